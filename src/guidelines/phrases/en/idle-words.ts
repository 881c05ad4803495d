// Words of which a message can be full without saying anything. Not among them is what answers a question by itself: yes
// and no, "can", "do", "will", "which", sizes, sides and times.
const COURTESY = `
  accept accompany accompanying acknowledged ahlan alaikum alaykum aleikum alhamdulillah amazing apologies apologise
  apologize apology appreciate appreciated appreciates appreciation assist assistance assisted assisting assure
  assured awesome bear beautiful beloved best bless blessed blessing blessings bye care cares caring cheer cheers
  cheerful cherish cherished christmas comfort compassion compliment compliments concern concerns condolences
  confidence confident congrats congratulations contentment cordial cordially courteous courtesy dear dearest dearly
  dedicated dedication deepest delight delighted delightful devoted disappointed disappointment diwali eager eagerly
  easter eid empathise empathize encourage enjoy enjoyed enjoying enthusiastic excellence excellent excited
  exceptional extraordinary faithful faithfully fantastic festive flattered fond forgive friendly frustrating
  frustration fun genuine genuinely gladly glad gm gn goodbye goodnight graceful gracious grateful gratefully
  gratitude great greatest greatly greet greeting greetings habibi habibti happier happiest happily happiness happy
  hassle health healthy heart hearts heartfelt hello helo help helpful helping helps hesitate hesitation hey heyy hi
  hii hiii hiya hola honest honesty honor honored honour honoured hope hopeful hopefully hopes hoping hugs humble
  humbled inconvenience inconvenienced insha inshallah joy joyful jumma kareem keen kind kindest kindly kindness love
  loved lovely loves loving loyal loyalty luck lucky marhaba merci merry mission mubarak namaste nice nicest passion
  passionate patience patient patiently peace pleasant pleased pleasure polite positive positivity prayers precious
  pride privilege privileged proud prosperous ramadan ramazan reassure regard regards regret rejoice relax relaxed
  respect respected respectfully reward rewarding safe salaam salam salute satisfaction satisfied satisfy sincere
  sincerely sincerest smile smiles smiling sorrow sorry splendid strive strives striving super superb support
  supported supporting supportive supports sweet sweetest sympathise sympathy tanks thank thanked thankful thanking
  thanks thankss thankyou thnx thrilled thx tks tnx touched touching transparency transparent treasure treasured trust
  trusted trusting ty understanding understands understood unforgettable upset utmost value valued values vibes warm
  warmest warmly warmth welcom welcome welcomed welcoming wellbeing wish wished wishes wishing wlcm wonderful xmas
  xoxo
`;
const PEOPLE = `
  adviser advisers advisor advisors agent agents assistant assistants associate boutique brand bro brother buddy
  business buyer buyers center centre chap client clients colleague colleagues community company consultant
  consultants crew customer customers department desk everybody everyone expert experts families family family-run
  folks friend friends gent gentleman gentlemen gents guest guests guys hon household kids ladies lady ma'am maam
  madam maker makers management manager mate member members miss mr mrs ms neighbours operator pal parents partner
  partners people person professional professionals rep representative representatives shopper shoppers shops sir
  sister somebody someone specialist specialists staff store stores team teammate teammates teams visitor visitors
  sweetheart handlers
`;
const IDLE_DOING = `
  accompanied addressing aim aims allowed answer answered answering answers anytime approach ask asking assigned
  attend attending attention available availability awaiting away behalf behind belief believe believed busy caused
  chat chats chatting choose choosing chose chosen commit commitment committed completely concerning connecting
  consider contact contactable contacted contacting contacts continue continued continues core count counting counts
  course culture customer-focused daily deal dealing decades depend disposal drive drives driven ear ears earn earning
  easily easy effort efforts email endeavour ensure ensuring entire entirely essence exceed exceeding expectation
  expectations experience experiences experienced express extend extends feel feeling feelings feels finds following
  followup foremost form forward founded full fully generation generations goal goals grow growing grows growth guide
  guiding hand handled handling hands hear heard hearing highest highly hold holiday holidays hour hours importance
  important improve independent indeed info information inquiries inquiry insight interest introduce introducing
  involved issue issues journey know knows lead let level life like likes line lines listen listened listening live
  local look looking lot lots made mail main makes making matter matters mean means meet meeting memorable message
  messages messaging million mind minds modest moment moments most motivated motivates motto need needs note noted
  offering online opportunity options outstanding passing personal personally philosophy possible post present
  principle priorities priority problem problems professionalism promptly provide provides providing purpose put
  quality queries query question questions quick quicker quickly reach reachable reached reaching read reading
  reception recovery rely remain remains reply request respond response responsible rest run satisfying say saying
  screen seek seriously serve served serves service services serving share sharing shopping sit situation small soul
  speak speaking special spirit spirits speedy stand standard standards standby standing stands start story strength
  stress strong success successful swiftly talk talking telling thought thoughts through time times together top
  totally town tradition trouble troubles truly typing urgent using view voice voices wanted week weekdays weekend
  weekends weeks while whole words wonder wondering work working works world worry worries worried writing wrote year
  years
`;
const BESIDES = `
  write understand ready product products finest leading leader award-winning aftercare aftersales after-sales
  executive coordinator officer accommodate accommodating acquaintance acquainted admire adore advance advice
  affection afternoon akhi alikum ambition anniversary asalam aslkm aslm aspire assalam assalamu assurance attentive
  authentic aware become becomes birth birthday boss br brgds brighten brightened brightens brilliant builds calm
  care-filled caringly celebrate celebrating celebration chance charming cherishing chief clarify closely comfortable
  connected constantly convenience conversation convey cooperation craftsmanship crossed days' deliverance deserve
  deserved deserves diligently discover doubt doubts dream dreams dreamt driving dude dutiful duty ease embrace
  endless esteemed evenin exclusive eyes fabulous faith fam fasting fate favour feedback felt figure fingers fondest
  forever forgotten fortune foundation founder fruitful fulfil generosity generous gentle gives giving glorious glow
  golden gtg habib haha hail harmony heads hear-felt hearted heaven hehe helper helpers heritage hesitant heya
  highlight history homes hospitality howdy human humility hundred hundreds idea ideal ideas impression indebted
  inspire inspired inspires instantly intention intentions invaluable invite keeping kr laugh learn learned legacy
  legend lend letting lol maa'm magic magical mam manner manners mem mentality mood mornin mutual nation nature
  neighbourhood noble nobody nothing obligation oblige obliged occasion occasions often opinion opinions ourself owner
  owners pamper path peaceful perfection phase pillar pleasurable pleasures pray prayer praying presence promise
  promised prosper prosperity punctual rapid rapidly rapport ready reassured reassuring regs relationship reliable
  remember reputation restful returning rgds roots seamless secret sector seeing sense sensitive sentiment sentiments
  shine shopkeepers simple sirs smart smooth smoothly solidarity solution-minded spare sparkle speedily spread state
  stay stays steadfast stronger sunny sunshine sup surely surrounded sweetness symbol tailored talented team's
  teamwork tender thoughtful thoughtfulness thousand thousands tireless tirelessly tone treated treats tribe ttyl
  ukhti understandable understandably understandingly unique unmatched unwavering upbeat urge valuable valuing vision
  visit visiting visits walaikum warmhearted wasalam wassup way ways wbr welcomes wholehearted wholeheartedly willing
  willingly wisdom world-class worth wow x xo xx xxx yay yearly yo youth zeal
`;
const MORE = `
  worthwhile little dissatisfaction unhappiness disappointments relaxing relaxed refreshing rested cosy sunshine rainy
  weather sun moon stars heavens husbands wives fond ends late apologies lucky filled brimming lucky fortunate utmost
  whatsoever hugs kisses hug delightfully heartily hearty hospitable considerate compassionate appreciative unhappy
  disappointed annoyed angry upsetting annoying unpleasant empathy thankfulness joyous blissful bliss greetings
  salutations felicitations compliments regretful apologetic apologising apologizing reassurance welfare livelihood
  ethos creed pledge vow devotion devotedly attentively attentiveness professionalism diligence diligent integrity
  sincerity humanity warmth's caringness positiveness friendliness hardworking enthusiasm motivated motivation
  ambitious customer-centric customer-first people-first client-focused
`;
const SMALL = `
  'd 'll 'm 're 's 've a able about absolutely after again ahead all almost along alongside also always am among
  amongst an and any anybody anyone anything are around as asap at aww back be because been before being between
  beyond but by day days deep deeply during each else enough especially even evening ever every everything extremely
  far first for from further gd gr8 gud had has have having he her here here's herself him himself his hon how how're
  how's hru hv hw i i'd i'll i'm i've if in including instead into is it it's its itself just k lately least less
  let's long longer love' many me mine minute more morning much must my myself name near never next night nights now
  of ok okay on once one ones only or other others our ours ourselves out over part per plane please pleas pls plse
  plz pretty quite r rather really right same season season's self she shortly side simply since so some something
  soon still such sure than that that's the their them themselves then there there's these they they're this those
  throughout till to today too toward towards trully tonight u under until up upon ur us usual very via wa was we we'd
  we'll we're we've well were what's whatever whenever wherever which's who who's whom whose with within without ya
  year yet you you'd you'll you're you've young your yours yourself yr mrng shall should eve morn
`;

export const IDLE_WORDS = [COURTESY, PEOPLE, IDLE_DOING, BESIDES, MORE, SMALL].flatMap((list) =>
  list.trim().split(/\s+/),
);
