// STAND-IN by the adapter's author until the renderer is there: overwrite freely.
import type { Button, Card, Field, Form, List, Notice } from '../../src/views/vocabulary.ts';

// biome-ignore lint/suspicious/noExplicitAny: stand-in
type Any = any;
export type Message = { text: string; blocks?: Any };
export type ModalView = Any;
export type StateValues = Record<string, Record<string, Any>>;
const plain = (text: string) => ({ type: 'plain_text', text: text.slice(0, 140) || '–', emoji: false });
const button = (b: Button) => ({
  type: 'button',
  action_id: b.id,
  value: b.id,
  text: plain(b.label),
  ...(b.style === 'plain' ? {} : { style: b.style }),
});
const section = (text: string) => ({ type: 'section', text: plain(text.slice(0, 2900)) });
const MARK = { calm: '🟢', soon: '🟡', late: '🔴', done: '⚪' };
const cardBlocks = (c: Card) => [
  { type: 'header', text: plain(c.title) },
  section(`${MARK[c.tone]} ${c.summary}`),
  ...c.facts.map((f) => section(`${f.label} ${f.value}`)),
  ...(c.quote ? [section(`${c.quote.text} ${c.quote.who}`)] : []),
  ...c.warnings.map(section),
  ...(c.buttons.length + c.more.length
    ? [
        {
          type: 'actions',
          elements: [
            ...c.buttons.map(button),
            ...(c.more.length
              ? [
                  {
                    type: 'overflow',
                    action_id: 'more',
                    options: c.more.map((b) => ({ text: plain(b.label), value: b.id })),
                  },
                ]
              : []),
          ],
        },
      ]
    : []),
];
export const textMessage = (text: string): Message => ({ text, blocks: [section(text)] });
export const cardMessage = (card: Card, _: { consoleUrl: string | null }): Message => ({
  text: card.title,
  blocks: cardBlocks(card),
});
export const plainCardMessage = (card: Card, _: { consoleUrl: string | null }): Message => ({ text: card.title });
const noticeBlocks = (n: Notice) => [
  section(n.text),
  ...(n.quote ? [section(`${n.quote.text} — ${n.quote.who}`)] : []),
  ...(n.buttons.length ? [{ type: 'actions', elements: n.buttons.map(button) }] : []),
];
export const noticeMessage = (n: Notice): Message => ({ text: n.text, blocks: noticeBlocks(n) });
export const listMessage = (l: List): Message => ({
  text: l.title,
  blocks: [
    section(l.title),
    ...l.warnings.map(section),
    ...l.rows.slice(0, 40).map((r) => section(`${r.title} ${r.detail} ${r.due}`)),
  ],
});
const title = (t: string) => ({ type: 'plain_text', text: t.slice(0, 24) });
export const noticeView = (n: Notice, carried: string): ModalView => ({
  type: 'modal',
  callback_id: 'notice',
  title: title('Returndesk'),
  private_metadata: carried,
  blocks: noticeBlocks(n),
});
export const cardView = (c: Card, carried: string, _: object): ModalView => ({
  type: 'modal',
  callback_id: 'card',
  title: title('Returndesk'),
  private_metadata: carried,
  blocks: cardBlocks(c),
});
export const homeView = (l: List, _: object): ModalView => ({
  type: 'home',
  blocks: [
    section(l.title),
    ...l.rows.slice(0, 40).map((r) => ({ ...section(`${r.title} ${r.due}`), accessory: button(r.button) })),
  ],
});
const input = (f: Field) => ({
  type: 'input',
  block_id: f.name,
  optional: !f.required,
  label: plain(f.label),
  element:
    f.kind === 'choice'
      ? {
          type: 'radio_buttons',
          action_id: f.name,
          options: f.options.map((o) => ({ text: plain(o.label.slice(0, 75)), value: o.value })),
          ...(f.options.some((o) => o.value === f.value)
            ? {
                initial_option: f.options
                  .filter((o) => o.value === f.value)
                  .map((o) => ({ text: plain(o.label.slice(0, 75)), value: o.value }))[0],
              }
            : {}),
        }
      : {
          type: 'plain_text_input',
          action_id: f.name,
          multiline: f.kind === 'text',
          max_length: f.limit,
          ...(f.value ? { initial_value: f.value } : {}),
        },
});
export const formView = (f: Form, carried: string): ModalView => ({
  type: 'modal',
  callback_id: 'form',
  title: title(f.title),
  private_metadata: carried,
  submit: title(f.submit.label),
  close: title(f.cancel),
  blocks: [
    section(f.title),
    ...f.intro.map(section),
    ...(f.quote ? [section(f.quote.text)] : []),
    ...f.fields.map(input),
  ],
});
export const fieldsOf = (values: StateValues): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, held]) => {
      const one = Object.values(held)[0] ?? {};
      return [name, one.value ?? one.selected_option?.value ?? ''];
    }),
  );
