import { among, any, boolean, type Fields, type Kinds, list, object, type Shape, string, uri } from './shape.ts';

// Formatted text as people write it. The only place besides plain_text where a customer's words need no escaping.

const MARKS = ['bold', 'italic', 'strike', 'code', 'underline', 'highlight', 'client_highlight', 'unlink'];
const style = object({ may: Object.fromEntries(MARKS.map((mark) => [mark, boolean])) });

const piece = (need: Record<string, Shape>, may: Record<string, Shape> = {}): Fields => ({
  need,
  may: { style, ...may },
});
const number: Shape = { is: 'number' };

const PIECES: Kinds = {
  text: piece({ text: string({ min_length: 1 }) }),
  link: piece({ url: uri() }, { text: string(), unsafe: boolean }),
  emoji: piece({ name: string() }, { unicode: string(), url: uri(), skin_tone: number }),
  user: piece({ user_id: string() }),
  usergroup: piece({ usergroup_id: string() }),
  channel: piece({ channel_id: string() }),
  team: piece({ team_id: string() }),
  broadcast: piece({ range: among('here', 'channel', 'everyone') }),
  color: piece({ value: string() }),
  date: piece({ timestamp: number, format: string() }, { url: uri(), fallback: string() }),
};

const pieces = (...only: string[]): Shape =>
  list({ is: 'kind', of: () => PIECES, ...(only.length > 0 ? { only } : {}) });
const border = number;

const PARTS: Kinds = {
  rich_text_section: { need: { elements: pieces() } },
  rich_text_quote: { need: { elements: pieces() }, may: { border } },
  rich_text_preformatted: { need: { elements: pieces('text', 'link') }, may: { border, language: any } },
  rich_text_list: {
    need: {
      style: among('bullet', 'ordered'),
      elements: list({ is: 'kind', of: () => PARTS, only: ['rich_text_section'] }),
    },
    may: { border, indent: number, offset: number },
  },
};

export const richTextParts = list({ is: 'kind', of: () => PARTS });
