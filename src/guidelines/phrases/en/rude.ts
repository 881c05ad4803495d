import { lines } from '../../phrases.ts';

const oneOf = (list: TemplateStringsArray) => `(${lines(list).join('|')})`;

// Said of things and of ourselves as well, and therefore rude only of the reader.
const UNKIND = oneOf`
  stupid|dumb|dumber|dumbest|stupidest|idiotic|pathetic|ridiculous|crazy|insane|mad|mental|nuts|blind|deaf|slow in the head|thick|dense|lazy|greedy|ignorant|clueless|brainless|brain[ -]?dead
  shameless|disgusting|despicable|useless|worthless|hopeless|rude|ungrateful|dishonest|lying|delusional|hysterical|childish|incompetent|illiterate|sick|twisted|cheap|stingy|a joke|out of your mind|full of (it|crap|lies)|not very bright|too (dumb|stupid|lazy|thick) to|ugly|filthy
`;
const NAME = oneOf`
  idiots?|morons?|imbeciles?|fools?|liars?|thief|thieves|crooks?|cheats?|clowns?|donkeys?|cows?|pigs?|dogs?|rats?|snakes?|monkeys?|sheep|losers?|jerks?|scammers?|fraudsters?|frauds?|con artists?|criminals?|parasites?|freeloaders?|cheapskates?|crybab(y|ies)|baby|babies
  nutcases?|nutters?|lunatics?|psychos?|freaks?|weirdos?|creeps?|disgrace|embarrassment|waste of (space|time|skin)|nobody|peasants?|scum|trash|garbage|rubbish|vermin|dimwits?|halfwits?|nitwits?|bastards?|airheads?|simpletons?|dunces?|witch|hag|brats?|whiners?|leech(es)?|joke|coward|hypocrite
`;
const DIRTY = oneOf`
  stupid|dumb|bloody|lying|dirty|filthy|fat|ugly|lazy|greedy|rude|silly old|old|damn|damned|goddamn|freaking|fucking|total|complete|absolute|utter|real|right|little|pathetic|sick|disgusting|ignorant|miserable|cheap|thieving|ungrateful|selfish|such|brainless|shameless|spoilt|crazy
`;
const SOME = `([\\p{L}']+ ){0,3}`;
const YOU = `(you|u|ya|ur|you're|youre|you are|u r|you people|you lot|you all)`;

export const rude: string[] = [
  `(you are|you're|youre|ur|u r|u are|are you|r u|you must be|you people are|you lot are|you were born) (really |just |so |such |a |an |the |all |too |completely |totally |obviously |clearly |simply |nothing but |being |quite |either |that |very |born |always |genuinely ){0,4}(${UNKIND} |${DIRTY} ){0,2}(${UNKIND}|${NAME})(?! (spot|side|angle|copy|price|edition|right|about the|for the|costume))`,
  `${YOU} (really |absolute |complete |total |little )*((${DIRTY}|${UNKIND}) ){0,3}${NAME}(?! (costume|mask|toy|figure|plush))`,
  `(such|what) (a|an) ((${DIRTY}|${UNKIND}) ){0,3}(${NAME})(?= ?[!.,]|$| you| like| of a)`,
  `((${DIRTY}|${UNKIND}) ){1,3}(piece of (garbage|trash|rubbish|dirt|work)|cow|pig|dog|woman|man|person|customer|people|fool|idiot|moron|liar|thief|cheat|scum|bitch|witch|hag|lunatic|peasant|clown|donkey)(?! (costume|mask|toy|plush|figure|bank|shaped|set))`,
  `(?<=^|[.!?\\n] ?|, )${NAME}[,!](?= ?(you|the|read|look|it|we|learn|go|stop|this|that|$|\\n))`,
  `(?<=, )(you )?${NAME}(?=[.!?]+ ?($|\\n))`,
  `(?<=^|[.!?\\n] ?)(${DIRTY} ){0,3}${NAME}(?=[.!]+ ?($|\\n|[a-z]))`,
  `(?<=^|[.!?\\n] ?)(pathetic|disgusting|ridiculous|shameful)(?=[.!,])`,
  `(only|what kind of|which|what sort of|no) (an? )?(${DIRTY} ){0,3}(idiot|moron|fool|imbecile|clown|lunatic|nutcase|donkey)`,
  `(${NAME}|trash|people|customers|someone|idiots|your kind) like (you|u)(?=[.,!?]| and|$| \\p{L}+[.!]?$)(?<!(customers|people|someone) like (you|u))`,
  `your (stupid|dumb|idiotic|whining|moaning|nagging|nonsense|lies|drivel|crap|bullshit|rubbish|pathetic|tantrums?|stupidity|silly|endless whining)(?! (rubber|mistake))`,
  `(you|u) (have|got|lack|need) (no |a |the |some )?(brains?|shame|manners|brain of|decency|class|iq of|a screw loose|lost your mind)(?! (teaser|puzzle))|(use|where is|where's) your brain|your brain must|if you have (one|a brain)|have you (no|lost your)( any)? (shame|mind|manners|brain|decency)|(taught|teach|learn|learnt|learned) (you |u )?(some )?manners`,
  `too (dumb|stupid|thick|lazy) to|${SOME}(as|so) (thick|dumb|stupid) as (you|a)`,
  `(five|5|three|six|two|3)[ -]year[ -]old (could|can|would|knows)|even (a|my) (child|kid|toddler|monkey|donkey|baby|dog|grandma) (could|can|would|knows|understands)`,
  ...lines`
    (stop|quit|enough) (with )?(your |the |all )?(lying|whining|moaning|crying|nagging|bitching|bullshit)|you lie
    you're lying|you are lying|you always lie|lying (piece|thief|cheat|scum|through)|(stop|quit) wasting our time
    you steal|always steals|tried to rob|robbing us|(scamming|robbing|cheating) (a|us|our|small)
    shut (up|your (mouth|face|trap|gob))|shut it(?= ?[!.,]|$)|piss(ed)? off|bugger off|sod off|get lost|drop dead
    buzz off|go away and|get stuffed|get a life|get out of here|(go|burn|rot) (to|in) hell|to hell with|hell with
    what the hell|who the hell|go jump in|go hang|take a hike
    kiss my|suck (it up|my)|bite me|screw (you|it up|up again|u)|up yours|shove (it|that|your)|stick it (up|where)
    cry me|grow up|(hope|wish) (you|u) (choke|die|rot|suffer|burn)|damn you|curse you|eat dirt|f off|f u|stfu|gtfo|wtf
    (no|zero|any) shame|shame on you
    are you (blind|deaf|stupid|crazy|mad|high|drunk|retarded|dense|dumb|slow|kidding|for real|out of)
    (don't|do not) be (such )?(a baby|stupid|ridiculous|an idiot|a child|silly)|learn (how )?to read
    can('t| ?not) you read|can you even read|wrong with you|born yesterday
    waste of (space|skin|oxygen)|sick freak|piece of (garbage|trash|shit|work|dirt)|nobody (cares|wants to deal)
    no one cares about your|cry ?bab(y|ies)|full of it|size of a pea|disgrace to
    (?<!\bthe |l'|')idiot(?! box)|idiots|moron|morons|imbecile|imbeciles|dumbass|dumbasses|jackass|asshat|scumbags?
    douche(bag)?s?|dimwits?|halfwits?|nitwits?|nutcases?|nutters?|cheapskates?|freeloaders?|scammers? like
    (?<=\b(you|u|a|such|total|complete|fucking|stupid|bloody|dumb|what) )retards?(?= ?[!.,]|$)|retarded|cretins?|dipshit|pillock|prat|wuss|minger|numpty|muppet(?=[!.,])
    crap(?! (games?|shoot|table))|crappy|bloody (hell|idiot|fool|moron|useless)|bitch(es|y)?
    (you |absolute |such a |lying |dirty |the )?bastards?(?! (file|sword|cut|toadflax))|arse(hole)?s?|ass ?holes?
    your ass|my ass|fuck\p{L}{0,24}|shit\p{L}{0,4}|bullshit|cunts?|dickheads?|(a|such a|you|total) dick(?=[!., ]|$)
    wankers?|twats?|pricks?(?! (the|test|your))
    son of a (bitch|gun|dog)|motherfucker\p{L}{0,24}|slut|sluts|whores?|tosser|git(?=[!.,])|knobhead|bellend
    goddamn(ed)?
  `,
];
