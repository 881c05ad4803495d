import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js';
import type { Found } from '../domain/guideline.ts';
import { spelt } from './spelt.ts';

// Where the desk's sellers and their customers are; the customer's own country joins.
const COUNTRIES: readonly CountryCode[] = ['AE', 'SA', 'EG', 'KW', 'QA', 'OM', 'BH', 'FR', 'NL'];
// More than any message holds; each digit is read once a country.
const MOST_DIGITS = 400;

// Said before a number, it is one to call…
const TO_CALL = [
  'call(?:ing)? (?:me|us|him|her|them|the|on|at)?|dial|ring (?:me|us)|text(?: me| us)?(?= )|hotline|helpline|toll[ -]?free|reach (?:me|us|him|her)',
  'appel(?:ez|er|le|le-|ez-)\\p{L}*|rappel\\p{L}*|joign\\p{L}*|composez|standard|numero vert|bel(?:len|t)? |app me|belt u|klantenlijn|telefoonlijn',
  'اتصل\\p{L}*|نتصل|كلمن\\p{L}*|كلم |دق (?:علي|لي)|رن علي|الخط الساخن|خط ساخن|الرقم الموحد|راسلن\\p{L}*|راسل',
].join('|');
const PHONE = [
  "phone|mobile|cell(?:phone)?(?!\\p{L})|whats ?app|telegram|viber|signal|sms|tel(?!\\p{L})|(?:direct|shop|phone|customer|service) line|'s line|landline",
  '(?:my|our|his|her|their|driver.s|contact|phone) (?:direct )?(?:number|no)|contact|telephone|portable|fixe|mon numero|notre numero|numero (?:du|de la|de notre) (?:livreur|coursier|technicien|boutique|magasin)',
  '(?:mijn|ons|zijn|haar|ons vaste) (?:nummer|mobiel)|telefoon\\p{L}*|mobiel\\p{L}*|gsm|nummer van (?:de koerier|de chauffeur|ons)|bereik\\p{L}*',
  'هاتف\\p{L}*|جوال\\p{L}*|موبايل\\p{L}*|محمول|رقم(?:ي|ه|ها|نا)|رقم (?:ال)?(?:تواصل|مندوب|سايق|سواق|فني|محل|مشرف|مدير|جوال|هاتف)|واتس ?اب|واتس|تواصل|للتواصل|خدمه العملاء|تليفون|تلفون',
].join('|');
const CALLED = new RegExp(`(?<!\\p{L})(?:${TO_CALL}|${PHONE})`, 'gu');
const HOTLINE = new RegExp(
  `(?<!\\p{L})(?:${TO_CALL})[^\\d,;.!?\\n]{0,20}?(?<![\\d.,:+])(\\d[\\d -]{2,8}\\d|(?:0?800|600)[ -]\\p{L}{4,8})(?![\\d:%])(?! ?(?:[ap]m|aed|sar|egp|eur|usd|h|uur|u|heures?|jours?|days?|hours?|times?|min|درهم|ريال|جنيه|يوم|ايام|ساع|دقيق|قطع|مر)(?!\\p{L}{4}))`,
  'gu',
);
// "At 1530", "the number that ends in 4567".
const NO_HOTLINE =
  /(?: at| om| a| by| in| before| after| vers| avant| voor| na| ending| الساعه| بعد| قبل| ينتهي ب?)\W*$/u;

// …or one of a thing.
const COUNTED = new RegExp(
  `(?:${[
    'order|ticket|serial|imei|track|ref(?!und)|rma|iban|sku|ean|isbn|awb|invoice|case|parcel|batch|lot|model|part|product|item|article|meter|barcode|code|pin|account|card|trn|vat|arn|transaction|return',
    'colis|commande|suivi|facture|dossier|serie|siret|siren|tva|compte|carte|retour|reference|modele',
    'bestel|pakket|factuur|zaak|retour|zending|artikel|regel|btw|kvk|rekening|partij|postcode|stand',
    'طلب|شحن|تتبع|فاتور|مرجع|تسلسلي|بوليص|باركود|موديل|صنف|ضريبي|هوي|سجل|حساب|معامل|عملي|مرتجع|ارجاع|رمز|كود|دفع|ايبان',
  ].join('|')})[^\\d,;()!?\\n]{0,20}$`,
  'u',
);
const TIMES =
  /^\d{1,2}[.:h]\d{2} ?(?:-|to|a|tot) ?\d{1,2}[.:h]\d{2}$|^\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d|\1\d)/u;

/** Numbers to call: as they are written in any of the countries, short ones that are to be called, or read out. */
export function phones(text: string, country: string | null): Found[] {
  if ((text.match(/\d/g) ?? []).length > MOST_DIGITS) return [];
  const plain = undisguised(text);
  const own = country && isSupportedCountry(country.toUpperCase()) ? [country.toUpperCase() as CountryCode] : [];
  const written = [undefined, ...new Set([...own, ...COUNTRIES])].flatMap((defaultCountry) =>
    findPhoneNumbersInText(plain, { ...(defaultCountry ? { defaultCountry } : {}) }).map(({ startsAt, endsAt }) => ({
      check: 'phone' as const,
      from: startsAt,
      to: endsAt,
    })),
  );
  const long = [...plain.matchAll(LONG)].map(({ 0: said, index }) => found(index, said));
  const short = [...plain.matchAll(HOTLINE)]
    .map(({ 0: said, 1: number = '', index }) => found(index + said.length - number.length, number))
    .filter(({ from }) => !NO_HOTLINE.test(plain.slice(Math.max(0, from - 20), from)) && !isCounted(plain, from));
  const all = [
    ...written.filter((place) => isToCall(plain, place)),
    ...long.filter(({ from }) => isCalled(plain, from)),
    ...short,
    ...spelt(plain, (from) => isCalled(plain, from)),
  ].toSorted((a, b) => a.from - b.from || b.to - a.to);
  return all.filter(({ from }, n) => !all.slice(0, n).some((other) => other.from <= from && from < other.to));
}

const found = (from: number, said: string): Found => ({ check: 'phone', from, to: from + said.length });

// Eight digits and more, in whatever groups: a number of any country if it is said to be one.
const LONG = /(?<![\p{L}\d.,])\d(?:[ -]?\d){7,14}(?![\d%])/gu;

// "O5O 123", "06_12_34", "06/12/34/56/78": digit for digit.
const DISGUISED = /(?<![\p{L}\d])[o\d][o\d .()_•·*|~/-]{6,24}[o\d](?![\p{L}\d])/gu;
const MANY_GROUPS = /^(?:\d+\/){4}\d+$/u;
function undisguised(text: string): string {
  return text.replace(DISGUISED, (said) => {
    if ((said.match(/\d/g) ?? []).length < FEWEST_DIGITS) return said;
    const plain = said.replaceAll('o', '0').replaceAll(/[_•·*|~]/gu, '-');
    return MANY_GROUPS.test(plain) ? plain.replaceAll('/', '-') : plain;
  });
}
const FEWEST_DIGITS = 6;

function isToCall(text: string, { from, to }: Found): boolean {
  const said = text.slice(from, to);
  if (TIMES.test(said) || isCounted(text, from)) return false;
  return /^[+(0]/.test(said) || text.slice(0, from).endsWith('+') || isCalled(text, from);
}

const isCounted = (text: string, from: number): boolean => nearest(text, from) === 'counted';
const isCalled = (text: string, from: number): boolean => nearest(text, from) === 'called';

// What was spoken of last before a number says what it is.
function nearest(text: string, from: number): 'called' | 'counted' | null {
  const before = text.slice(Math.max(0, from - REACH), from).replace(SENTENCE_BEFORE, '');
  const called = [...before.matchAll(CALLED)].at(-1)?.index ?? -1;
  const counted = COUNTED.exec(before)?.index ?? -1;
  if (called < 0 && counted < 0) return null;
  return called > counted ? 'called' : 'counted';
}
const REACH = 45;
const SENTENCE_BEFORE = /^.*(?:[!?\n]|(?<!(?:^|[^\p{L}])(?:no|nr|n|art|ref|tel|num|ext))\. )/su;
