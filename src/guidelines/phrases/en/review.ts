import { any, words } from '../../phrases.ts';

export const PRAISING = `(positive|positively|good|nice|kind|lovely|great|glowing|raving|rave|high|higher|top|better|excellent|honest|favou?rable|warm|happy|decent|generous|five[ -]star|5[ -]?star|5★)`;
export const SLATING = `(bad|negative|poor|low|harsh|unfair|nasty|critical|angry|unfavou?rable|terrible|awful|one-star|two-star|1-star|2-star|public|published|posted|online)`;

// Where everybody can read it.
export const SITES = `(google|trustpilot|facebook|fb|insta|instagram|tik ?tok|twitter|yelp|reddit|social media|app ?store|play ?store)`;
export const PUBLIC = words`
  ${SITES}|forums?|the internet|the web|online|publicly|in public
  (product|shop|store|listing|review|seller|our) (page|profile)|(our|your) (page|profile|listing)
  on (the|our) (website|site|webshop|page|listing)
  (under|below|beneath|on) (the|this|our) (product|item|article|listing|blender)
  (other|future|fellow) (buyers|customers|shoppers)|the world|everyone
`;

// Theirs, not ours: "the review" and "after review" are what a returns desk does all day.
export const REVIEW = words`
  (your|ur|a|an|any|each|every|per|another|no|one|honest|${PRAISING}|${SLATING}|old|first|short|quick|published|leave|
    write|post|giving|for|with|of your) ([\p{L}\d-]+ ){0,2}(?<!\b(customer|inspection|under) )reviews?(?! (of|by|
    from) (the|our|your|a)( \p{L}+)? \p{L}+)
  (the|that|this) reviews? (you|no longer|still|is (up|live|posted|published|online|gone)|disappear\p{L}{0,24}|goes|
    from (trustpilot|google))
  reviewers?|testimonials?|(?<!(several|customer|other|many|some|most) )reviews(?= (are|get|earn|on|from|,))
`;
const COUNT = `(one|1|single|two|2|three|3|four|4|five|5|more|few|ten)`;
// Scores and stars are also read off a thing, and sewn on it.
const THINGS =
  'lamp|mobile|toy|form|scale|display|screen|report|box|dial|device|tree|garland|dress|curtain|wall|cake|plate|label';
export const OF_A_THING = `(plate|label|sticker|screw|button|of the|(on|from) (the|your) (${THINGS}))`;
export const STARS = `(${COUNT}[ -]|your |those |these |that |golden |every )(single |lonely |${COUNT}[ -])?stars?(?!-)(?! (sticker|screw|button|light|lit|still|(are|is) (broken|missing|cracked|loose)|shaped|on the (lamp|mobile|toy|dress|print|string)|of the|in the|from the (tree|box|lamp|garland|dress|string|curtain|wall|cake)))`;
export const GOOD_MARKS = words`
  (five|5|four|4|your|more|ten)[ -](single )?stars?(?!-)(?! (sticker|screw|on the))|[45] ?(★|⭐)|[★⭐]{3,5}
  (five|ten|5|10) ?(out of|/) ?(five|ten|5|10)
  (top|full|highest|best|maximum|high) (rating|ratings|marks|scores?|grade)|thumbs?[ -]up|a (ten|10)(?= (in|from|for))
`;
const RATING = words`
  (?<!\b(power|rated|voltage|energy) )(your|a|an|any|each|every|the|${PRAISING}|
    ${SLATING}) (\p{L}+ ){0,2}(?<!\b(power|energy) )(ratings?|score)(?! (has no|${OF_A_THING}))
`;

// What a customer says of the shop where others read it.
export const OPINION = any(
  REVIEW,
  GOOD_MARKS,
  RATING,
  words`
    (leave|leaving|share|sharing|give|giving|post|some|${PRAISING}) (us )?(\p{L}+ ){0,2}(feedback|recommendation|
      endorsement|shout-?out|mention)
    (?<!\b(for the|for your|the|our|(carrier|courier|driver|technician|supplier|warehouse)('s)?) )feedback(?! (is|of|
      from|about the (box|pack)))
    ${PRAISING} (\p{L}+ )?(words?|opinion|comments?|coment|post|things?|story|lines)
    (something|sth) (nice|good|kind|positive|sweet)|praise|a heart
    (satisfaction|customer|our) (survey|questionnaire|poll|form)|our survey
    the (survey|questionnaire)(?! (about|from|of|on) (the|your))|vote for us|your vote
    (rate|rates|rated|rating|review|reviews|reviewed|reviewing|recommend|recommends|recommended|recommending|praise|
      praises|praised|mention|mentions|mentioned|tag|tags|tagged|endorse|endorsed) (us|our (shop|store|service|work|
      team)|me|the (shop|store|seller)|my (shop|store))(?! (by|when|this|that|a|an|the|it))
    speaks? (well|highly) of us
    (rate|rating|review) (your|the|this) (purchase|product|order|buy|item)
    (tell|let|show) (others|everyone|the world|(other|future|fellow) \p{L}+|your (friends|
      followers)) (\p{L}+ ){0,2}(how|what|know|about|that)
    (experience|opinion|thoughts|story|photo|picture|satisfied|happy|video|selfie|liked?|think|loved?|enjoyed?|
      verdict|words|sentences|lines|review)( \p{L}+){0,6} (${PUBLIC}|in our survey)
    hashtags?|tag us|vouch(ing)? for us|word of mouth|spread the word|your followers|unboxing
    (fill|complete|answer|take|do|return)\p{L}{0,24}( \p{L}+){0,3} (survey|questionnaire|poll|(feedback|satisfaction|
      opinion|review) form)(?! (about|from|of|on) (the|your))
    (rank|mark|score|grade) us|rat(e|ing) (this|the|our) (chat|service|seller|conversation|delivery)
    (verdict|write-?up|appraisal|a public thank)|a (nine|ten|9|10) (on|in|for|from|out)
    how (much )?(you|u) (like|liked|love|loved|enjoy)( \p{L}+){0,6} (${PUBLIC}|others|friends|us)
    (few|two|three|couple of) (kind |nice |good )?(words|lines|sentences) (about|on|for|under)
    review(s|ing)? the \p{L}+(?= (gets?|and|will|within|receives?|earns?))|(rate|review) us|reviews? (us|for)
    (talk|write|speak|post|say|share)( \p{L}+){0,4} (about us|${SITES})|(review|rate) it(?= within|,| and)
    share your (experience|opinion|thoughts|joy)
    (quick|short|brief|little|positive|good|nice|kind|honest|public) (rating|comment|write-?up|testimonial|
      endorsement|recommendation|mention|shout-?out)
    (put in a )?good word (for|about|on)|sing our praises|(our|this|the) (hashtag|handle)
    (like|heart) our (page|post|shop)
  `,
);
