import { any, FEW, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';

const PRAISING = `(positive|positively|good|nice|kind|lovely|great|glowing|raving|high|higher|top|better|excellent|honest|favou?rable|warm|happy|decent|generous|five[ -]star|5[ -]star)`;
const SLATING = `(bad|negative|poor|low|harsh|unfair|nasty|critical|angry|unfavou?rable|terrible|awful|one-star|two-star|1-star|2-star|old|first)`;
const SHOWN = `(public|publicly|published|posted|online)`;

// Where everybody can read it.
const PUBLIC = words`
  google|trustpilot|facebook|fb|insta|instagram|tik ?tok|twitter|youtube|yelp|linkedin|reddit|forums?|social media|socials|the internet|the web|online|publicly|in public|app ?store|play store
  (product|shop|store|listing|review|seller|facebook|our) (page|profile)|(our|the|your) (page|profile|listing)|(on|from) (the|our) (website|site|webshop|shop front)
  (under|below|beneath|on|by) (the|this|our) (product|item|article|listing)|(other|future|fellow|new) (buyers|customers|shoppers)|the world|everyone|others(?= (how|what|about|know))
`;
const PUBLISHED = any(
  words`
    (?<!\b(customer|others?|several|other|many|some|under|after|our) )(reviews?|reviewers?|testimonials?)(?! (of|by) (the|our|your|a)( \p{L}+)? (case|return|request|pictures|photos|serial|number|item|technician|file|offer|proposal|documents))
  `,
);
const COUNT = `(one|1|single|two|2|three|3|four|4|five|5|more|few|ten)`;
const STARS = `(${COUNT}[ -]|your |those |these |that |the |all |golden |my |us |every )(single |lonely |${COUNT}[ -])?(?<!rating )stars?(?!-)(?! (sticker|screw|button|shaped|on (the|your|this)|in the|of the|light|lit|still|are broken|is broken))`;
const MARKS = words`
  ${STARS}|[1-5] ?(★|⭐|star)|[★⭐]{2,5}|(one|two|three|five|ten|eight|[1-9]|10) (out of|/) ?(five|ten|5|10)|(five|5|ten|10)/(5|10)
  (top|full|highest|best|maximum|high|good) (rating|ratings|marks|score|scores|grade|note)|thumbs?[ -]up|down ?votes?|a (ten|five|10|nine)(?= (in|from|for|on|would|and))
`;

// What a customer says of the shop where others read it.
const OPINION = any(
  PUBLISHED,
  MARKS,
  words`
    (?<!\b(power|rated|voltage|energy) )ratings?(?! (plate|label|of the|has no))|(a|an|your|some|any|each|every|leave|leaving|share|give|giving|post|${PRAISING}) (\p{L}+ ){0,2}(feedback|score|evaluation|appraisal|recommendation|endorsement|shout-?out|mention)
    ${PRAISING} (\p{L}+ ){0,2}(word|words|opinion|comment|comments|coment|post|thing|things|story|lines)|(something|sth|anything) (nice|good|kind|positive|sweet)|praise|a heart|hearts
    (satisfaction|customer|our|the|short) (survey|questionnaire|poll|form)|survey|questionnaire|vote for us|your vote
    (rate|rates|rated|rating|review|reviews|reviewing|recommend|recommends|recommending|praise|mention|tag|endorse|endorses) (us|our|me|it|the (shop|store|product|seller|service)|my (shop|store))(?! (by|when|and))|speaks? (well|highly) of us
    (rate|review|reviewing|rating) (your|the|this) (purchase|product|item|order|experience|buy|blender|kettle)|your (experience|story|thoughts|opinion|satisfaction|praise|verdict|impressions?)
    (tell|let|show) (others|everyone|the world|people|(other|future|fellow) \p{L}+|your (friends|followers)) ${FEW}(how|what|know|about|that)
    (talk|write|speak|post|say) ${FEW}about us|(how|that) (satisfied|happy|pleased) you|${PUBLIC}
  `,
);

// What nobody gives for nothing.
const REWARD = stems`
  gift(?!s? card (you|that|from your|which|used|returns))|vouchers?|coupons?|discounts?|cash ?back|reward|bonus|prize|present(?![\p{L}])|surprise|goodie|goody|treat(?![\p{L}])|freebie|token of|incentive|perk
  (raffle|draw(?![\p{L}])|lottery|sweepstake|giveaway|giving away)|win(s|ner|ners|ning)?(?![\p{L}])|chance (of|to|for)|on the house|half (the|its)? ?price|store credit|loyalty|\d+ (extra )?points|points(?![\p{L}])
  promo|thank-you (gift|present)|costs? (you )?nothing|worth (\d|money|a )|pays? (you|off|customers|buyers)|we never forget
`;
const BENEFIT = stems`
  free(?![\p{L}]| to)|at no (cost|charge)|extra|on top|double|twice|priority|faster|upgrade|longer|earns?(?![\p{L}])|code(?![\p{L}])|entitle|qualify|waive|compensation|refund|reimburs|restock|half(?![\p{L}])
  (we|i)( will|'ll| would|'d| can| could| shall| may|'m going to| are going to| gladly| happily| then| also| be (pleased|happy|glad) to)* (add|pay|give|send|credit|hand|transfer|throw in|top up|raise|drop|cover|put|slip|keep|let|knock|ship|offer|return|take|include|mail|post|be generous|show it)(?![\p{L}])
  you('ll| will| would|'d| can| could| may|)? (also |then )?(get|gets|receive|earn|win|keep|save|pick|collect|have|enjoy|pay)(?![\p{L}])|(get|receive|earn|claim|collect|enjoy|keep|save|pick) (a|an|the|your|up|some|free|back|\d|ten|twenty|it|cash|money)
  (is|are|will be|would be|comes?|goes|waits?|awaits?|waiting) (ours|yours|on us|free|raised|rewarded|sent|paid|credited|your way|for you|waiting)|awaits?|is up for grabs|(the )?next (one|item|order|delivery|shipping)
  \d+ ?(aed|sar|egp|usd|eur|gbp|euros?|dollars?|pounds?|dirhams?|riyals?|bucks|%|percent)|(€|\$|£) ?\d+|give u|generous
`;

// The opinion as something to be given, or on which something else depends.
const ASKED = any(
  `(if|when|once|after|as soon as|provided|should|unless|whoever|anyone|anybody|everyone|everybody|those|customers|buyers|people|all|each|every|want|happy|in case)(?![\\p{L}])(?! (you|we) (sent|wrote|asked)).{0,60}?${OPINION}`,
  `(for|with|in (return|exchange) for|against|by|upon|on|per|without|through|thanks to|reward|to thank you for|thank you for) ((a|an|each|every|any|your|one|such|leaving|writing|posting|giving|rating|reviewing|${PRAISING}|\\p{L}+) ){0,3}${OPINION}`,
  `(write|leave|post|give|gv|giv|share|rate|review|publish|drop|tell|let|show|say|send|mention|fill|complete|answer|put|add|place|submit|vote|praise|recommend|take part|do|make|be|snap|get|tag|record|spread|talk|pls|please)(?![\\p{L}]).{0,60}?${OPINION}`,
  `${OPINION}.{0,40}?(is|are|was|go|goes|live|posted|published|up|in|=|means|earns?|gets?|receives?|brings?|would|will|worth|and|take part|win|enjoy|from you)(?![\\p{L}])`,
);

// The opinion was read, may be what it is, is somebody else's, or nothing depends on it.
const NO_DEAL = says(words`
  regardless|whatever|no (influence|bearing|effect|reward)|has nothing to do|voluntary|not (needed|necessary|required|affected)|doesn't (affect|matter|change)|anyway|either way|changes nothing
  (you|u) (wrote|said|mention|mentioned|shared|recommended)|(i|we) (read|saw|have read|appreciate that you)|thanks? (you )?for (the|your) (feedback|review|rating|comment|opinion|kind words)(?! (with|and))|in your review|as you recommended
  paid with a|(several|other|many|some|most|customer) (ratings|reviews)|mention the same|from the carrier|(feedback|comment|opinion) (is|of|from) (pending|the|our)|scale (of|from)
  return(s)? (is|was|request)|review (your|the|this|our) (return|request|case|photos?|pictures?|proposal|offer|claim)|please review|reviewed (by|when|your)|(after|under|for) review|second reviewer|inspection|imei|serial|pairing|warehouse|(about|from) the courier
`);

export const review_reward: Phrases['review_reward'] = {
  says: [
    ...together(any(PUBLISHED, MARKS), REWARD),
    ...together(ASKED, any(REWARD, BENEFIT)),
    says(words`(opinion|review|stars|rating|feedback) (is|are|would be) worth`),
    inOrder(
      words`(all|only thing|everything|all that) (we|i) (ask|want|need)|(only )?condition|in return|in exchange`,
      OPINION,
    ),
    inOrder(OPINION, words`in return|in exchange`),
  ],
  unless: [NO_DEAL],
};

// What they have published.
const THEIRS = any(
  words`
    (?<!\b(under|after|for|internal|our|inspection|upon|of) )(reviews?|testimonials?)(?! (of|by) (the|our|your)( \p{L}+)? \p{L}+)(?! (took|is finished|found|shows|showed))
    (your|the|that|this|a|any|these|those|${SLATING}|${SHOWN}) (\p{L}+ ){0,2}(?<!power |rated |energy )(ratings?|feedback|score|stars?|verdict)(?! (plate|label|sticker|of the|on the (lamp|mobile|toy|dress)))
    (your|${SLATING}|${SHOWN}) (\p{L}+ ){0,2}(opinion|comments?|coments?|remarks?|complaint|post|words|criticism|evaluation|grade|story|statement)
    (the|that|this|what) (\p{L}+ )?(comment|complaint|post|remark|thing|things)?( you| that you)? ?(left|wrote|posted|published|gave|said|put|shared)( (about|on|under|there|of) \p{L}+)?
    (what|that which) (is|was) (written|posted|published|said)|${STARS}|(one|two|three|[1-3]) (out of|/) ?(five|ten|5|10)|down ?vote
  `,
  `(complaint|comment|coment|post|opinion|text|words|message|statement|remark|anything|something|what you (said|wrote)|story|video|wrote|said|title)(?![\\p{L}]).{0,50}?${PUBLIC}`,
);

const AWAY = words`
  remov(e|ed|ing|al)|delet|delet(e|ed|ing|ion)|eras(e|ed|ing)|tak(e|en|ing) ((it|that|this|them|the|your|one|\p{L}+) ){0,5}(down|back|off|offline|away)|withdraw|withdrawn|withdrawing|retract(ed|ing)?|cancel(led|ling)?
  hid(e|den|ing)|disappear(ed|s)?|vanish(ed)?|gone|scrap(ped)?|pull(ed)? (your|the|that|it)|undo|undone|revers(e|ed|ing)|clear (it|your|the)|wip(e|ed)|come down|comes down|must go|bring (it|that) down|rid of|unpublish|(private|invisible)|dropp?(ed|ing)?
`;
const OTHERWISE = words`
  edit(ed|ing)?|chang(e|ed|ing)|updat(e|ed|ing)|revis(e|ed|ing|it)|reconsider(ed|ing)?|amend(ed|ing)?|modif(y|ied|ying)|adjust(ed|ing)?|alter(ed|ing)?|improv(e|ed|ing)|rais(e|ed|ing)|increas(e|ed|ing)|lift(ed|ing)?|upgrad(e|ed|ing)|bump(ed|ing)?
  rethink|re-?write|rewrit(ten|ing)|rephrase|redo|resubmit|replac(e|ed|ing)|correct(ed|ing)? (it|your|the|that)|please correct|rectify|soften(ed|ing)?|tone down|reword|re-?rate|make (it|that|them) (a )?(five|four|5|4|positive|better|nicer)|think again|have another look|boost|higher
`;
const TO_BETTER = words`
  (turn|turned|make|change|bring|become|becoming|into|to) ((it|them|those|the|your|that|these|a|into|to|out|of|up|\p{L}+) ){0,6}(five|four|5|4|positive)( stars?)?(?![\p{L}%]| (days?|minutes|euros?|aed|sar|items|pieces))|more stars|with something (that|nicer|better|positive)|a better (rating|score|review|grade)|second chance
`;
const STILL_THERE = words`
  (is|are|was)? ?still (up|there|visible|online|live|showing)|do something about|(don't|doesn't|no longer) (reflect|appl\p{L}+|make sense|fair)|no longer (needed|fair|true)|makes no sense|(is|are) hurting|is unfair|suffers
`;
const PUBLISH = words`
  post|posting|publish|publishing|write|writing|leave|leaving|share|sharing|give|giving|rate|rating|review|reviewing|put|submit|upload
`;
const NOT = words`don't|do not|not to|never|no|without|won't|refrain( from)?|instead of|rather than|avoid|stop|before|hold off|hold back|wait (with|before|until)|nothing|not`;

// It may stay, is not theirs, or is not in our hands.
const LEFT_ALONE = says(words`
  (can|may|should|could|shall) (stay|remain|stand)|as it is|as they are|honest (feedback|opinion)|even bad|is welcome|are welcome|as you (like|wish|see fit)(?! to)
  (we|i) (cannot|can't|can not|never|do not|don't|won't|have changed|changed|updated|revised|raised|took|corrected|have raised|removed|adjusted)|(pickup|delivery|return|billing|e-?mail) address
  reviewed? (the|your|our|of|this) (offer|proposal|serial|return|request|case|photos?|pictures?)|our (decision|mind|review)|(decision|mind) after|internal|after (review|reviewing)|(you )?reviewed the offer
  stickers?|star (screw|button)|voltage|firmware|film|dollhouse|is empty|with the request|to the request|in (the|your) request|warehouse|technician|can u change the photo
`);

export const review_change: Phrases['review_change'] = {
  says: [
    ...together(THEIRS, any(AWAY, OTHERWISE)),
    inOrder(
      words`tak(e|ing)|pull|bring`,
      THEIRS,
      words`down|off|offline|away|back|from (trustpilot|google|the \p{L}+)`,
    ),
    ...together(any(THEIRS, MARKS), TO_BETTER),
    ...together(THEIRS, STILL_THERE),
    inOrder(words`(another|change|reconsider|think|rethink|thoughts?) ${FEW}(about|on|over)`, THEIRS),
    inOrder(NOT, PUBLISH, any(THEIRS, words`(a |any |your )?${FEW}(rating|review|feedback|comment|reviews)`, PUBLIC)),
    inOrder(NOT, words`(bad|negative|poor|low) ${FEW}(reviews?|ratings?|feedback|comments?)`),
    inOrder(
      words`wait|hold off|hold on|refrain|patient|give us`,
      words`before|with|from|until|to`,
      words`(you )?(rate|review|rating|reviewing|post|write|publish)( us| it| a| your| anything| the| about)`,
    ),
    inOrder(words`wait|hold off|refrain`, words`(your |a |any |the )?(review|rating|feedback)`),
    inOrder(
      words`before (you )?(writ|post|rat|review|publish|leav|say)\p{L}*`,
      any(OPINION, words`online|us`),
      words`chance|talk|contact|first|time|let`,
    ),
    inOrder(
      words`keep`,
      words`(your |the )?(opinion|review|thoughts|criticism|rating)`,
      words`to yourself|private|between|until`,
    ),
    inOrder(
      words`instead of|rather than|not`,
      words`reviewing|rating|posting|publishing|on the (web)?site|publicly|public`,
      words`here|us|first`,
    ),
    inOrder(words`rather`, PUBLIC, AWAY),
    says(
      words`(raise|raising|lift|lifting|improve|improving|bump|increase|increasing) (up )?(your|our|the) (\p{L}+ )?(score|rating|stars?)`,
    ),
  ],
  unless: [LEFT_ALONE],
};
