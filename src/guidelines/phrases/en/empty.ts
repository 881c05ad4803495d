import { lines } from '../../phrases.ts';

// Words of which a message can be full without saying anything.
const POLITE = `
  'll 're 've a able about absolutely accompany accompanying acknowledged additional adviser advisers
  advisor advisors afternoon again agent agents ago ahead ahlan aim aims alaikum alaykum aleikum
  alhamdulillah all allah allow allowed along also always am amazing an and any anybody anyone anything
  anytime apologies apologise apologize apology appreciate appreciated appreciates appreciation are arise
  arises around as asap assigned assist assistance assistant assistants assisted assisting assure assured
  at attend attending attention availability available await awaiting away awesome base be bear beautiful
  been beginning behalf behind being beloved best big bit bless blessed blessing blessings bottom boutique
  brand bring brings bro brother brought browse buddy but buyer buyers by bye calm can care cares caring
  case celebration center centre chat chatting checking cheers choose choosing chose chosen christmas
  client clients clock colleague colleagues come comes commit commitment committed community company
  completely concern concerning concerns confidence congrats congratulations consultant consultants contact
  contactable contacted contacting contacts continue continued continues cordially core could count
  counting counts course courteous courtesy crew customer customers day days dealing dear dearest dearly
  decades dedicated dedication deep deepest deeply delighted deliver delivering department desk
  disappointed disappointment disposal diwali doing don't dont door doors doubt doubts drop during each
  eager eagerly ear ears easily easter easy effort efforts eid else email enjoy enjoying ensure ensuring
  entire entirely especially evening ever every everybody everyone everything exceed exceeding excellence
  excellent excited expectations experience experienced expert experts extremely face faces faithfully
  family family-run fantastic feel feeling feelings feels festive find finds fine first folks follow
  following followup for forward found free friend friendly friends from frustrating frustration fully
  further gd generation generations gentlemen gents glad gm gn goal goals god going good goodbye goodnight
  got gotten gr8 grateful gratitude great greatly greetings grow growing grows gud guest guests guide
  guiding guys habibi habibti had hand handle handling hands happier happiest happy has hassle have having
  he he's health healthy hear heard hearing heart heartfelt hearts hello helo help helped helpful helping
  helps here here's hesitate hesitation hey hi highest highly hiya hola hold holiday holidays home hon
  honest honesty honor honored honour honoured hope hopes hoping hour hours house how how're how's hru
  humble humbled hv hw i i'll i'm i've if importance important in inconvenience indeed independent insha
  inshallah interest introduce introducing is issue issues it it's its journey joy joyful jumma just k
  kareem keen kids kind kindly kindness know knows ladies large later lean let let's level levels life like
  like-minded likes line listening little look looking looks lot lots love loved lovely loves loyal loyalty
  m maam madam made mail make makes making management manager marhaba mate matter matters may me mean means
  meet meeting member members merry message messages messaging might mind minds mine minute miss mission
  modest moment more morning most motivated mr mrng mrs ms mubarak much must my myself name nearby need
  needed needs never new nice night nights not note noted noticed number of offer offering office ok okay
  old on once ones online only open or other our ours out pal part passion passionate patience patient
  patiently peace people perfect person pleas pleasant please pleased pleasure pls plse plz polite possible
  precious priorities priority privilege privileged problem problems professional professionals promptly
  proud provide provides providing purchase quality queries query question questions quickly quite r
  ramadan ramazan reach reachable reached reaching ready really reassure regard regarding regards regret
  relax relaxed rely remain remains reply representative representatives require required requires respect
  respected respectfully respects responsible rest reward run safe said salaam salam satisfaction satisfied
  satisfy say saying says screen season season's second see seen serve served serves service services
  serving shall she she's shop shopping shops shortly should shy side sides simply since sincere sincerely
  single sir sister situation size small smile smiles smooth so somebody someone something soon sorry speak
  speaking special specialist specialists spirit spirits staff stand standby standing stands stay stays
  stopping store stores story strength stress stressed strive strives striving such super support supported
  supporting supports sure sweetheart take talk talking tanks team teams tell telling than thank thankful
  thanks thankss thankyou that that's the their them then there there's they things think thinks this thnx
  thought thrilled through thx time times tiny tks tnx to today too top totally touch touching transparency
  transparent trouble troubles truly trust trusted trusting turn ty u understand understanding understands
  understood up upon upset ur us utmost value valued values very visited visiting visitor voice voices wa
  wanted warm warmest warmly was we we'll we're we've week weekdays weekend weeks welcom welcome well were
  what what're what's whatever whenever where're where's wherever while who who's whole will wish wished
  wishes wishing with wlcm wonder wonderful wondering words working world worried worries worry would write
  writes writing wrote xmas ya you you'll you're you've young yours yr
`
  .trim()
  .split(/\s+/);

export const idle: string[] = [
  ...POLITE,
  ...lines`
    h(i|ello|ey|elo|iya)( there| again)?
    dear( (customer|client|sir|madam|friend|valued customer))?
    good (morning|afternoon|evening|day|night)
    sa?la+m( al[ae]?ik[ou]m)?
    welcome( back)?
    (sir|madam|miss|ms|mrs|mr|bro|guys|everyone|all)\.?
    how (are|r) (you|u)( doing)?( today)?
    hw r u( doing)?( today)?
    how('s| is) (it going|everything|your day)( today)?
    what.s up
    is (anyone|anybody|somebody) (there|here)
    are you (there|here|online|available)
    (i |we )?hope (this|that|you|your|all|everything|the message|my message)( message| mail| email)?( are| is| finds?| find| had| have| has)?( you| been)?( well| in good (health|spirits)| doing well| okay| fine| great| good)?( a (nice|good|great|lovely) (day|week|weekend|start))?
    my name is( \p{L}+)?
    i am( \p{L}+)? (from|of|with)
    this is( \p{L}+)? (from|of|with)
    it is( a| an| my| our)? (honou?r|pleasure|joy) to (talk|speak|serve|help|assist|meet|chat)( to| with)?( you)?
    it (has been|was|is)( always)?( a| an| my| our)? (pleasure|honou?r|joy)( serving| helping| assisting| talking to)?( you)?
    (my|our|a) pleasure
    (many )?(thank (you|u)|thanks|thx|tks|ty|cheers)( so| very)?( much| a lot)?( again| indeed)?( for (contacting|reaching( out to)?|writing( to)?|messaging|choosing|shopping with|trusting|being with|getting in touch( with)?|your (message|mail|email|trust|patience|understanding|time|reply|kind(ness| words)|loyalty|order|support|interest|purchase)|the (message|reply|trust|time)|all|everything))?( us| with us)?( today)?( and (patience|understanding|trust|time|support|loyalty))?
    (we|i)( really| truly| greatly| highly| sincerely)? (appreciate|value|respect)( your| it| that| you)?( (message|trust|patience|understanding|time|loyalty|business|support|opinion))?( as a customer)?
    (we|i)('re|'m| are| am|'ll be| will be| would be)?( always| also| very| more than| so| here|  and)*( happy| glad| pleased| delighted| ready| here| available| honou?red| proud| willing)+( and (ready|happy|available|glad))?
    (happy|glad|pleased|delighted|ready|here|available|able)? ?to (help|assist|support|serve|be of (service|help)|be there for|answer|accompany|talk to|hear from|listen)( you with (any|every)(thing)?( problem| question| matter| issue)?| you| to you| with that| all your questions)?
    (our|the|your) ([a-z]+ ){0,3}(team|staff|department|colleagues|agents|experts|support|service|shop|store)( is| are| stands| remains?| will be)?( (always|ready|here|available|at your (disposal|service)|there))*
    (we|i) (remain|stay|stand|are|am)( always| entirely| fully| gladly)?( at your (entire |full )?(disposal|service)| by your side| available| reachable| here for you| there for you| on standby| online)
    at your (entire |full )?(disposal|service)
    (at|in) any (time|hour|moment|case|day)
    24/7
    (around|round) the clock
    day and night
    any ?time
    every (day|hour|single (day|client|customer))
    all day( long)?
    (should|if) (any|you|there)( further| other| more| still)?( have| need| require| are| is| questions?| queries| anything)*( any| further| other| more| else| questions?| queries| help| support| assistance| information| anything)*( arise| arises| remain| left)?
    (please )?(do not|don't|never) hesitate( to)?( contact| write| ask| reach out| message)?( to)?( us| me)?( (at )?any ?time| again)?
    (please )?feel free( to)?( contact| write| ask| reach out| message)?( to)?( us| me)?( (at )?any ?time| again)?
    (please )?let (us|me) know
    (simply |just |please )?(write|message|contact|ask) (to )?(us|me)( here| back| again| any ?time)?
    (how|what) (can|may|could) (i|we) (help|assist|do|support)( you)?( for you)?( with)?( today)?
    (can|may) (i|we) help( you)?( with anything)?( else)?
    anything else( i can do)?( for you)?
    (one of )?(our|my) colleagues?( will| would)?( gladly| happily)?( support| help| assist| reply to| answer| contact)?( you)?( shortly| soon| gladly)?
    will( gladly| happily)? (support|help|assist|be with) you( shortly| soon)?
    (we|i) will (get back|come back|reply|respond|be with|be in touch|answer)( to| with)?( you)?( soon| shortly| as soon as possible| asap)?
    please (wait|hold on|be patient|stand by)
    one moment( please)?
    bear with us
    (and )?have (a|an) ((very )?(nice|good|great|lovely|wonderful|pleasant|beautiful|blessed|fantastic) )?(day|evening|weekend|week|night|time|afternoon|morning|one)( ahead)?
    enjoy (your|the) (day|evening|weekend|holidays?)
    take care
    all the best
    see you( soon)?
    good ?bye
    bye( bye)?
    stay (safe|healthy|blessed)
    (best|good) (wishes|luck)
    (with )?(kind|kindest|best|warm|warmest|sincere|many)( and warm)? ?(regards|greetings|wishes)
    (yours )?(sincerely|faithfully|truly)
    (we|i)('re| are|'m| am)?( so| very| really| truly| deeply)? sorry( to hear( that| this| about (that|this))?| about (that|this|it)| for (that|this|the inconvenience|any inconvenience|the trouble|your trouble))?
    sorry( to hear( that| this)?)?( for (the|any) (inconvenience|trouble))?
    (we|i|our)( sincerely| deeply)? ?apologi[sz]es?( for (that|this|the inconvenience|any inconvenience|the trouble))?
    our( sincere| deepest)? apologies( for (that|this|the inconvenience|any inconvenience|the trouble))?
    (we|i)( fully| totally| completely)? (understand|hear|feel)( you| that| this| how you feel| your (frustration|concern|situation|disappointment))?
    (ramadan|eid) (kareem|mubarak|karim|sa[iy]ed)
    (merry|happy) (christmas|xmas|new year|holidays|easter|eid|diwali|national day)( and a happy new year)?
    season's greetings
    (to|for) you and (all )?your (loved ones|family|beloved( ones)?|dear ones)
    from (everyone|all of us|all|us)( here)?( at| in)?( the| our)? ?(shop|store|team|company)?
    (at|here at) (the|our)? ?(shop|store|team|company)?
    every single (client|customer)( truly| really)?( matters?| counts)( to us)?
    (your|customer) (satisfaction|happiness|comfort)( is| comes| means| matters)?( our| first| everything| most| to us)*( (goal|priority|mission|concern))?
    (you|customers|clients)( are| mean| matter)( so| very| really| truly| always| our| the)*( important| special| precious| valued| everything| priority| world| first)*( to us)?
    (we|i)( have|'ve)? (noticed|see|saw) (that )?you (opened|started|created|have|made) (a|an|your)( new)? (return|request)( with us| here)?
    from the ([a-z]+ ){0,3}(team|department|service|desk|shop|store|care)
    (customer|client) (care|service|support|relations|experience)( (team|department|desk|center))?
    ok(ay)?
    of course
    no (problem|worries)
    you(.re| are) (most |very )?welcome
    to us
    with us
    for us
  `,
];
