import { lines } from '../../phrases.ts';

// Expressions that say nothing, though their words elsewhere would.

const MODAL = `(can|could|may|might|will|would|shall|do|did|does|'ll|'d|must|want to|try to|going to|like to|love to)`;
const IDLE_VERB = `(help|assist|support|serve|guide|accompany|answer|reply|respond|listen|reach|contact|write|message|ask|hear|care|understand|appreciate|matter|mean|count|welcome|be|feel|like|know|see|talk|speak|look after|take care|get back|come back|imagine|value|hope|wish|trust|rely|count on)`;
/** What a return is called in passing: "to help you with your return". */
const MATTER = `(all |any of )?(your|the|this|any|a) (recent |latest |new |current |open |previous )?((return|refund) )?(returns?|refunds?|orders?|purchases?|requests?|enquir(y|ies)|inquir(y|ies)|quer(y|ies)|questions?|concerns?|cases?|issues?|matters?|problems?)`;
const ABOUT_ONES = `(questions?|queries|concerns?|enquir\\p{L}+|doubts?|anything|contact\\p{L}{0,3}|reach\\p{L}{0,3}|writ\\p{L}{1,4}|messag\\p{L}{1,3}|touch|talk\\p{L}{0,3}|chat\\p{L}{0,4})`;

export const IDLE_SAID = lines`
  hel+o+w?|hi+|hey+|tha+nk+s*( yo?u+)?|so+|o+k+(a+y+)?|bye+|gre+at|ple+ase
  (the )?(returns?|refunds?|after-?sales|orders?|sales) (and (returns?|refunds?) )?(team|desk|department|care|service|
    support)
  not (only|just|merely) (a|an|our|your|with|the|to|about|for)
  good (morning|afternoon|evening|day|night|wishes|luck|hands|health|time|shape|vibes)
  (good|nice|great|lovely|a pleasure) to (meet|see|hear|have|talk to|chat with|speak to|speak with|e-?meet|
    serve) (from )?you( here)?
  how (are|r) (you|u|things|we)( all)?( doing)?( today)?|hw r u( doing)?( today)?|what.s up|how.s it going
  how('s| is|'s your| was|'s life) (everything|life|your|the|it (?=going)) ?(going|day|weekend|evening|week|
    family)?( going)?( so far)?
  is (anyone|anybody|somebody|someone) (there|here|around)|are you (there|here|online|available|ok|okay|well|with us)
  my name is( \p{L}+)?
  (i am|i'm|this is|it is|it's|you're speaking with|you are speaking with|speaking with)( \p{L}+)? (from|of|with|here|
    speaking)
  (how|what|where|with what|in what way) ${MODAL} (i|we)( \p{L}+)? (help|assist|do|support|serve|be of)( \p{L}+){0,3}
  (can|may|could) (i|we) (help|assist|support|be of)( you)?( with anything| any)?( else| further)?
  ((is|are) there |if there('s| is) )?any(thing|body|one)? (else|more|further)( (that )?(i|we|you) ${MODAL} (do|help|
    assist|need|want|like)( \p{L}+)?( for you)?)?
  (i|we|you|they|colleagues?|team|agents?|everyone|staff|someone) ${MODAL} (always |gladly |happily |be |also |
    really |truly |only |just |best |definitely |certainly |not )*${IDLE_VERB}
  ${MODAL} (gladly|happily|always|be|soon|shortly) (support|help|assist|be|with|happy|glad|delighted|here|there|able)
  (if|should|when|in case) (you|any|there|anything)( \p{L}+){0,3} (have|need|require|want|arise|arises|questions?|
    queries|anything|help|doubts?|remains?|unclear)
  (should|if) (any|you) (further |other |more |additional )*(questions?|queries|concerns?|doubts?|help|assistance|
    information)
  (do not|don't|dont|never|please do not|pls dont|without) hesitat\p{L}+( \p{L}+)?|feel free( to \p{L}+)?
  let (us|me) know( if)?|reach out|get in touch|drop us a (line|message|note)|write back|give us a shout
  just (ask|write|shout)
  (will|'ll) (get|come) back to you|be (in touch|with you|right with you|there for you)
  (please |kindly |just )?(wait|hold on|hold|bear with us|be patient|stand by|stay tuned)( a (moment|minute|second|
    sec))?
  (one|just a|a) (moment|minute|second|sec)( please)?|thank you for holding
  (have|has|had|having|enjoy|wish you|wishing you) (a|an|your|the|such a) (\p{L}+ ){0,3}(day|evening|weekend|week|
    night|time|afternoon|morning|one|start|holidays?|year|trip|season|rest|recovery)( \p{L}+)?
  take (good |great )?care( of (yourself|you))?|look(ing)? (forward|after)( to| you)*|see you( soon| again)?
  (talk|speak|chat) (soon|later|to you soon)|keep (smiling|well|in touch)
  (all|very|our|with|the) (the )?(best|kind\p{L}{0,24}|warm\p{L}{0,24}) (regards|wishes|greetings)|all the (very )?best
  (we|you|i) (are|'re|am) (all )?(in good hands|all ears|one of a kind|a star|an angel|a legend|the best|right|
    not alone|our)
  you made (our|my) (day|week|morning)|means? (the world|a lot|so much|everything)
  (?<=thanks?( you)? )a (million|lot|bunch|ton)|turn (every|any|each)
  (at|in|close to) the (heart|core|centre|center|very heart) of (all|what|everything)( that)?( we)?( do)?
  everything we do|what we do( best)?|all that we do
  (go|goes|going|went) (the|that|an) (extra|additional) (mile|step)
  (big|huge|full) (heart|smile|hug|hugs|thank you|thanks)
  (number|nr|no) (one|1)|first (and foremost|priority|place)|24 ?/ ?7|(a)?round the clock|day and night
  (at|in) any (time|hour|moment)|any ?time( of day)?|day in day out|seven days a week
  every single( day| client| customer)?
  (door|doors|line|lines|inbox|chat) (is|are) (always )?open|always (open|there|here)
  (bring|brings|bringing|brought) (this|that|it|a smile|joy|to our attention)( \p{L}+)?|to (our|my) attention
  take (this|every|it|all|your|these)( \p{L}+)? (\p{L}+ )?seriously
  no (worries|problem|problems|trouble|bother|need to worry|issue|stress)( at all)?
  not (alone|a problem|at all|to worry)|don't (worry|mention it)|nothing (but|is too much)|no trouble
  (new|growing|big) (home|baby|job|year|chapter|addition)|happy new year|many happy returns|get well( soon)?
  (we|i) (have|'ve)? ?(noticed|see|saw|received) (that )?(you|your) (\p{L}+ )?(opened|started|created|have|made|
    message|e-?mail|request)( (a|an|your)( new)? (return|request))?( with us| here)?
  (chose|choose|choosing|chosen|picked|picking|preferring) us( over others)?|without you|because of you
  thanks to (you|people like you|customers like you)
  (so|very|terribly|truly|deeply|really|awfully) sorry|to hear (that|this|about|of)( (this|that|it|your \p{L}+))?
  (for|about) (the|any|all the|this|that|your) (\p{L}+ )?(inconvenience|trouble|hassle|wait|delay|frustration|
    experience|disappointment|bother)( caused)?
  (get|got|getting|take|taking) (in touch|time|the time|to know you)|(took|taken) the time
  of (great |any )?(service|help|assistance|use)( to you)?
  (from|at|in|of|with|by) (the|our|your|a) (\p{L}+ )?(team|shop|store|company|crew|department|desk|service|boutique|
    family|support|staff|house|side|end|office)
  ok(ay)?|of course|you(.re| are|r)? (most |very |always |so )?welcome|my pleasure|by your side|on your side
  with all (my|our) heart|from the bottom of
  (ramadan|eid) (kareem|mubarak|karim|sa[iy]ed)|sa?la+m( al[ae]?ik[ou]m)?|season's greetings
  (merry|happy) (christmas|xmas|holidays|easter|eid|diwali|national day|birthday|anniversary|friday|new)
  (all|everything|things) (is|are) (well|good|fine|great)|trust you are( well| keeping well| fine)?
  (well|great|fine|good) on your (side|end)
  hope (you|u|this|all|everything)( \p{L}+){0,2} (well|good|fine|great|ok|okay|fun)
  best to|our best|the best of (our|health|luck|service)|do (our|my) (very |level |utmost )?best|very best
  answered all|all (of )?your (questions|concerns|queries)|any (questions?|concerns?|queries)
  (help|assist|support|serve|guide|advise)(ing)? (you |u )?(further )?(with|on|in|about|through|regarding|
    concerning) ${MATTER}
  ${ABOUT_ONES}( (us|you|me|to us|with us|out to us|again))? (about|regarding|concerning|on|with|related to|
    in connection with) ${MATTER}
  (thank|thanks|thx|thankful|grateful|gratitude|appreciate|appreciated)( \p{L}+){0,3}? (for|of) (placing |
    making )?(your|the|this)( \p{L}+)? (order|purchase|business|custom|request|enquiry|visit|interest)
  enjoy (your|the|every|our)( [\p{L}'-]+){1,4}(?= ?[.!,]|$)
  (happy|merry) (shopping|reading|cooking|gaming|ramadan|new month|\p{L}+day)( to (you|your)( \p{L}+)?)?
  (keep|kept|keeping|leave|left) you waiting|waiting for you(?= ?[.!,]|$)|take (all )?(your|the) time( you need)?
  no (rush|pressure|hurry)
  (see|understand|imagine|know|realise|realize|appreciate) (exactly |fully |completely )?(why|how) (you( are|'re|r)?|
    this|it|that|\p{L}+)( \p{L}+){0,4}? (upset|frustrat\p{L}+|annoy\p{L}+|angry|disappoint\p{L}+|feel\p{L}*|difficult|
    stressful|important|unhappy|worried)
  (is|are) (something|anything|you)( \p{L}+)? (bother|worry|troubl)\p{L}+( you)?
  (what's|what is|anything|something)( else)? on your mind|what brings you here
  (have )?(nothing|not) to (worry|fear|stress)( about)?
  (don't|do not|please don't|never) be (shy|worried|afraid|a stranger)
  (don't|do not|dont) (you )?(worry|stress|hesitate|panic)
  (taking|take|takes|took) (good |great |the best |excellent |very good )?(care|pride)( of| in)?( (you|your \p{L}+|
    our \p{L}+|every \p{L}+|this for you))?
  may (your|this|these|the|god|allah|you|it) (\p{L}+ ){0,4}(bless\p{L}*|filled|bring\p{L}*|full|joy\p{L}*|peace\p{L}*|
    happ\p{L}+|reward\p{L}*|grant\p{L}*|protect\p{L}*)( \p{L}+){0,4}
  may (have|has) caused|(any|the) (\p{L}+ )?(caused|experienced)
  (blessed|happy|good|lovely|great|nice|beautiful|wonderful|fantastic) (mon|tues|wednes|thurs|fri|satur|sun)day
  (go|goes|going|went|reach)( \p{L}+)? above and beyond
  (do|does|doing|did|give|gives|giving|try|trying|gave)( always)? (our|my|their) (very |level |utmost )?(utmost|best|
    all)
  (a|one) (message|click|call|text|chat|line) away|(got|have|'ve got) your back|there for you|we are a team
  with you (every|all) (step|the way)( of the way)?
  (for|over|after|with|nearly|almost)( (over|more than|nearly|almost))? (\d+|\p{L}+) (years|decades|generations)(?= |
    [.,!]|$)(?! (old|warranty|of (use|warranty)))
  (since|established in|founded in) (19|20)\d\d
  (put|puts|putting) (a smile|a twinkle|people|you|customers?|the customer|our (customers|clients))( (on|in|your|face|
    first|before|profit|profits|lips|at|the|centre|center|heart))*
  (means?|meant) (the world|a lot|so much|everything|a great deal)( to (us|me|our( \p{L}+){1,3}))?
  knock knock|any(body|one) (home|there|here)|(hello|hi|hey|good day) (again|there|all|everyone|dear)
  welcome (back|aboard|home)
  you(.re| are) (simply |really |truly |just |so |such |all |always |very |too |most ){0,3}(the best|amazing|awesome|
    wonderful|a (\p{L}+ )?(star|gem|legend|angel|treasure|hero|darling|delight|pleasure)|kind|sweet|important to us|
    why we)
  no (question|problem|request|matter|query|detail|concern|task) (is |seems )?(ever )?(too|so) (small|big|
    \p{L}+)( or too \p{L}+)?
  (treat|treats|treating|treated|serve|serves|serving|greet|greets) (you|every|each|all|our|
    people)( \p{L}+){0,2} (like|as|with) (\p{L}+ ){0,2}(family|royalty|friends?|care|respect|kindness|kings?|queens?|
    guests?|honou?r|vip|smile)
  keep (up the (good|great) \p{L}+|smiling|shining|well)
  stay (safe|blessed|well|healthy|warm|cool|positive|strong|happy)|until (next time|then|soon|we meet again)
  till next time|take it easy
  (get|gets|getting|got|come|comes|coming|came) back to (us|me|you)( (soon|shortly|asap|quickly))?
  finds? you( and your \p{L}+)? (well|healthy|in (good|great|the best( of)?|high) \p{L}+)
  how('s| is) (life|your day|the day|work|the weather|the family|your family|
    business)( treating you| going| today| so far)?
  (life|world|day|week) treating you
  (send|sending|sends)( (you|your \p{L}+|lots|all|our|my|much|some|of|a|big|warm|the))* (love|hugs?|kisses|prayers|
    wishes|greetings|regards|vibes|thoughts|strength|light|smile)
  what (else )?can (i|we) do( for you)?( to (help|make|put|brighten|serve|assist)( \p{L}+){0,6})?(?= ?[?.!,]|$)
  here (for|to) (you|help|assist|support|serve|listen|guide|please)( you)?
  your (\p{L}+ )?(feelings?|voice|opinions?|happiness|comfort|trust|satisfaction|feedback|smile|
    peace of mind) (matters?|counts?|comes? first|(is|are) (\p{L}+ )?(important|valuable|precious|our( \p{L}+){1,3}|
    everything))
  bring(s|ing)? (you|your|joy|a|smiles?|happiness|comfort|peace|sunshine)( (joy|smiles?|happiness|comfort|peace|
    sunshine|much|a|of|and|warm|home|little)){0,4}
  (who|that|you) makes? (our|us|my|it|all|this)|got (a |any |some )?(questions?|doubts?|concerns?)
  on (your|every|their|our|people's) faces?
  \p{L}+ (here|speaking|writing)( again)? (from|at|with|for) (the )?(returns?|refunds?|customer \p{L}+|after-?sales|
    support|service|shop|store)( (team|desk|department))?
  (me|it's me|it is me|that's me|us) again
  (do )?tell( (us|me))?( (all|everything|more))?(?= ?[!.]|$)
  what (we|i) (stand for|strive for|live for|believe in|care about|do best)
  what (a|an) (\p{L}+ly |so )?(lovely|beautiful|nice|kind|wonderful|great|pretty|sweet|amazing|delightful|gorgeous|
    pity|shame|joy|pleasure|treat)( (day|name|message|surprise|note|thought|thing|word|words|gesture|you (have|are)|
    to \p{L}+|from you|of you|and|\p{L}+ly)){0,4}
  (late|slow|delayed) (reply|response|answer|replies)
  (sorry|apolog\p{L}+) (for|about) (the|our|my|this|any|all) (\p{L}+ )?(reply|response|answer|silence|confusion|
    mix-?up|misunderstanding|bother|upset|trouble|mess|wait|waiting|delay)
  (thinking|think) (of|about) you
  (wanted|want|wished|writing|here) to (let you know|say (hello|hi|thanks?|thank you|sorry)|check in|touch base|
    introduce myself|wish you( \p{L}+){0,6})
  let you know (that )?(we|i)( are|'re|'m| am| care| value| appreciate)
  (hope|trust) (that )?(you|your \p{L}+)( have| had| are| were| is| was| are having)? (a|an) (\p{L}+ ){1,2}(day|
    weekend|week|evening|time|sunday|monday|friday|saturday|morning|holiday|eid|ramadan|vacation|trip)
  (we|i|together we)( will|'ll| can| shall)( \p{L}+)? (find|figure|sort|work) (a way|a solution|it|this|things|
    something)( (out|together|for you))?(?= ?[.!]|$)
  sleep (well|tight)|sweet dreams|chin up|fingers crossed|cheer up|hang in there|(be|stay|keep) strong
  (it is|it's|everything is|that's|we are) all (about|for|because of) (you|our \p{L}+|people|the customer)
  (is|are|remains?) (our|my) (\p{L}+ )?(aim|goal|creed|mission|motto|passion|promise|pledge|priority|pride|purpose|
    concern|pleasure|privilege|duty|reward|strength|commitment)
  to (your|you and your|all your|the whole|all the) (\p{L}+ )?(family|husband|wife|son|daughter|mother|father|mum|mom|
    dad|parents|children|kids|loved ones|dear ones|baby|brother|sister|friends|household|grandparents|
    team)( too| as well)?
  (allow|give|grant|let) (us|me) (the (chance|honou?r|opportunity|pleasure|privilege)|to (serve|help|assist|support|
    introduce|welcome|wish|thank|express|extend))
  (serve|help|assist|support|understand|know) you better|never (ends|stops|sleeps|gives? up|fails)
  (has|have) no (limits?|bounds|end)
  (your|this) (husband|wife|son|daughter|mother|father|mum|mom|dad|parents|children|kids|baby|brother|
    sister)(?='s (birthday|health|recovery|wedding|graduation)| (a|get|feels?|recovers?|is (better|well)))
  (get|feel|feels|feeling|gets) (well|better)( soon)?|(speedy|quick|full) recovery
  when(?= \p{L})|(we|i|you|team|colleagues?) (have )?helped|(glad|happy|hope|pleased|delighted)( \p{L}+){0,3} helped
  (from )?(mon|tues|wednes|thurs|fri|satur|sun)day (to|through|till|until) (mon|tues|wednes|thurs|fri|satur|sun)day
  looks? after( you)?|(i|we)( \p{L}+)? (get|hear) (it|that|you)|feel (for|with) you
  (hope|trust) (you|all|everything|things)( \p{L}+)?( is| are|'re|'s)? (good|fine|great)
  (leave|let|leaves|lets|leaving|letting) (you|a customer|customers|a client|anyone|nobody|people)( \p{L}+)? (alone|
    behind|down|unhappy)
  one (big|large) (happy )?family|into (a )?(smiles?|joy|friends?|success)|frown
  (on|in) behalf of( \p{L}+){1,4}(?= ?[,.]|$| (i|we|thank|wish))
  with (warm|kind|best|sincere|heartfelt|friendly) \p{L}+
  (kind|continued|ongoing|loyal|valued) (cooperation|support|custom|business|patronage|loyalty|trust)
  (you|your \p{L}+) (deserves?|(is|are) worth) (\p{L}+ ){0,2}(best|better|care|attention|respect|service)
  (second|next) to none|(smooth|pleasant|enjoyable|great|seamless|positive|memorable|wonderful) (shopping )?experience
  (any|some|more|further|additional) (questions?|queries|concerns?|doubts?|help|assistance|support|
    guidance) (\p{L}+ )?(at all|whatsoever|in (mind|future)|from (us|me|our \p{L}+))
  anything (at all|you (need|wish|like|want))
  (drop|stop|pop) (by|in) (any ?time|whenever( you like)?)
  (great|good|nice|lovely) (choice|taste|question|point|people|company)|rest easy|sit tight|no news is good news
  speak to (one of )?(our|my) \p{L}+
  loud and clear|on board|(just |only |simply )?(checking|popping|dropping|stopping) in
  (customers?|clients?|people|family|you|safety)( come| comes)? first,? always
  (it'?s|it is|that's) (always )?(a|our|my) (great |true |real )?(pleasure|honou?r|joy|delight|privilege)
`;
