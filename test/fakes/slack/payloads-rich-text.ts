import { createHash } from 'node:crypto';
import type { Json, World } from './world.ts';

const TOKEN =
  /<@([UW][A-Z0-9]+)>|<#([CG][A-Z0-9]+)>|<!(channel|here|everyone)>|(https?:\/\/[^\s<>]+)|:([a-z0-9_+-]+):/g;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

type Piece = { element: Json; stored: string };

/**
 * What somebody types becomes two things: the stored `text`, escaped and linked, and the rich_text block. A mention of
 * a person or channel that Slack knows counts as picked from its list; everything else that looks like markup is text.
 */
export function typed(world: World, text: string): { text: string; blocks: Json[] } {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const piece = pieceOf(world, match);
    if (!piece) continue;
    if (match.index > at) pieces.push(plain(text.slice(at, match.index)));
    pieces.push(piece);
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push(plain(text.slice(at)));
  const elements = [{ type: 'rich_text_section', elements: pieces.map((piece) => piece.element) }];
  return {
    text: pieces.map((piece) => piece.stored).join(''),
    blocks: text === '' ? [] : [{ type: 'rich_text', block_id: blockId(text), elements }],
  };
}

const plain = (text: string): Piece => ({ element: { type: 'text', text }, stored: escaped(text) });

const blockId = (text: string) => createHash('sha1').update(text).digest('base64').slice(0, 5);

function pieceOf(world: World, [whole, user, channel, range, url, emoji]: RegExpExecArray): Piece | null {
  if (user) return world.users.has(user) ? { element: { type: 'user', user_id: user }, stored: whole } : null;
  if (channel) {
    const name = world.channels.get(channel)?.name;
    return name ? { element: { type: 'channel', channel_id: channel }, stored: `<#${channel}|${name}>` } : null;
  }
  if (range) return { element: { type: 'broadcast', range }, stored: whole };
  if (url) return { element: { type: 'link', url }, stored: `<${escaped(url)}>` };
  return { element: { type: 'emoji', name: emoji }, stored: whole };
}
