import { hasScript } from '../../src/views/direction.ts';
import { withoutHidden } from '../../src/views/quote.ts';
import { formatter, SHORT_TIME } from '../../src/views/reader.ts';
import type { Quote as Quoted } from '../../src/views/vocabulary.ts';

/** Words of a customer or a colleague: any language, any direction, only ever text. */
export const Words = ({ text, language }: { text: string; language: string | null }) => (
  <p class="words" dir="auto" lang={language ?? undefined}>
    {withoutHidden(text)}
  </p>
);

export function Quote({ quote }: { quote: Quoted }) {
  return (
    <figure class="quote">
      <blockquote>
        <Words text={quote.text} language={quote.language} />
      </blockquote>
      <figcaption>
        <bdi>{withoutHidden(quote.who)}</bdi>
        {quote.caution && <span class="quiet caution"> · {quote.caution}</span>}
      </figcaption>
    </figure>
  );
}

/**
 * A value in a sentence or not: where there is a word in the reader's script it runs as their page does, though it may
 * begin with a name of another; an amount or a foreign title runs as it is.
 */
export const Value = ({ text, direction }: { text: string; direction: 'ltr' | 'rtl' }) => (
  <bdi dir={hasScript(text, direction) ? direction : 'auto'}>
    {text.split(AN_ID).map((part, n) => (n % 2 === 0 ? part : <span class="id">{part}</span>))}
  </bdi>
);
// Browsers break a line after any hyphen; in an id that makes two of it. A long one would not fit a phone.
const AN_ID = /((?<![\p{L}\d-])[\p{L}\d-]{1,16}-\d[\p{L}\d-]{0,16}(?![\p{L}\d-]))/u;

/** An instant, as a clock in this zone shows it, in Latin digits as everywhere on the desk. */
export const When = ({ at, language, zone }: { at: Date; language: string; zone: string }) => (
  <time datetime={at.toISOString()}>
    <bdi>{clock(language, zone).format(at)}</bdi>
  </time>
);

const clock = formatter(
  (locale, timeZone) =>
    new Intl.DateTimeFormat(locale, {
      ...SHORT_TIME,
      timeZone,
      ...(timeZone === 'UTC' ? { timeZoneName: 'short' as const } : {}),
    }),
);
