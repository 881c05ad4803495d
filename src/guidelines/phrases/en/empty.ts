import { lines } from '../../phrases.ts';

// Words of which a message can be full without saying anything. Not among them is what answers a question by itself: yes
// and no, "can", "do", "will", "which", sizes, sides and times.
const COURTESY = `
  accept accompany accompanying acknowledged ahlan alaikum alaykum aleikum alhamdulillah amazing apologies apologise
  apologize apology appreciate appreciated appreciates appreciation assist assistance assisted assisting assure assured
  awesome bear beautiful beloved best bless blessed blessing blessings bye care cares caring cheer cheers cheerful
  cherish cherished christmas comfort compassion compliment compliments concern concerns condolences confidence confident
  congrats congratulations contentment cordial cordially courteous courtesy dear dearest dearly dedicated dedication
  deepest delight delighted delightful devoted disappointed disappointment diwali eager eagerly easter eid empathise
  empathize encourage enjoy enjoyed enjoying enthusiastic excellence excellent excited exceptional extraordinary faithful
  faithfully fantastic festive flattered fond forgive friendly frustrating frustration fun genuine genuinely gladly glad
  gm gn goodbye goodnight graceful gracious grateful gratefully gratitude great greatest greatly greet greeting greetings
  habibi habibti happier happiest happily happiness happy hassle health healthy heart hearts heartfelt hello helo help
  helped helpful helping helps hesitate hesitation hey heyy hi hii hiii hiya hola honest honesty honor honored honour
  honoured hope hopeful hopefully hopes hoping hugs humble humbled inconvenience inconvenienced insha inshallah joy joyful
  jumma kareem keen kind kindest kindly kindness love loved lovely loves loving loyal loyalty luck lucky marhaba merci
  merry mission mubarak namaste nice nicest passion passionate patience patient patiently peace pleasant pleased pleasure
  polite positive positivity prayers precious pride privilege privileged proud prosperous ramadan ramazan reassure
  regard regards regret rejoice relax relaxed respect respected respectfully reward rewarding safe salaam salam salute
  satisfaction satisfied satisfy sincere sincerely sincerest smile smiles smiling sorrow sorry splendid strive strives
  striving super superb support supported supporting supportive supports sweet sweetest sympathise sympathy tanks thank
  thanked thankful thanking thanks thankss thankyou thnx thrilled thx tks tnx touched touching transparency transparent
  treasure treasured trust trusted trusting ty understanding understands understood unforgettable upset utmost value
  valued values vibes warm warmest warmly warmth welcom welcome welcomed welcoming wellbeing wish wished wishes wishing
  wlcm wonderful xmas xoxo
`;
const PEOPLE = `
  adviser advisers advisor advisors agent agents assistant assistants associate boutique brand bro brother buddy business
  buyer buyers center centre chap client clients colleague colleagues community company consultant consultants crew
  customer customers department desk everybody everyone expert experts families family family-run folks friend friends
  gent gentleman gentlemen gents guest guests guys hon household kids ladies lady ma'am maam madam maker makers
  management manager mate member members miss mr mrs ms neighbours operator pal parents partner partners people
  person professional professionals rep representative representatives shopper shoppers shops sir sister somebody someone
  specialist specialists staff store stores team teammate teammates teams visitor visitors sweetheart handlers
`;
const IDLE_DOING = `
  accompanied addressing aim aims allowed answer answered answering answers anytime approach ask asking assigned attend
  attending attention available availability awaiting away behalf behind belief believe believed busy caused chat chats
  chatting choose choosing chose chosen commit commitment committed completely concerning connecting consider contact
  contactable contacted contacting contacts continue continued continues core count counting counts course culture
  customer-focused daily deal dealing decades depend disposal drive drives driven ear ears earn earning easily easy effort
  efforts email endeavour ensure ensuring entire entirely essence exceed exceeding expectation expectations experience
  experiences experienced express extend extends feel feeling feelings feels finds following followup foremost form
  forward founded full fully generation generations goal goals grow growing grows growth guide guiding hand handled
  handling hands hear heard hearing highest highly hold holiday holidays hour hours importance important improve
  independent indeed info information inquiries inquiry insight interest introduce introducing involved issue issues
  journey know knows lead let level life like likes line lines listen listened listening live local look looking lot
  lots made mail main makes making matter matters mean means meet meeting memorable message messages messaging million
  mind minds modest moment moments most motivated motivates motto need needs note noted offering online opportunity
  options outstanding passing personal personally philosophy possible post present principle priorities priority
  problem problems professionalism promptly provide provides providing purpose put quality queries query question
  questions quick quicker quickly reach reachable reached reaching read reading reception recovery rely remain remains
  reply request respond response responsible rest run satisfying say saying screen seek seriously serve served serves
  service services serving share sharing shopping sit situation small soul speak speaking special spirit spirits
  speedy stand standard standards standby standing stands start story strength stress strong success successful swiftly
  talk talking telling thought thoughts through time times together told top totally town tradition trouble troubles
  truly typing urgent using view voice voices wanted week weekdays weekend weekends weeks while whole words wonder
  wondering work working works world worry worries worried writing wrote year years
`;
const BESIDES = `
  write understand ready product products finest leading leader award-winning aftercare aftersales after-sales executive coordinator officer
  accommodate accommodating acquaintance acquainted admire adore advance advice affection afternoon akhi alikum
  ambition anniversary asalam aslkm aslm aspire assalam assalamu assurance attentive authentic aware become
  becomes birth birthday boss br brgds brighten brightened brightens brilliant builds calm care-filled caringly
  celebrate celebrating celebration chance charming cherishing chief clarify closely comfortable connected
  constantly convenience conversation convey cooperation craftsmanship crossed days' deliverance deserve
  deserved deserves diligently discover doubt doubts dream dreams dreamt driving dude dutiful duty ease embrace
  endless esteemed evenin exclusive eyes fabulous faith fam fasting fate favour feedback felt figure fingers
  fondest forever forgotten fortune foundation founder fruitful fulfil generosity generous gentle gives giving
  glorious glow golden gtg habib haha hail harmony heads hear-felt hearted heaven hehe helper helpers heritage
  hesitant heya highlight history homes hospitality howdy human humility hundred hundreds idea ideal ideas
  impression indebted inspire inspired inspires instantly intention intentions invaluable invite keeping kr
  laugh learn learned legacy legend lend letting lol maa'm magic magical mam manner manners mem mentality mood
  mornin mutual nation nature neighbourhood noble nobody nothing obligation oblige obliged occasion occasions
  often opinion opinions ourself owner owners pamper path peaceful perfection phase pillar pleasurable pleasures
  pray prayer praying presence promise promised prosper prosperity punctual rapid rapidly rapport ready
  reassured reassuring regs relationship reliable remember reputation restful returning rgds roots seamless
  secret sector seeing sending sense sensitive sentiment sentiments shine shopkeepers simple sirs smart smooth
  smoothly solidarity solution-minded spare sparkle speedily spread state stay stays steadfast stronger sunny
  sunshine sup surely surrounded sweetness symbol tailored talented team's teamwork tender thoughtful
  thoughtfulness thousand thousands tireless tirelessly tone treated treats tribe ttyl ukhti understandable
  understandably understandingly unique unmatched unwavering upbeat urge valuable valuing vision visit visiting
  visits walaikum warmhearted wasalam wassup way ways wbr welcomes wholehearted wholeheartedly willing willingly
  wisdom world-class worth wow x xo xx xxx yay yearly yo youth zeal
`;
const SMALL = `
  'd 'll 'm 're 's 've a able about absolutely after again ahead all almost along alongside also always am among amongst
  an and any anybody anyone anything are around as asap at aww back be because been before being between beyond both but
  by day days deep deeply during each else enough especially even evening ever every everything extremely far first
  for from further gd gr8 gud had has have having he her here here's herself him himself his hon how how're how's hru hv
  hw i i'd i'll i'm i've if in including instead into is it it's its itself just k lately least less let's long
  longer love' many me mine minute more morning much must my myself name near never next night nights now of ok okay on
  once one ones only or other others our ours ourselves out over part per plane please pleas pls plse plz pretty quite
  r rather really right same season season's self she shortly side simply since so some something soon still such sure
  than that that's the their them themselves then there there's these they they're this those throughout till to
  today too toward towards trully tonight u under until up upon ur us usual very via wa was we we'd we'll we're
  we've well were what's whatever when whenever wherever which's who who's whom whose with within without ya year yet
  you you'd you'll you're you've young your yours yourself yr mrng shall should eve morn
`;

const MODAL = `(can|could|may|might|will|would|shall|do|did|does|'ll|'d|must|want to|try to|going to|like to|love to)`;
const IDLE_VERB = `(help|assist|support|serve|guide|accompany|answer|reply|respond|listen|reach|contact|write|message|ask|hear|care|understand|appreciate|matter|mean|count|welcome|be|feel|like|know|see|talk|speak|look after|take care|get back|come back|imagine|value|make|give|hope|wish|trust|rely|count on|drop|send)`;

export const idle: string[] = [
  ...[COURTESY, PEOPLE, IDLE_DOING, BESIDES, SMALL].flatMap((list) => list.trim().split(/\s+/)),
  ...lines`
    hel+o+w?|hi+|hey+|tha+nk+s*( yo?u+)?|so+|o+k+(a+y+)?|bye+|gre+at|ple+ase
    (the )?(returns?|refunds?|after-?sales|orders?|sales) (and (returns?|refunds?) )?(team|desk|department|care|service|support)|not (only|just|merely) (a|an|our|your|with|the|to|about|for)
    good (morning|afternoon|evening|day|night|wishes|luck|hands|health|time|shape|vibes)
    (good|nice|great|lovely|a pleasure) to (meet|see|hear|have|talk to|chat with|speak to|speak with|e-?meet|serve) (from )?you( here)?
    how (are|r) (you|u|things|we)( all)?( doing)?( today)?|hw r u( doing)?( today)?|what.s up|how.s it going
    how('s| is|'s your| was|'s life) (it|everything|life|your|the) ?(going|day|weekend|evening|week|family)?( going)?( so far)?
    is (anyone|anybody|somebody|someone) (there|here|around)|are you (there|here|online|available|ok|okay|well|with us)
    my name is( \p{L}+)?|(i am|i'm|this is|it is|it's|you're speaking with|you are speaking with|speaking with)( \p{L}+)? (from|of|with|here|speaking)
    (how|what|where|with what|in what way) ${MODAL} (i|we)( \p{L}+)? (help|assist|do|support|serve|be of)( \p{L}+){0,3}
    (can|may|could) (i|we) (help|assist|support|be of)( you)?( with anything| any)?( else| further)?
    ((is|are) there |if there('s| is) )?any(thing|body|one)? (else|more|further)( (that )?(i|we|you) ${MODAL} (do|help|assist|need|want|like)( \p{L}+)?( for you)?)?
    (i|we|you|they|colleagues?|team|agents?|everyone|staff|someone) ${MODAL} (always |gladly |happily |be |also |really |truly |only |just |best |definitely |certainly |not )*${IDLE_VERB}
    ${MODAL} (gladly|happily|always|be|soon|shortly) (support|help|assist|be|with|happy|glad|delighted|here|there|able)
    (if|should|when|in case) (you|any|there|anything)( \p{L}+){0,3} (have|need|require|want|arise|arises|questions?|queries|anything|help|doubts?|remains?|unclear)
    (should|if) (any|you) (further |other |more |additional )*(questions?|queries|concerns?|doubts?|help|assistance|information)
    (do not|don't|dont|never|please do not|pls dont|without) hesitat\p{L}+( \p{L}+)?|feel free( to \p{L}+)?
    let (us|me) know( if)?|reach out|get in touch|drop us a (line|message|note)|write back|give us a shout|just (ask|write|shout)
    (will|'ll) (get|come) back to you|be (in touch|with you|right with you|there for you)
    (please |kindly |just )?(wait|hold on|hold|bear with us|be patient|stand by|stay tuned)( a (moment|minute|second|sec))?|(one|just a|a) (moment|minute|second|sec)( please)?|thank you for holding
    (have|has|had|having|enjoy|wish you|wishing you) (a|an|your|the|such a) (\p{L}+ ){0,3}(day|evening|weekend|week|night|time|afternoon|morning|one|start|holidays?|year|trip|season|rest|recovery)( \p{L}+)?
    take (good |great )?care( of (yourself|you))?|look(ing)? (forward|after)( to| you)*|see you( soon| again)?|(talk|speak|chat) (soon|later|to you soon)|keep (smiling|well|in touch)
    (all|very|our|with|the) (the )?(best|kind\p{L}{0,24}|warm\p{L}{0,24}) (regards|wishes|greetings)|all the (very )?best
    (we|you|i) (are|'re|am) (all )?(in good hands|all ears|one of a kind|a star|an angel|a legend|the best|right|not alone|our)
    you made (our|my) (day|week|morning)|means? (the world|a lot|so much|everything)|thanks? (you )?a (million|lot|bunch|ton)
    (at|in|close to) the (heart|core|centre|center|very heart) of (all|what|everything)( that)?( we)?( do)?|everything we do|what we do( best)?|all that we do
    (go|goes|going|went) (the|that|an) (extra|additional) (mile|step)|(big|huge|full) (heart|smile|hug|hugs|thank you|thanks)
    (number|nr|no) (one|1)|first (and foremost|priority|place)|24 ?/ ?7|(a)?round the clock|day and night|(at|in) any (time|hour|moment)|any ?time( of day)?|day in day out|seven days a week|every single( day| client| customer)?
    (door|doors|line|lines|inbox|chat) (is|are) (always )?open|always (open|there|here)
    (bring|brings|bringing|brought) (this|that|it|a smile|joy|to our attention)( \p{L}+)?|to (our|my) attention|take (this|every|it|all|your|these)( \p{L}+)? (\p{L}+ )?seriously
    no (worries|problem|problems|trouble|bother|need to worry|issue|stress)( at all)?|not (alone|a problem|at all|to worry)|don't (worry|mention it)|nothing (but|is too much)|no trouble
    (new|growing|big) (home|baby|job|year|chapter|addition)|happy new year|many happy returns|get well( soon)?
    (we|i) (have|'ve)? ?(noticed|see|saw|received) (that )?(you|your) (\p{L}+ )?(opened|started|created|have|made|message|e-?mail|request)( (a|an|your)( new)? (return|request))?( with us| here)?
    (chose|choose|choosing|chosen|picked|picking|preferring) us( over others)?|without you|because of you|thanks to (you|people like you|customers like you)
    (so|very|terribly|truly|deeply|really|awfully) sorry|to hear (that|this|about|of)( (this|that|it|your \p{L}+))?|(for|about) (the|any|all the|this|that|your) (\p{L}+ )?(inconvenience|trouble|hassle|wait|delay|frustration|experience|disappointment|bother)( caused)?
    (get|got|getting|take|taking) (in touch|time|the time|to know you)|(took|taken) the time|of (great |any )?(service|help|assistance|use)( to you)?
    (from|at|in|of|with|by) (the|our|your|a) (\p{L}+ )?(team|shop|store|company|crew|department|desk|service|boutique|family|support|staff|house|side|end|office)
    ok(ay)?|of course|you(.re| are|r)? (most |very |always |so )?welcome|my pleasure|by your side|on your side|with all (my|our) heart|from the bottom of
    (ramadan|eid) (kareem|mubarak|karim|sa[iy]ed)|sa?la+m( al[ae]?ik[ou]m)?|season's greetings|(merry|happy) (christmas|xmas|holidays|easter|eid|diwali|national day|birthday|anniversary|friday|new)
    (all|everything|things) (is|are) (well|good|fine|great)|trust you are( well| keeping well| fine)?|(well|great|fine|good) on your (side|end)|hope (you|u|this|all|everything)( \p{L}+){0,2} (well|good|fine|great|ok|okay|fun)
    best to|our best|the best of (our|health|luck|service)|do (our|my) (very |level |utmost )?best|very best|answered all|all (of )?your (questions|concerns|queries)|any (questions?|concerns?|queries)
  `,
];
