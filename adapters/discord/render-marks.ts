import type { APIMessage } from 'discord.js';
import { readButtonId } from '../../src/views/button-id.ts';
import { isTakenByDiscord } from './render-links.ts';
import { unescaped } from './render-markup.ts';
import { LIMIT, PRODUCT } from './render-shapes.ts';
import { plainLine } from './text.ts';

/**
 * What a post of ours is known by when it is read back. A nonce cannot be read back, so a notice has its mark in the
 * address of its embed, which has no title and therefore shows no link; a card names its return in its buttons.
 */
const MARK = '#delivery=';
/** Where there is no console. Nobody sees it, and it is nobody's. */
const NOWHERE = 'https://example.com/';

export function markAddress(mark: string | null, consoleUrl: string | null): { url?: string } {
  if (mark === null) return {};
  const at = consoleUrl && isTakenByDiscord(consoleUrl) ? consoleUrl : NOWHERE;
  return { url: new URL(MARK + encodeURIComponent(mark), at).href };
}

export function markOf({ embeds }: Pick<APIMessage, 'embeds'>): string | null {
  const found = embeds.map(({ url }) => url ?? '').find((url) => url.includes(MARK));
  return found === undefined ? null : decoded(found.slice(found.indexOf(MARK) + MARK.length));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

const MORE = 'more:';
/** The id of the control that opens the rest of a card's buttons; its choices carry the buttons' ids as their values. */
export const moreId = (target: string): string => MORE + target;
/** The id of the control that opens a return of a list. */
export const LIST_MORE = moreId('list');

/** The return a card is of; null for what is no card. */
export function returnOf({ components }: Pick<APIMessage, 'components'>): string | null {
  const ids = (components ?? []).flatMap((row) =>
    'components' in row ? row.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : [])) : [],
  );
  // The menu of what else can be done stands on cards only.
  const menu = ids.find((id) => id.startsWith(MORE) && id !== LIST_MORE);
  if (menu !== undefined) return menu.slice(MORE.length);
  return ids.map((id) => readButtonId(id)?.target).find((target) => target !== undefined) ?? null;
}

/** What the thread under a card is called: its title. Discord reads no markup there. */
export const threadName = ({ embeds, content }: Pick<APIMessage, 'embeds' | 'content'>): string =>
  plainLine(unescaped(embeds[0]?.title ?? plainTitle(content)) || PRODUCT, LIMIT.threadName);

// A card in plain words begins with its title in bold, after a sign.
const plainTitle = (content: string): string => /^[^*\n]*\*\*(.+)\*\*/u.exec(content)?.[1] ?? '';
