import type { Card } from '../../src/views/vocabulary.ts';

/** The page of a return in the console; null where there is no console. */
export const pageOf = ({ id }: Pick<Card, 'id'>, consoleUrl: string | null): string | null =>
  consoleUrl && new URL(`${consoleUrl.replace(/\/+$/u, '')}/returns/${encodeURIComponent(id)}`).href;

/**
 * Whether Discord takes an address as that of an embed. It refuses the whole message for `http://localhost:3000` ("Not a
 * well formed URL"); an address without a name that everybody can look up would lead nobody else anywhere, either.
 */
export function isTakenByDiscord(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return /^https?:$/u.test(protocol) && /^([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/u.test(hostname) && url.length <= LONGEST;
}
const LONGEST = 2_048;

/** A link with words of ours on it. Discord neither looks at the address nor draws a preview of the page behind it. */
export const link = (url: string, label: string): string => `[${label}](<${addressOf(url)}>)`;

/** A link of ours as it is, without a preview. */
export const bareLink = (url: string): string => `<${addressOf(url)}>`;

const addressOf = (url: string): string => new URL(url).href.replaceAll('>', '%3E').replaceAll(')', '%29');
