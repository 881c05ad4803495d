import { stems } from '../../phrases.ts';
import { IDLE_SAID } from './idle-said.ts';
import { IDLE_WORDS } from './idle-words.ts';

export const idle: readonly string[] = [...IDLE_WORDS, ...IDLE_SAID];

/** Beginnings of words that are there to be polite. */
export const courtesy = stems`
  hallo|hoi|hey|he(?= \p{L}+(?:,|$))|goe(?:de|die|ie)|beste|dag(?!\p{L})|bedankt|dank|groet|hulp|dienst|graag|fijn
  prettig|succes|begrip
  klant|welkom|feestdag|top(?!\p{L})|oke|mooi|bereikbaar|vertrouw|lief|hopelijk|kunnen we|schrijf gerust|aanspreek
  hart(?:e|elijk|verwarm)?(?!\p{L})|oprecht|welgemeen|excus|excuus|sorry|ongemak|spijt|vervelend|jammer|team(?!\p{L})
  contact|tevreden|teleur|ontevreden|waard(?:eer|er|evol)|blij|geluk|begrijp
  snap(?:pen)?(?!\p{L})|luister|paraat|klaar (?:om|voor u)|er (?:\p{L}+ )?voor (?:u|je|jou|jullie|iedereen)(?!\p{L})
  prima(?= ?[,.!]|$)|passie|tro(?:ts|uw)|gerust|zorgen|motto|streven|missie|genoteerd|verontschuld|medewerking
  in de steek
  zetten ons|centraal|bij ons (?:zit|bent|voelt)|familie(?= ?[.!]|$)|glimlach|groei|comfort|hier van|vertel eens
  denken (?:aan|wij)
  aan (?:u|je) denk|droom|slaap (?:zacht|lekker)|moed|kop op|om (?:u|jou)(?= ?[.!,]|$)
  (?:ik|we|wij) weer(?= ?[.!]|$)|samen|(?:aan|voor) (?:uw|je) (?:man|vrouw|familie|gezin|ouders|kinderen)(?= ?[.!,]|$)
  deur staat|deuren staan|koning|priorit|belangrijk|genoegen|geniet|wens|beterschap|gefelic|profic|sterkte|kennis te
  aangenaam
  familiebedrijf|mening|gehoord|gewaard|hoogacht|bekend om|hoop|hopen|leuk|lieve|dankzij|vragen(?!\p{L})|een vraag
  van dienst|collega|medewerk|eid(?!\p{L})|ramadan|salam|salaam|knuffel|kus|(?:al|sinds|reeds) [^,.]{1,24} jaar(?! ?\?)
`;
