import { any, inOrder, type Phrases, says, stems, together, words } from '../../phrases.ts';

const PRAISING = `(positive|positively|good|nice|kind|lovely|great|glowing|raving|rave|high|higher|top|better|excellent|honest|favou?rable|warm|happy|decent|generous|five[ -]star|5[ -]?star|5★)`;
const SLATING = `(bad|negative|poor|low|harsh|unfair|nasty|critical|angry|unfavou?rable|terrible|awful|one-star|two-star|1-star|2-star|public|published|posted|online)`;

// Where everybody can read it.
const SITES = `(google|trustpilot|facebook|fb|insta|instagram|tik ?tok|twitter|yelp|reddit|social media|app ?store|play ?store)`;
const PUBLIC = words`
  ${SITES}|forums?|the internet|the web|online|publicly|in public|(product|shop|store|listing|review|seller|our) (page|profile)|(our|your) (page|profile|listing)
  on (the|our) (website|site|webshop|page|listing)|(under|below|beneath|on) (the|this|our) (product|item|article|listing|blender)|(other|future|fellow) (buyers|customers|shoppers)|the world|everyone
`;

// Theirs, not ours: "the review" and "after review" are what a returns desk does all day.
const REVIEW = words`
  (your|ur|a|an|any|each|every|per|another|no|one|honest|${PRAISING}|${SLATING}|old|first|short|quick|published|leave|write|post|giving|for|with|of your) ([\p{L}\d-]+ ){0,2}(?<!\b(customer|inspection|under) )reviews?(?! (of|by|from) (the|our|your|a)( \p{L}+)? \p{L}+)
  (the|that|this) reviews? (you|no longer|still|is (up|live|posted|published|online|gone)|disappear\p{L}{0,24}|goes|from (trustpilot|google))|reviewers?|testimonials?|(?<!(several|customer|other|many|some|most) )reviews(?= (are|get|earn|on|from|,))
`;
const COUNT = `(one|1|single|two|2|three|3|four|4|five|5|more|few|ten)`;
const STARS = `(${COUNT}[ -]|your |those |these |that |golden |every )(single |lonely |${COUNT}[ -])?stars?(?!-)(?! (sticker|screw|button|light|lit|still|(are|is) (broken|missing|cracked|loose)|shaped|on the (lamp|mobile|toy|dress|print|string)|of the|in the))`;
const GOOD_MARKS = words`
  (five|5|four|4|your|more|ten)[ -](single )?stars?(?!-)(?! (sticker|screw|on the))|[45] ?(★|⭐)|[★⭐]{3,5}|(five|ten|5|10) ?(out of|/) ?(five|ten|5|10)|(top|full|highest|best|maximum|high) (rating|ratings|marks|scores?|grade)|thumbs?[ -]up|a (ten|10)(?= (in|from|for))
`;
const RATING = words`
  (?<!\b(power|rated|voltage|energy) )(your|a|an|any|each|every|the|${PRAISING}|${SLATING}) (\p{L}+ ){0,2}(?<!\b(power|energy) )(ratings?|score)(?! (plate|label|of the|has no|on the (plate|label)))
`;

// What a customer says of the shop where others read it.
const OPINION = any(
  REVIEW,
  GOOD_MARKS,
  RATING,
  words`
    (leave|leaving|share|sharing|give|giving|post|some|${PRAISING}) (us )?(\p{L}+ ){0,2}(feedback|recommendation|endorsement|shout-?out|mention)|(?<!\b(for the|for your|the|our|carrier) )feedback(?! (is|of|from|about the (box|pack)))
    ${PRAISING} (\p{L}+ )?(words?|opinion|comments?|coment|post|things?|story|lines)|(something|sth) (nice|good|kind|positive|sweet)|praise|a heart
    (satisfaction|customer|our) (survey|questionnaire|poll|form)|our survey|the (survey|questionnaire)(?! (about|from) the)|vote for us|your vote
    (rate|rates|rated|rating|review|reviews|reviewing|recommend|recommends|recommending|praise|mention|tag|endorse) (us|our (shop|store|service|work|team)|me|the (shop|store|seller)|my (shop|store))(?! (by|when))|speaks? (well|highly) of us
    (rate|rating|review) (your|the|this) (purchase|product|order|buy|item)|(tell|let|show) (others|everyone|the world|(other|future|fellow) \p{L}+|your (friends|followers)) (\p{L}+ ){0,2}(how|what|know|about|that)
    (experience|opinion|thoughts|story|photo|picture|satisfied|happy|video|selfie|liked?|think|loved?|enjoyed?|verdict|words|sentences|lines|review)( \p{L}+){0,6} (${PUBLIC}|in our survey)|hashtags?|tag us|vouch(ing)? for us|word of mouth|spread the word|your followers|unboxing
    (fill|complete|answer|take|do|return)\p{L}{0,24}( \p{L}+){0,3} (survey|questionnaire|poll|(feedback|satisfaction|opinion|review) form)|(rank|mark|score|grade) us|rat(e|ing) (this|the|our) (chat|service|seller|conversation|delivery)|(verdict|write-?up|appraisal|a public thank)|a (nine|ten|9|10) (on|in|for|from|out)
    how (much )?(you|u) (like|liked|love|loved|enjoy)( \p{L}+){0,6} (${PUBLIC}|others|friends|us)|(few|two|three|couple of) (kind |nice |good )?(words|lines|sentences) (about|on|for|under)|review(s|ing)? the \p{L}+(?= (gets?|and|will|within|receives?|earns?))|(rate|review) us|reviews? (us|for)
(talk|write|speak|post|say|share)( \p{L}+){0,4} (about us|${SITES})|(review|rate) it(?= within|,| and)|share your (experience|opinion|thoughts|joy)
  `,
);

// The same as something one does.
const OPINING = words`
  (rates?|rated|rating|reviews?|reviewing|recommends?|recommending|praise|mention|tag|endorse) (us|our (shop|store|service|work|team)|me|the (shop|store|seller)|my (shop|store))(?! (by|when))
  speaks? (well|highly) of us|vote for us|tag us|(rank|mark|score|grade) us|vouch(ing)? for us|spread the word|share your (experience|opinion|thoughts|joy)|(leave|leaving|share|sharing|giving|post) (us )?(\p{L}+ ){0,2}feedback
  (rate|rating|review) (your|the|this) (purchase|product|order|buy|item)|(tell|let|show) (others|everyone|the world|(other|future|fellow) \p{L}+|your (friends|followers)) (\p{L}+ ){0,2}(how|what|know|about|that)
  (fill|complete|answer|take|do|return)\p{L}{0,24}( \p{L}+){0,3} (survey|questionnaire|poll|(feedback|satisfaction|opinion|review) form)|rat(e|ing) (this|the|our) (chat|service|seller|conversation|delivery)
  (talk|write|speak|post|say|share)( \p{L}+){0,4} (about us|${SITES})|(review|rate) it(?= within|,| and)|reviews? for
`;

// What nobody gives for nothing.
const REWARD = stems`
  gift(?!s? card (you|that|from your|which|used|returns|gets))|vouchers?(?! (you|from your|code you))|coupons?(?! you)|discounts?(?! you)|cash ?back|reward|bonus|prize|surprise|good(ie|y)(?![\p{L}])|freebie|incentive|perk
  (raffle|draw(?![\p{L}])|lottery|sweepstake|giveaway|giving away)|win(s|ner|ners|ning)?(?![\p{L}])|chance (of|to)|on the house|half (the|its)? ?price|loyalty|\d+ (\p{L}+ )?points|promo(?![\p{L}])|thank-?you (gift|present|parcel|note)|small thank|worth your while|sweeten|something (nice|extra|small|special|sweet|in return)|treat(?![\p{L}])|little (extra|present)
  costs? (you )?nothing|pays? (you|off|customers|buyers)|never forget|token of|claim your
`;
const PROMISE = stems`
  (we|i)( will|'ll| would|'d| can| could| shall| gladly| happily| then| also| just| be (pleased|happy|glad|generous)( to)?)* (add|pay|give|send|credit|hand|transfer|throw in|top up|raise|drop|cover|put|slip|knock|ship|offer|waive|double|refund|upgrade|reimburse|show it|be generous)(?![\p{L}])
  you(r)?('ll| will| would|'d| can| could)? (also |then )?(get|gets|receive|earn|win|qualify|keep|save|pick|collect|enjoy)(?![\p{L}])|(get|receive|earn|collect|enjoy|claim|save|pick|keep)s? (a|an|the|your|up|some|free|back|\d|ten|twenty|cash|priority|money)
  (is|are|will be|would be|goes?) (ours|on us|free|raised|rewarded|sent|paid|credited|waived)|(comes?|head(ed|s)?|makes?) (it |its way |back )*(your way|to you)|awaits?(?![\p{L}])|(the |your )?next (one|item|order|delivery|shipping|month)|becomes?|(fee|fees|costs?|deduction|postage) (is|are|will be|gets?) (forgotten|gone|dropped|waived|ours|refunded)|forget (about )?the (\p{L}+ )?(fee|deduction)|skip the|sooner|faster
  free(?![\p{L}]| to)|at no (cost|charge)|extra(?![\p{L}])|double|priority|upgrade|earns?(?![\p{L}])|waive|full refund|for nothing|i give u|compensation (is|will)|store credit
  \d+ ?(aed|sar|egp|usd|eur|gbp|euros?|dollars?|pounds?|dirhams?|riyals?|bucks|%|percent)|(€|\$|£) ?\d+|(twenty|ten|forty|fifty|thirty|half) (back|off|to|more|euros?|percent|aed)
`;

// What the customer is to do, or what something else hangs on; an opinion follows.
const ASKING = words`
  if|when|once|after|as soon as|provided|should|unless|whoever|anyone|anybody|everyone|everybody|those|customers|buyers|people|all|each|every|want|happy
  write|leave|post|give|gv|giv|share|rate|review|publish|drop|tell|let|show|say|send|mention|fill|complete|add|place|submit|vote|praise|recommend|take part|be|snap|get|tag|record|spread|talk|pls|please|doing|writing|leaving|giving
`;
const FOR_OPINION = `(for|with|in (return|exchange) for|against|by|upon|on|per|without|through|reward|to thank you for|thank you for|return is) (([\\p{L}\\d-]+) ){0,3}?${OPINION}`;
const BRINGS = words`
  is|are|goes?|=|means?|earns?|gets?|receives?|brings?|would|will|worth|and|take part|win|enjoy|from you
`;
const GIVEN = any(REWARD, PROMISE);

// The opinion was read, may be what it is, is somebody else's, or nothing depends on it.
const NO_DEAL = says(words`
  regardless|whatever|no (influence|bearing|effect|reward)|has nothing to do|voluntary|(not|n't) (needed|necessary|required|affected|affect|matter|change|depend|allowed|have to)|anyway|either way|changes nothing|optional|independent
  (you|u) (wrote|said|mention|mentioned|shared|recommended|gave|left|rated)(?! (it|us) )|(i|we) (read|saw|have read|appreciate that you|noticed)|thanks? (you )?for (the|your) (\p{L}+ )?(feedback|review|rating|comment|opinion|words)(?! (with|and))|in your review|as you recommended|according to
  paid with|(several|other|many|some|most|customer) (ratings|reviews)|mention the same|from the carrier|(feedback|comment|opinion) (is|of|from) (pending|the|our)|scale (of|from)|bought with
  review (your|the|this|our) (return|request|case|photos?|pictures?|proposal|offer|claim)|please review|reviewed (by|when|your)|(after|under|for) review|second reviewer|inspection|imei|serial|(about|from) the courier|so (that )?(we|the warehouse) (know|can (decide|check|find))
`);

export const review_reward: Phrases['review_reward'] = {
  says: [
    ...together(any(REVIEW, GOOD_MARKS), REWARD),
    inOrder(ASKING, OPINION, GIVEN),
    inOrder(GIVEN, ASKING, OPINION),
    ...together(FOR_OPINION, GIVEN),
    ...together(OPINING, GIVEN),
    inOrder(OPINION, BRINGS, GIVEN),
    says(words`(opinion|review|stars|rating|feedback) (is|are|would be) worth`),
    inOrder(words`(all|only thing|everything|all that) (we|i) (ask|want|need)|only condition`, OPINION),
    inOrder(OPINION, words`in return|in exchange`),
  ],
  unless: [NO_DEAL],
};

const WORDS_OF_THEIRS = `(comments?|coments?|opinion|remarks?|complaint|post|words|criticism|evaluation|statement|text|story|video|title|verdict)`;
const NOUN = `(reviews?|ratings?|feedback|verdict|write-?up|bad mark|low mark|stars?(?!-)|testimonials?|score|down ?vote)`;
const MINE = `(your|ur|the|that|this|those|these|a|any|it|one|two|three|1|2|3|such|his|every|${SLATING}|${PRAISING}|old|first|single|you|left|gave|of|to|wording|out|down|back|up|from|on|about|what|is)`;

// Its object follows directly: "delete your review", but not "after the review we changed the amount".
const DIRECT = `(${MINE} ){0,5}`;
const REMOVE = `(remov(e|ing)|delete?|deleting|eras(e|ing)|withdraw|withdrawing|retract(ing)?|cancel|hid(e|ing)|scrap|undo|revers(e|ing)|wip(e|ing)|clear|take|taking|pull|pulling|drop|dropping|get rid of|unpublish|bring)`;
const CHANGE = `(edit(ing)?|chang(e|ing)|updat(e|ing)|revis(e|ing|it)|reconsider(ing)?|amend(ing)?|modif(y|ying)|adjust(ing)?|alter(ing)?|improv(e|ing)|rais(e|ing)|increas(e|ing)|lift(ing)?|upgrad(e|ing)|bump(ing)?( up)?|rethink|re-?writ(e|ing)|rephrase|redo|resubmit|replac(e|ing)|correct(ing)?|rectify|soften(ing)?|tone down|reword|boost(ing)?)`;
const GONE = `(removed|deleted|erased|withdrawn|retracted|cancelled|hidden|gone|scrapped|taken (down|off|back)|pulled|dropped|offline|down|edited|changed|updated|revised|reconsidered|amended|modified|adjusted|improved|raised|increased|lifted|upgraded|rewritten|replaced|corrected|softened|made (private|invisible)|private|delisted|invisible|disappear(s|ed)?|vanish(es|ed)?)`;

const THEIRS = any(
  REVIEW,
  words`
    (your|that|those|these|this|${SLATING}) (\p{L}+ ){0,2}(?<!\b(power|energy|rated) )(ratings?|feedback|score|stars?|verdict)(?! (plate|label|sticker|of the|on the (lamp|mobile|toy)))|the (\p{L}+ )?(ratings?|feedback|stars|review|comment|complaint)(?= (could|should|can|must|has to|would|disappear|you|to be))
    ${SLATING} (\p{L}+ ){0,2}${WORDS_OF_THEIRS}|(the|that|your|this) (\p{L}+ )?${WORDS_OF_THEIRS} (that )?(you )?(left|wrote|posted|published|gave|put|shared|about us|about our|on ${PUBLIC}|${PUBLIC})
    what (you|is|was) (said|wrote|posted|written|published)( there| about us| on \p{L}+)?|${STARS}|(one|two|three|[1-3]) ?(out of|/) ?(five|ten|5|10)
  `,
);
const REQUEST = words`(could|can|would|will|might) (you|they|it|we|the|i)|if you (could|would|can)|any chance|possible|would you mind|kind as to|hope you|beg you|grateful|appreciate|please|kindly|pls|want you to|ask you( to)?|ask(ing)? that|(must|should|needs?|has|have|ought)( to)?( be)?|to be|be|see|have`;
const ITS_END = words`(${REMOVE}|${CHANGE})( (it|them|that|this|those|both|back|down|off))?|(be |have been |is |been |was )?${GONE}|come down|go|must go|no longer|change of heart|second thoughts|do something about( it)?`;
const UNTIL = words`once|until|if|in case|so that|as soon as|after|before|when|unless|only|first`;

const TO_BETTER = words`
  (turn|make|change|bring|become|becoming|convert|into|to|up to) ((it|them|those|the|your|that|these|a|into|to|out|of|up|one|two|star|stars|1|2) ){0,6}(five|four|5|4)( stars?)?(?= ?[?!.,]|$| \p{L}+ please| and you| please|\p{L})(?! (days?|minutes|euros?|aed|sar|items|pieces|pm|am))
  more stars|something (that|nicer|better|positive)|(a )?(better|higher|kinder|milder|nicer) (rating|score|review|grade)|more positive(ly)?|second chance|(a|one|another) star (more|extra)
`;
const STILL_THERE = words`
  (is|are|was)? ?still (up|there|visible|online|live)|do something about|(don't|doesn't|no longer|not) (reflect|appl\p{L}+|make sense|fair)|no longer (needed|fair|true)|makes no sense|hurting|hurts|suffers?|ruin\p{L}{0,24}|drags? us|damag\p{L}+ us|harms?
`;
const PUBLISH = words`post|posting|publish|publishing|write|writing|leave|leaving|share|sharing|give|giving|rate|rating|reviewing|put|submit|upload`;
const NOT = words`don't|do not|not to|never|without|won't|refrain( from)?|avoid|stop|before|hold off|hold back|wait (with|before|until)|nothing`;

// It may stay, is not theirs, or it is we who change something.
const LEFT_ALONE = says(words`
  (can|may|should|could|shall) (stay|remain|stand)|as (it|they) (is|are)|honest (feedback|opinion)|even bad|(is|are) welcome|free to|up to you
  (we|i)( have|'ve|'ll| will| just| already| cannot| can't| can not| never| do not| don't| won't| would never| are| may not)* (remov|delet|eras|edit|chang|updat|revis|adjust|rais|correct|amend|took|take|lift|improv|increas|replac)\p{L}{0,24}
  (pickup|delivery|return|billing|e-?mail) address|review(ed|ing)? (the|your|our|of|this) (offer|proposal|serial|return|request|case|photos?|pictures?)|our (decision|mind|review)|internal|after (review|reviewing)
  stickers?|voltage|firmware|film|(with|to|in) (the|your) (request|return|case)|warehouse|technician|(the|our) (platform|marketplace|shop) (removes|decides|moderates)
`);

export const review_change: Phrases['review_change'] = {
  says: [
    says(
      words`(have|get|see|having|make) ${DIRECT}${NOUN} ${GONE}|make ${DIRECT}${NOUN} (private|go away|better|positive|nicer)|(a )?(better|higher|kinder) (rating|score|review|grade) (would|could|will)`,
    ),
    says(
      words`(${REMOVE}|${CHANGE}) ${DIRECT}(?<!\b(under|after|our|internal|power|energy) )${NOUN}(?! (plate|label|sticker|of the|on the (lamp|mobile|toy)|screw|button))`,
    ),
    inOrder(words`(${REMOVE}|${CHANGE})`, any(THEIRS, words`${WORDS_OF_THEIRS}( \p{L}+){0,4} ${PUBLIC}`)),
    inOrder(
      words`take|taking|pull|bring`,
      any(THEIRS, words`(that|your|this) (comment|post)`),
      words`down|off|offline|away|back`,
    ),
    inOrder(THEIRS, REQUEST, ITS_END),
    inOrder(
      UNTIL,
      any(THEIRS, words`(the|that) (review|comment|complaint|post)`),
      words`(is|are|has been|was|been) ${GONE}|disappear\p{L}{0,24}|${GONE}`,
    ),
    inOrder(PUBLIC, words`${REMOVE}`, words`what|it`),
    ...together(any(THEIRS, GOOD_MARKS), TO_BETTER),
    ...together(THEIRS, STILL_THERE),
    inOrder(
      words`(another|change|reconsider|think|rethink|thoughts?|think again) (again )?(about|on|over)`,
      any(THEIRS, words`the (rating|review|stars)`),
    ),
    inOrder(
      NOT,
      PUBLISH,
      any(
        words`(a |any |your |bad |negative )*(rating|review|feedback|comment|reviews|testimonial)`,
        words`(anything|something|about (us|this))( \p{L}+){0,3} ${PUBLIC}`,
        PUBLIC,
      ),
    ),
    inOrder(words`no|not|never`, words`(bad|negative|poor|low) (\p{L}+ )?(reviews?|ratings?|feedback|comments?)`),
    inOrder(
      words`wait|hold off|hold on|hold back|refrain|patient|give us|before`,
      words`before|with|from|until|to|on`,
      words`(you )?(rate|review|rating|reviewing|reviews?|feedback)( us| it| a| your| anything| the)?`,
    ),
    inOrder(
      words`before (you )?(writ|post|rat|review|publish|leav)\p{L}{0,24}`,
      any(OPINION, words`online|us|review|it`),
      words`chance|talk|contact|first|time|let`,
    ),
    inOrder(
      words`keep`,
      words`(your |the )?(opinion|review|thoughts|criticism|rating)`,
      words`to yourself|private|between|until`,
    ),
    inOrder(
      words`instead of|rather than`,
      words`reviewing|rating|posting|publishing|on the (web)?site|publicly|public`,
      words`here|us|first`,
    ),
    inOrder(words`rather|privately`, PUBLIC, words`${REMOVE}`),
  ],
  unless: [LEFT_ALONE],
};
