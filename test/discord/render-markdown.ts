// A reader of Discord's markdown, for tests and pictures. Stricter than any client: what one of them might ping, link,
// style or replace is a node here.

export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'line' }
  | { kind: Wrap; inner: Node[]; to?: string }
  | { kind: Leaf; text: string };
type Wrap = 'strong' | 'em' | 'under' | 'struck' | 'spoiler' | 'link' | 'quote' | 'header' | 'list' | 'small';
type Leaf = 'code' | 'mention' | 'reference' | 'address' | 'emoji';

/** Blocks: line by line, but quotes, whose lines belong together. */
export function read(text: string): Node[] {
  const fence = /```[\s\S]*?```/u.exec(text);
  if (fence && !/(?<!\\)(?:\\\\)*\\$/u.test(text.slice(0, fence.index))) {
    const [before, after] = [text.slice(0, fence.index), text.slice(fence.index + fence[0].length)];
    return [...read(before), { kind: 'code', text: fence[0] }, ...read(after)];
  }
  const nodes: Node[] = [];
  const lines = text.split('\n');
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] ?? '';
    if (n > 0) nodes.push({ kind: 'line' });
    if (/^\s*>>> /u.test(line)) {
      return [
        ...nodes,
        {
          kind: 'quote',
          inner: read(
            lines
              .slice(n)
              .join('\n')
              .replace(/^\s*>>> /u, ''),
          ),
        },
      ];
    }
    if (QUOTE.test(line)) {
      const quoted = lines.slice(n).findIndex((one) => !QUOTE.test(one));
      const count = quoted < 0 ? lines.length - n : quoted;
      const inner = lines.slice(n, n + count).map((one) => one.replace(QUOTE, ''));
      nodes.push({ kind: 'quote', inner: read(inner.join('\n')) });
      n += count - 1;
    } else nodes.push(...block(line));
  }
  return nodes;
}
const QUOTE = /^\s*> /u;

const BLOCKS: [RegExp, Wrap][] = [
  [/^\s*-# (.*)$/u, 'small'],
  [/^\s*#{1,3} (.*)$/u, 'header'],
  [/^\s*(?:[-*+]|\d+[.)])\s(.*)$/u, 'list'],
];

function block(line: string): Node[] {
  for (const [form, kind] of BLOCKS) {
    const found = form.exec(line);
    if (found) return [{ kind, inner: inline(found[1] ?? '') }];
  }
  return inline(line);
}

const INNER = String.raw`((?:\\[\s\S]|[^\\])+?)`;
const WRAPS: [RegExp, Wrap][] = [
  [new RegExp(String.raw`^\*\*${INNER}\*\*(?!\*)`, 'u'), 'strong'],
  [new RegExp(`^__${INNER}__(?!_)`, 'u'), 'under'],
  [new RegExp(`^~~${INNER}~~`, 'u'), 'struck'],
  [new RegExp(String.raw`^\|\|${INNER}\|\|`, 'u'), 'spoiler'],
  [new RegExp(String.raw`^\*(?=\S)${INNER}\*(?!\*)`, 'u'), 'em'],
  [new RegExp(String.raw`^_${INNER}_(?!\w)`, 'u'), 'em'],
];
const LEAVES: [RegExp, Leaf][] = [
  [/^(`+)[\s\S]*?[^`]\1(?!`)/u, 'code'],
  [/^<@[!&]?\d+>|^@(?:everyone|here)\b/iu, 'mention'],
  // Channels, custom emoji, times, commands, addresses of pages, mail and telephones.
  [/^<(?:#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^>]+:\d+|id:\w+|[a-z]+:[^>\s]+|[^\s<>@]+@[^\s<>]+|\+\d+)>/iu, 'reference'],
  [/^[a-z]+:\/\/\S+/iu, 'address'],
  [/^[\p{L}\p{N}-]+\.\p{L}{2,}\S*/u, 'address'],
  [/^:[\w+~-]+:/u, 'emoji'],
];
const LINK = /^\[((?:\\[\s\S]|[^\]\\])*)\]\(<?([^\s>)]*)>?\)/u;

function inline(text: string): Node[] {
  const nodes: Node[] = [];
  const say = (one: string) => {
    const last = nodes.at(-1);
    if (last?.kind === 'text') last.text += one;
    else nodes.push({ kind: 'text', text: one });
  };
  let left = text;
  let before = '';
  while (left) {
    const [whole, node] = one(left, before);
    if (node) nodes.push(node);
    else say(/^\\[^0-9A-Za-z\s]/u.test(whole) ? whole.slice(1) : whole);
    before = [...whole].at(-1) ?? '';
    left = left.slice(whole.length);
  }
  return nodes;
}

function one(left: string, before: string): [string, Node | null] {
  const plain = /^\\[^0-9A-Za-z\s]/u.exec(left);
  if (plain) return [plain[0], null];
  const link = LINK.exec(left);
  if (link) return [link[0], { kind: 'link', inner: inline(link[1] ?? ''), to: link[2] ?? '' }];
  for (const [form, kind] of LEAVES) {
    const found = kind === 'address' && /[\p{L}\p{N}]/u.test(before) ? null : form.exec(left);
    if (found) return [found[0], { kind, text: found[0] }];
  }
  for (const [form, kind] of WRAPS) {
    const found = form.exec(left);
    if (found) return [found[0], { kind, inner: inline(found[1] ?? '') }];
  }
  const point = left.codePointAt(0) ?? 0;
  return [String.fromCodePoint(point), null];
}

/** What a person reads. */
export const wordsIn = (nodes: Node[]): string =>
  nodes.map((node) => ('inner' in node ? wordsIn(node.inner) : node.kind === 'line' ? '\n' : node.text)).join('');

/** The kinds of everything that is more than words, from the outside in. */
export const kindsIn = (nodes: Node[]): string[] =>
  nodes.flatMap((node) =>
    node.kind === 'text' || node.kind === 'line' ? [] : [node.kind, ...('inner' in node ? kindsIn(node.inner) : [])],
  );

/** All of a kind, however deep. */
export const ofKind = (nodes: Node[], kind: Node['kind']): Node[] =>
  nodes.flatMap((node) => [
    ...(node.kind === kind ? [node] : []),
    ...('inner' in node ? ofKind(node.inner, kind) : []),
  ]);
