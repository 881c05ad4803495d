import { stems } from '../../phrases.ts';
import { IDLE_SAID } from './idle-said.ts';
import { IDLE_WORDS } from './idle-words.ts';

export const idle: readonly string[] = [...IDLE_WORDS, ...IDLE_SAID];

/** Beginnings of words that are there to be polite. */
export const courtesy = stems`
  h(?:i|ello|elo|ey|iya)(?!\p{L})|good (?:morning|afternoon|evening|day|night)|dear|thank|than[kx]|tks|thx|cheers
  welcome|regards|sincere|greet
  help|assist|support|serv(?:e|ic|ing)|happy|glad|pleas(?:ed|ur)|delight|hono|team|disposal|available|hesitat
  how (?:are|r) |hope|wish|weekend|sorry|apolog|underst|appreciat|valu|custom|client|satisf|kareem|mubarak|christmas
  holiday|new year|bye|anyone|anything else|great|perfect|ok(?:ay)?(?!\p{L})|noted|super|nice|lovely|wonderful
  trust|love(?!\p{L})|loving|best |priorit|patien|kind(?! of)|bless|smil|proud|pride|passion|dedicat|commit
  gra(?:te|ti)|congrat|respect|loyal|warm|heart|motto|mission|listen
  inconvenien|frustrat|upset|excellen|contact|question|quer(?:y|ies)|concern|reach|in touch|hug|salut|salam|ramadan
  eid(?!\p{L})|peace|joy|excit|enthus|motivat|worry|worries|hear(?:ing)? (?:you|from)|every day
  experience|generations|decades|since (?:19|20)|family-run|there for you(?!\p{L})
  what (?:else )?can (?:i|we) do for you|all ears|a (?:message|click|chat) away
  your (?:feelings|happiness|comfort|time)|until next|we care|here from|me again|thinking of you|all about you|chin up
  sleep well|sweet dreams|solution|together we
  your (?:family|husband|wife|son|daughter|parents|children)(?: too)?(?= ?[.!,]|$)|sunny|enjoy|here to
`;
