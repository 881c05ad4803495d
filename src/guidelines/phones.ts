import { type CountryCode, findPhoneNumbersInText, isSupportedCountry } from 'libphonenumber-js';
import type { Found } from '../domain/guideline.ts';

// Where the desk's sellers and their customers are; the customer's own country joins.
const COUNTRIES: readonly CountryCode[] = ['AE', 'SA', 'EG', 'KW', 'QA', 'OM', 'BH', 'FR', 'NL'];

// Said before a number, it is one to call…
const CALLED =
  /(call|phone|mobile|cell|whats ?app|telegram|viber|signal|sms|tel|ring|reach me|appel|telephone|portable|joign|bel(len)?|telefoon|nummer is|gsm|06|هاتف|جوال|موبايل|رقمي|رقم التواصل|واتس ?اب|واتساب|اتصل|كلمن|تليفون|تلفون)[^\n]{0,25}$/u;
// …or one of a thing.
const COUNTED =
  /(order|ticket|serial|imei|tracking|track|ref(erence)?|rma|iban|sku|ean|isbn|awb|invoice|case|parcel|colis|commande|suivi|facture|dossier|serie|bestelling|bestelnummer|pakket|factuur|zaak|serienummer|retournummer|barcode|code|طلب|الطلب|شحنه|الشحنه|تتبع|فاتوره|مرجع|تسلسلي)\W*(no|nr|number|num|numero|n°|nummer|رقم)?[ .:#°-]*$/u;
// More than any message holds; each digit is read once a country.
const MOST_DIGITS = 400;

const DIGIT_WORDS = {
  en: 'zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple',
  fr: 'zero|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|vingt|trente|quarante|cinquante|soixante',
  nl: 'nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen',
  ar: 'صفر|واحد|اثنان|اثنين|ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه',
};
const SPELT = Object.values(DIGIT_WORDS).map(
  (words) => new RegExp(`(?<!\\p{L})(?:(?:${words}|\\d{1,3})[ ,.-]+){6,}(?:${words}|\\d{1,3})(?!\\p{L})`, 'gu'),
);
const WORDY = /\p{L}{2,}/gu;

/** Numbers to call: as they are written in any of the countries, or spelt out. */
export function phones(text: string, country: string | null): Found[] {
  if ((text.match(/\d/g) ?? []).length > MOST_DIGITS) return [];
  const own = country && isSupportedCountry(country.toUpperCase()) ? [country.toUpperCase() as CountryCode] : [];
  const written = [undefined, ...new Set([...own, ...COUNTRIES])].flatMap((defaultCountry) =>
    findPhoneNumbersInText(text, { ...(defaultCountry ? { defaultCountry } : {}) }).map(({ startsAt, endsAt }) => ({
      check: 'phone' as const,
      from: startsAt,
      to: endsAt,
    })),
  );
  const spelt = SPELT.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: said }) => (said.match(WORDY) ?? []).length >= FEWEST_WORDS)
      .map(({ 0: said, index }) => ({ check: 'phone' as const, from: index, to: index + said.length })),
  );
  return [...written.filter((found) => isCalled(text, found)), ...spelt].toSorted((a, b) => a.from - b.from);
}
const FEWEST_WORDS = 3;

function isCalled(text: string, { from, to }: Found): boolean {
  const before = text.slice(Math.max(0, from - 40), from);
  if (COUNTED.test(before)) return false;
  return /^[+(0]/.test(text.slice(from, to)) || before.endsWith('+') || CALLED.test(before);
}
