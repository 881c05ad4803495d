import { any, inOrder, type Phrases, says, together } from '../phrases.ts';

const REVIEW = any(
  'reviews?\\b(?! (of|the|this|your (return|request|case)|our)\\b)',
  'ratings?(?! (plate|label))',
  '(five|four|two|three|one|[1-5])[ -]?stars?',
  'your stars?',
  'stars? (for|to|on) (us|our)',
  'testimonials?',
  'feedback',
  'surveys?',
  '(your )?(public(ly|shed)?|online) (opinion|comment|experience)',
  'rate (us|our|the (shop|store|product))',
  'recommend us',
  '(share|post|tell|write) (us )?(your|about your|of your)? ?(experience|opinion|thoughts?)\\b.{0,40}\\b(page|online|public|product|google|facebook|website|site|app|store)',
  'your (thoughts|words|opinion) on the .{1,30} under the product',
  '[1-5] ?(★|⭐)',
  '[★⭐]{3,5}',
);
const REWARD = any(
  'gift( ?card|s)?\\b',
  'vouchers?',
  'coupons?',
  'discounts?',
  'cash ?back',
  'rewards?',
  'bonus',
  'prize',
  'free\\b(?! to\\b)',
  'on the house',
  'costs? (you )?nothing',
  'half (the|its) price',
  'at no (cost|charge)',
  '(points|credit)\\b(?! (are|is|was|were|note))',
  "(we|i)( will|'ll| would| can)? (also |then |gladly )?(add|pay|give|send|credit|refund|hand|transfer|waive|top up|double)( you)?( back)?\\b",
  '(would|will) be (pleased|happy|glad) to (hand|give|pay|refund|send|credit|offer)',
  "you('ll| will)? (get|receive|earn|win)\\b",
  '(get|earn|win|receive) (a|an|the|your|\\d|up to|some|free|back)',
  'draw for',
  '\\d+ ?(aed|sar|egp|usd|eur|euros?|dollars?|pounds|dirhams?|riyals?|%|percent) (per|for (each|every|a|your))',
  '\\d+ ?(aed|sar|egp|usd|eur|euros?|dollars?|%) (come|are|is|will|for you|back|off)',
  'never forget those who support',
);
const TAKE_AWAY = any(
  'remov(e|ing|ed)',
  'delet(e?|ing|ed)',
  'eras(e|ing|ed)',
  'tak(e|ing) (it |that |this |the .{1,30} )?(down|back|off)',
  'withdraw(ing)?',
  'edit(ing|ed)?',
  'chang(e|ing)',
  'updat(e|ing)',
  'revis(e|ing)',
  'reconsider(ing)?',
  'amend(ing)?',
  'modif(y|ying)',
  'adjust(ing)?',
  'improv(e|ing)',
  'rais(e|ing)',
  'increas(e|ing)',
  'hid(e|ing)',
  'rethink',
  'correct(ing)? (your|the)',
  'hold (off|back)',
  '(wait|refrain|hold off) (with|from|before)',
);
const THEIR_REVIEW = any(
  '(your|the|that|this|a|an) ([a-z-]+ ){0,3}(reviews?|ratings?|feedback|testimonial|stars?\\b|score|opinion|published|posted)',
  '(your|the|that|this|bad|negative) ([a-z-]+ ){0,2}com+ents?',
  'the complaint you (published|posted|wrote)',
  '(review|comment|feedback|complaint) (you|that you) (left|wrote|posted|published|gave)',
  'what (you|is|was) (wrote|posted|written|published)( there| online)?',
  '(one|two|three|those|that|the) (one |two |single )?stars?\\b',
);

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

export const en: Phrases = {
  marketing: {
    says: [
      says(
        '(use|with|enter|apply|try|here is) (the |our |this |your |promo |discount |coupon |voucher )*codes? [a-z]*\\d+[a-z]*',
      ),
      ...together(
        '(next|following|future|upcoming|new|another|later) (order|purchase|shopping|buy)s?',
        any(
          'vouchers?',
          'coupons?',
          'discounts?',
          '\\d+ ?%',
          'off\\b',
          'codes?',
          'saves?',
          'free\\b',
          'gift',
          'points',
          'cheaper',
        ),
      ),
      says(
        '(follow|like|subscribe to|join|check( out)?) (us|our (page|store|shop|channel|account|newsletter|telegram|instagram|facebook|tiktok|club|loyalty))',
      ),
      inOrder('(sign up|subscribe|register|join)', '(newsletters?|deals|offers|club|mailing list|loyalty|updates)'),
      says('download (our|the) (shop |store )?app\\b'),
      says('(refer|invite|bring|recommend us to) (a|your|some) (friend|colleague|relative|famil)s?'),
      inOrder('(buy|order|take|purchase) (one|two|three|any|2|1|3|\\d)', '(get|for free|free|half price|\\d+ ?%)'),
      says(
        '(exclusive|amazing|special|great|crazy|hot|best|unbeatable|fantastic|daily|seasonal|limited) (deal|bargain|offers|discount|promotion|saving|price)s?\\b',
      ),
      says("(never|don'?t|not|do not) miss (a|an|our|the|this|out)"),
      says('(white|black|yellow|blue|cyber|green) (friday|monday|week)\\b'),
      inOrder(
        '(big|summer|winter|spring|autumn|clearance|flash|mega|season|eid|ramadan|christmas|weekend)( |-)?(end )?sales?',
        '(starts?|begins?|is on|now|today|tomorrow|this|until|don|up to)',
      ),
      inOrder(
        '(customers|clients|people|buyers|others|many) (who|that)?',
        '(also|often) (bought|buy|like|love|order|enjoy)',
      ),
      says('(upgrade|switch) to (the|our|a) '),
      says('treat yourself'),
      says(
        '(browse|discover|explore|check out|have a look at|take a look at|look at|see|shop|visit) (the|our|all|all the|these) ([a-z]+ ){0,2}(new|latest|collections?|range|arrivals?|catalog(ue)?|selection|bestsellers?|air fryers|products|offers|deals|sale|showroom|branch|boutique|designs|models)',
      ),
      says(
        '(new|latest|fresh|summer|winter|spring|autumn|eid|ramadan) (collection|arrivals?|line|catalogue)\\b.{0,40}(is|are|now|just|here|online|available|out|waiting|in)',
      ),
      says('(come|drop|stop|pop|swing) (by|in|over) (to |at )?(our|the|any of our)'),
      says('(add|put) .{2,50} (to|in|into) your (basket|cart|bag)'),
      says('(than|lowest|best price) (ever|of the year)|lowest price|half price (now|today|this)|all.{0,20}half price'),
      says('(our|the) (new )?(bestsellers?|top sellers?)\\b'),
      says(
        '(for|only|just) (only |just )?\\d+([.,]\\d+)? ?(aed|sar|egp|usd|eur|euros?|%)? ?(more|extra|each|a month|per month)\\b',
      ),
      says('keep an eye on (our|the) '),
      says("why (don'?t|not) (you )?(browse|try|visit|look at|check|shop|have a look|take a look|order|buy|pick)"),
      says(
        "(did you know|by the way|you may|you might|you'll|you will).{0,30}(we (also|now) (sell|offer|stock|carry|have)|(also )?(like|love) our)",
      ),
      says('(matching|new) [a-z ]{2,30} (is|are) (also )?(available|in stock|on offer|on sale) (in|at|on) our'),
      says(
        '(everything|all [a-z ]{2,25}|selected items|the whole (store|shop|range)|now|currently) (is |are |at |up to |with )?\\d+ ?% (off|less|cheaper)',
      ),
      says('up to \\d+ ?% (off|less|discount)'),
      says('(loyalty|rewards?|vip|premium) (program(me)?|club|membership).{0,40}(join|benefit|sign|free|earn|become)'),
      says(
        '(thank|apolog|sorry).{0,60}(voucher|coupon|discount code|gift card)\\b.{0,40}(your|for|towards|waiting|inbox|use|valid)',
      ),
      says('(valid|redeem(able)?) (until|till|on (all|any|your|everything|the whole))'),
    ],
    unless: [
      says(
        "(you (used|wrote|asked|entered|applied)|was bought|were bought|bought in|was applied|by mistake|no longer|(can|could|does|will|is|are|was)( not|n't)|do(n't| not) (buy|purchase|order|take|use)|cannot|unfortunately|withheld|deducted|refunded?|restored|failed|expired)",
      ),
    ],
  },
  review_reward: {
    says: [
      ...together(REVIEW, REWARD),
      says('opinion is worth'),
      inOrder('reviewers?', '(draw|win|get|receive|gift|voucher|free)'),
      inOrder('(all|only thing) we ask', any('rating', 'review', 'stars?')),
    ],
    unless: [
      says(
        "(no influence|regardless|voluntary|not (needed|necessary|required)|doesn'?t (affect|matter)|whatever you (write|say))",
      ),
      says('(paid|pay) with a gift card'),
      says(
        'return(s)? (is|was|request)|inspection|reviewed?( by| when| your return| the (photo|request|case|offer|proposal))|review (your (return|request|case|photo)|the|this|took|it)|please review',
      ),
    ],
  },
  review_change: {
    says: [
      inOrder(TAKE_AWAY, THEIR_REVIEW),
      inOrder(
        THEIR_REVIEW,
        any(
          'remov(e|ed|ing)',
          'delet(e|ed|ing)',
          'edit(ed|ing)?',
          'tak(en|e|ing) (down|off|back)',
          'withdraw',
          'chang(e|ed)',
          'updat(e|ed)',
          'revis',
          'reconsider',
          'hid(e|den)',
          'disappear',
          'wait',
          'gone',
        ),
      ),
      says(
        '(wait|hold off|refrain).{0,30}(with|from|before) (your |a |the |writing |posting |leaving |publishing )*(review|rating|feedback|comment)',
      ),
      says('revis(e|ing) your (published )?opinion'),
      says('(turn|make|change) (it|them|those|the|your|that) .{0,30}(into|to) (a )?(five|four|5|4|positive|better)'),
      says('(you can|could you|please) (edit|change|delete|remove) your (stars?|rating|score)'),
      says(
        "(don'?t|do not|not to) (post|publish|write|leave|share) (a |any |your )*(bad |negative |public )*(review|rating|feedback|comment|anything)",
      ),
    ],
    unless: [
      says('(can|may|should|could) (stay|remain|stand)|as it is|honest (feedback|opinion)|even bad|is welcome'),
      says('(pickup|delivery|return|billing|e-?mail) address'),
      says(
        'review(ed)? (the|your|our|of) (offer|proposal|serial|return|request|case|photos?|pictures?)|(our|we.{0,12}) (decision|mind)|decision after|(chang|revis|updat)ed (our|the) (decision|amount|offer)',
      ),
      says(
        'power rating|voltage|star (sticker|screw|button)s?|star-shaped|internal note|took (three|two|long)|note you left',
      ),
    ],
  },
  off_platform_payment: {
    says: [
      inOrder(
        "(send|give|tell|share|need|provide|message|mail|write|what('s| is)|type|confirm)",
        any(
          '(your|ur|the) (iban|bank (details?|account|data|information)|account (number|details)|card (number|details|digits)|card and|cvv|wallet (address|number)|paypal|crypto)',
          'iban',
        ),
      ),
      says('(need|require) (only )?(your|ur|the) (iban|bank|card number|account number|card details)'),
      says(
        '(western union|moneygram|vodafone cash|instapay|bitcoin|usdt|crypto(currency)?|ethereum|zelle|venmo|cash ?app|revolut|paysafe(card)?|stc ?pay|wise|tikkie|payoneer|friends (and|&) family|hawala|fawry|benefit ?pay)\\b',
      ),
      inOrder(
        any('paypal', 'whats ?app', 'telegram', 'private(ly)?', 'directly'),
        any('pay(ment)?( link)?', 'transfer', 'send (you )?(the |your )?(money|refund)', 'refund'),
      ),
      inOrder(any('pay(ment)? link', 'invoice'), any('whats ?app', 'telegram', 'sms', 'paypal')),
      says(
        '(outside|without|off|avoid(ing)?|bypass(ing)?|around|leave|skip(ping)?) (of )?(the )?(platform|marketplace|site|app|website|system)( out)?\\b',
      ),
      inOrder(
        any('pay', 'hand', 'give', 'bring', 'leave', 'refund', 'return', 'settle'),
        '(in cash|cash to|in hand|an envelope|cash in|cash from|notes and coins)',
      ),
      inOrder(
        '(courier|driver|delivery (man|guy|person))',
        any(
          '(takes?|collects?|accepts?|brings?|hands?|gives?|pays?) (the |you |your |it |notes|\\d+ ?\\w* ?)*(cash|money|notes|envelope)',
        ),
      ),
      says(
        "(transfer|send|wire|deposit|pay|remit) .{1,30}(to|into|on) (our|my|the|this|the company'?s?) (bank )?(account|iban|number|wallet)",
      ),
      says('(from|out of) (my|our) (own )?(pocket|account|bank)'),
      says('(frm|from) me person+al+y|person+al+y (from|frm) me'),
      says(
        "(we('ll| will| can)?|i('ll| will| can)?|we would|i would) (transfer|wire|send) (the refund|it|the money|you the money|your money)( to you)? (ourselves|myself|directly|privately|personally|by|via|through|from)",
      ),
      inOrder(
        '(cancel|close|withdraw) (the |your )?(return|request|case|claim|dispute)',
        any('(then|after(wards)?|first|once).{0,60}(money|pay|refund|transfer|cash|send you)'),
      ),
      says(
        '(voucher|gift card|store credit) (from our|of our|by our)( own)? (shop|store).{0,40}(instead|replaces|rather|in place)',
      ),
      inOrder(
        '(replaces?|instead of) (your |the )?(card |money )?(refund|payment)',
        '(platform|voucher|cash|transfer)',
      ),
      says('(is|are) paid by you\\b.{0,60}(transfer|account)'),
      says('(to save|avoid(ing)?) (the )?(fees?|commission)\\b'),
    ],
    unless: [
      says(
        "(never|not|no one|nobody|don'?t|won'?t|cannot|can'?t) (will |would |be |ever |have to |need to )?(ask|refund|pay|send|give|share|need|request|accept|demand|hand|transfer)",
      ),
      says(
        "(was|were) it paid|(?<!what )you('ve| have)? paid|paid (by|with|via|through|in) (card|cash|paypal|apple|visa|a |gift|klarna|tabby|tamara|cheque|instal)|cash on delivery|the (shop|marketplace|platform|site) (alone|refunds|pays|will|transfers|sends|sent|issues|handles)|refunds? for|cash (register|receipt)|scam|fraud",
      ),
    ],
  },
  idle: [
    ...POLITE,
    'h(i|ello|ey|elo|iya)( there| again)?',
    'dear( (customer|client|sir|madam|friend|valued customer))?',
    'good (morning|afternoon|evening|day|night)',
    'greetings',
    'sa?la+m( al[ae]?ik[ou]m)?',
    'welcome( back)?',
    '(sir|madam|miss|ms|mrs|mr|bro|guys|everyone|all)\\.?',
    'how (are|r) (you|u)( doing)?( today)?',
    'hw r u( doing)?( today)?',
    "how('s| is) (it going|everything|your day)( today)?",
    'what.s up',
    'is (anyone|anybody|somebody) (there|here)',
    'are you (there|here|online|available)',
    '(i |we )?hope (this|that|you|your|all|everything|the message|my message)( message| mail| email)?( are| is| finds?| find| had| have| has)?( you| been)?( well| in good (health|spirits)| doing well| okay| fine| great| good)?( a (nice|good|great|lovely) (day|week|weekend|start))?',
    'my name is( \\p{L}+)?',
    'i am( \\p{L}+)? (from|of|with)',
    'this is( \\p{L}+)? (from|of|with)',
    'it is( a| an| my| our)? (honou?r|pleasure|joy) to (talk|speak|serve|help|assist|meet|chat)( to| with)?( you)?',
    'it (has been|was|is)( always)?( a| an| my| our)? (pleasure|honou?r|joy)( serving| helping| assisting| talking to)?( you)?',
    '(my|our|a) pleasure',
    '(many )?(thank (you|u)|thanks|thx|tks|ty|cheers)( so| very)?( much| a lot)?( again| indeed)?( for (contacting|reaching( out to)?|writing( to)?|messaging|choosing|shopping with|trusting|being with|getting in touch( with)?|your (message|mail|email|trust|patience|understanding|time|reply|kind(ness| words)|loyalty|order|support|interest|purchase)|the (message|reply|trust|time)|all|everything))?( us| with us)?( today)?( and (patience|understanding|trust|time|support|loyalty))?',
    '(we|i)( really| truly| greatly| highly| sincerely)? (appreciate|value|respect)( your| it| that| you)?( (message|trust|patience|understanding|time|loyalty|business|support|opinion))?( as a customer)?',
    "(we|i)('re|'m| are| am|'ll be| will be| would be)?( always| also| very| more than| so| here|  and)*( happy| glad| pleased| delighted| ready| here| available| honou?red| proud| willing)+( and (ready|happy|available|glad))?",
    '(happy|glad|pleased|delighted|ready|here|available|able)? ?to (help|assist|support|serve|be of (service|help)|be there for|answer|accompany|talk to|hear from|listen)( you with (any|every)(thing)?( problem| question| matter| issue)?| you| to you| with that| all your questions)?',
    '(our|the|your) ([a-z]+ ){0,3}(team|staff|department|colleagues|agents|experts|support|service|shop|store)( is| are| stands| remains?| will be)?( (always|ready|here|available|at your (disposal|service)|there))*',
    '(we|i) (remain|stay|stand|are|am)( always| entirely| fully| gladly)?( at your (entire |full )?(disposal|service)| by your side| available| reachable| here for you| there for you| on standby| online)',
    'at your (entire |full )?(disposal|service)',
    '(at|in) any (time|hour|moment|case|day)',
    '24/7',
    '(around|round) the clock',
    'day and night',
    'any ?time',
    'always',
    'every (day|hour|single (day|client|customer))',
    'all day( long)?',
    'today',
    'again',
    'soon',
    '(should|if) (any|you|there)( further| other| more| still)?( have| need| require| are| is| questions?| queries| anything)*( any| further| other| more| else| questions?| queries| help| support| assistance| information| anything)*( arise| arises| remain| left)?',
    "(please )?(do not|don't|never) hesitate( to)?( contact| write| ask| reach out| message)?( to)?( us| me)?( (at )?any ?time| again)?",
    '(please )?feel free( to)?( contact| write| ask| reach out| message)?( to)?( us| me)?( (at )?any ?time| again)?',
    '(please )?let (us|me) know',
    '(simply |just |please )?(write|message|contact|ask) (to )?(us|me)( here| back| again| any ?time)?',
    '(how|what) (can|may|could) (i|we) (help|assist|do|support)( you)?( for you)?( with)?( today)?',
    '(can|may) (i|we) help( you)?( with anything)?( else)?',
    'anything else( i can do)?( for you)?',
    '(one of )?(our|my) colleagues?( will| would)?( gladly| happily)?( support| help| assist| reply to| answer| contact)?( you)?( shortly| soon| gladly)?',
    'will( gladly| happily)? (support|help|assist|be with) you( shortly| soon)?',
    '(we|i) will (get back|come back|reply|respond|be with|be in touch|answer)( to| with)?( you)?( soon| shortly| as soon as possible| asap)?',
    'please (wait|hold on|be patient|stand by)',
    'one moment( please)?',
    'bear with us',
    '(and )?have (a|an) ((very )?(nice|good|great|lovely|wonderful|pleasant|beautiful|blessed|fantastic) )?(day|evening|weekend|week|night|time|afternoon|morning|one)( ahead)?',
    'enjoy (your|the) (day|evening|weekend|holidays?)',
    'take care',
    'all the best',
    'see you( soon)?',
    'good ?bye',
    'bye( bye)?',
    'stay (safe|healthy|blessed)',
    '(best|good) (wishes|luck)',
    '(with )?(kind|kindest|best|warm|warmest|sincere|many)( and warm)? ?(regards|greetings|wishes)',
    'regards',
    '(yours )?(sincerely|faithfully|truly)',
    'yours',
    'best',
    'warmly',
    "(we|i)('re| are|'m| am)?( so| very| really| truly| deeply)? sorry( to hear( that| this| about (that|this))?| about (that|this|it)| for (that|this|the inconvenience|any inconvenience|the trouble|your trouble))?",
    'sorry( to hear( that| this)?)?( for (the|any) (inconvenience|trouble))?',
    '(we|i|our)( sincerely| deeply)? ?apologi[sz]es?( for (that|this|the inconvenience|any inconvenience|the trouble))?',
    'our( sincere| deepest)? apologies( for (that|this|the inconvenience|any inconvenience|the trouble))?',
    '(we|i)( fully| totally| completely)? (understand|hear|feel)( you| that| this| how you feel| your (frustration|concern|situation|disappointment))?',
    '(ramadan|eid) (kareem|mubarak|karim|sa[iy]ed)',
    '(merry|happy) (christmas|xmas|new year|holidays|easter|eid|diwali|national day)( and a happy new year)?',
    "season's greetings",
    '(to|for) you and (all )?your (loved ones|family|beloved( ones)?|dear ones)',
    'from (everyone|all of us|all|us)( here)?( at| in)?( the| our)? ?(shop|store|team|company)?',
    '(at|here at) (the|our)? ?(shop|store|team|company)?',
    'every single (client|customer)( truly| really)?( matters?| counts)( to us)?',
    '(your|customer) (satisfaction|happiness|comfort)( is| comes| means| matters)?( our| first| everything| most| to us)*( (goal|priority|mission|concern))?',
    '(you|customers|clients)( are| mean| matter)( so| very| really| truly| always| our| the)*( important| special| precious| valued| everything| priority| world| first)*( to us)?',
    "(we|i)( have|'ve)? (noticed|see|saw) (that )?you (opened|started|created|have|made) (a|an|your)( new)? (return|request)( with us| here)?",
    'from the ([a-z]+ ){0,3}(team|department|service|desk|shop|store|care)',
    '(customer|client) (care|service|support|relations|experience)( (team|department|desk|center))?',
    'ok(ay)?',
    'great',
    'super',
    'nice',
    'perfect',
    'noted',
    'sure',
    'of course',
    'no (problem|worries)',
    'you(.re| are) (most |very )?welcome',
    'wonderful',
    'lovely',
    'fine',
    'well',
    'please',
    'pls',
    'kindly',
    'and',
    'so',
    'to us',
    'with us',
    'for us',
    'us',
    'we',
    'i',
    'at',
    'the',
    'a',
    'an',
    'to',
    'for',
    'you',
    'u',
    'your',
    'our',
    'my',
    'with',
    'from',
    'of',
    'in',
    'very',
    'truly',
    'really',
    'much',
    'also',
    'here',
  ],
  rude: [
    'stupid',
    'idiots?',
    'idiotic',
    'morons?',
    'imbeciles?',
    'fools?',
    'dumb',
    'dumbass(es)?',
    "liars?(?!'s dice)",
    'lying (piece|thief|cheat|scum)',
    'clowns?',
    'crap(py)?',
    'shut up',
    'pathetic',
    '(go|burn) (to|in) hell',
    'piss off',
    'pissed',
    'get lost',
    'scumbags?',
    '(you|such|absolute|utter|dirty|lying) scum',
    'scammers?',
    'scamming',
    'thief',
    'thieves',
    'nutcase',
    // "Retard" alone is French: late.
    'retarded',
    '(you|such an?|are|total|fucking) retards?',
    'loser',
    'cretin',
    'trash',
    'piece of garbage',
    'rude (cow|pig|person)',
    'cow,',
    'pig,',
    'jerk',
    'bloody (hell|idiot|fool)',
    'screw (you|it up)',
    'no shame',
    'shameless',
    'disgusting (person|people)',
    'are you (blind|deaf|stupid|crazy|mad|serious)',
    'learn to read',
    'waste of (space|time)',
    'donkey,? ',
    'hell with',
    'bitch(es|y)?',
    'bastards?(?! file)',
    'arse(hole)?',
    'ass ?holes?',
    'fuck\\p{L}*',
    'shit\\p{L}{0,4}',
    'bullshit',
    'cunt',
    'dick(head)?',
    'wanker',
    'twat',
    'prick',
    'psycho',
    'lunatic',
    'greedy (pig|bastard|cow)',
    'brainless',
    'brain ?dead',
    'ignorant',
  ],
};
