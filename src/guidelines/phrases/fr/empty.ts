import { stems } from '../../phrases.ts';
import { IDLE_ABOUT_US } from './idle-about-us.ts';
import { IDLE_SAID } from './idle-said.ts';
import { IDLE_WORDS } from './idle-words.ts';

export const idle: readonly string[] = [...IDLE_WORDS, ...IDLE_SAID, ...IDLE_ABOUT_US];

/** Beginnings of words that are there to be polite. */
export const courtesy = stems`
  bonjour|bonsoir|bjr|bsr|slt(?!\p{L})|cc(?!\p{L})|salut|salue|coucou|allo(?!\p{L})|rebonjour|labas|salam|khouya|habibi
  madame|monsieur|mesdames|messieurs|mademoiselle|m(?:r|me|lle)(?!\p{L})|cher|frere|soeur|bises|bisous|svp|stp
  veuillez|prie
  merci|mercii|remerci|gratitude|reconnaiss|gre(?!\p{L})|grace|gentil|aimabl|adorabl|charmant|patien|comprehens|fidel
  soutien
  sympath|bienveill|courtoi|cordial|chaleureu|agreabl|plaisir|ravi|heureu|content(?!\p{L})|joie|bonheur|paix|amiti
  amour|sante
  bon(?:ne)?s? |bel(?:le)?s? |bienvenu|felicit|bravo|voeux|noel|fete|aid(?!\p{L})|inch|mach?all|hamdou|barak|choukran
  dieu|allah
  aide|accompagn|assist|servi|guid|rassur|renseign|epaul|ecout|accueil|conseill|interlocut|equipe|collegue|collabor
  disponib
  disposition|joignabl|hesit|contact|question|inquiet|discut|bavard|papot|confian|peut-on faire|puis-je|confort|couvrez
  satisf|priorit|preoccup|exigen|attenti|soin(?!\p{L})|coeur|devou|engag|sourir|passion|fier|honneur|honor|privileg
  combl|emu
  touche|precieu|import|estim|qualit|excellen|valeur|humain|philosoph|devise|mission|vocation|unique|experti
  desol|dsl|navr|confus|pardon|regrett|gene(?!\p{L})|inconvenient|desagrement|contretemps|frustr|decep|colere
  malheureus|excus
  compren|souhait|esper|hate(?!\p{L})|agre|expression|hommage|consideration|sentiment|distingu|sincer|respect|parfait
  tres bien
  adieu|ciao|bye|tchao|plein de|mille|formidabl|genial|super(?!\p{L})|nickel|impec|volontiers|serein|tranquill
  temps(?!\p{L})|pens(?:e|ons|ees)
  enchante|moi c.est|ecrivez[- ](?:nous|moi)(?= ?[,!.]|$)|ecrire|chez (?:nous|\p{L}+(?= ?,))|avec nous|bien entoure|ici(?= ?, nous)|grande famille|grandir|compati|ouie|retabliss
  (?:dites|racontez)[- ](?:moi|nous) tout|(?<!c.est )pour vous(?= ?[.!,]|$)|reposez[- ]vous|profite|tracasse|chagrine
  contrari|ensemble !|courage|prenez votre temps|de tout coeur|insatisf|attrist|credo|appareil|dormez bien|beaux reves
  tenez bon|encore moi|au courant(?= ?[.!,]|$)|autour de vous|prenom|nous trouverons
  a votre (?:mari|femme|famille|fils|fille)|souci
`;
