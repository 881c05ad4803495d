// STAND-IN by the adapter's author until the renderer is there: overwrite freely.
import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord.js';
import { readButtonId } from '../../src/views/button-id.ts';
import type { Button, Card, Form, List, Notice } from '../../src/views/vocabulary.ts';

// biome-ignore lint/suspicious/noExplicitAny: stand-in
type Any = any;
export type MessageBody = { content?: string; embeds: Any[]; components: Any[]; allowed_mentions: Any };
const STYLE = { plain: 2, primary: 1, danger: 4 };
const row = (buttons: Button[]) =>
  buttons.length
    ? [
        {
          type: 1,
          components: buttons.map((b) => ({
            type: 2,
            style: STYLE[b.style],
            label: b.label.slice(0, 80),
            custom_id: b.id,
          })),
        },
      ]
    : [];
const MARK = { calm: '🟢', soon: '🟠', late: '🔴', done: '✅' };
const body = (embed: Any, components: Any[], content?: string): MessageBody => ({
  ...(content ? { content } : {}),
  embeds: [embed],
  components,
  allowed_mentions: { parse: [] },
});
export const cardMessage = (c: Card, _: object): MessageBody =>
  body(
    {
      title: c.title.slice(0, 256),
      description: [
        `${MARK[c.tone]} ${c.summary}`,
        ...c.warnings,
        ...c.facts.map((f) => `${f.label} ${f.value}`),
        c.quote ? `${c.quote.text} ${c.quote.who}` : '',
      ]
        .join('\n')
        .slice(0, 4000),
    },
    [
      ...row(c.buttons),
      ...(c.more.length
        ? [
            {
              type: 1,
              components: [
                {
                  type: 3,
                  custom_id: `more:${c.id}`,
                  placeholder: c.moreLabel,
                  options: c.more.map((b) => ({ label: b.label, value: b.id })),
                },
              ],
            },
          ]
        : []),
    ],
  );
export const plainCardMessage = (c: Card, _: object): { content: string } => ({ content: c.title.slice(0, 2000) });
export const noticeMessage = (n: Notice, how: { mark: string | null }): MessageBody =>
  body(
    {
      description: [n.text, n.quote ? `${n.quote.text} — ${n.quote.who}` : ''].join('\n').slice(0, 4000),
      ...(how.mark ? { footer: { text: how.mark } } : {}),
    },
    row(n.buttons),
    n.mention?.user ? `<@${n.mention.user}>` : undefined,
  );
export const listMessage = (l: List, how: { mark: string | null }): MessageBody =>
  body(
    {
      title: l.title,
      description:
        [
          ...l.warnings,
          ...l.rows.slice(0, 20).map((r) => `${r.title} ${r.detail} ${r.due}`),
          l.rows.length ? '' : l.empty,
        ]
          .join('\n')
          .slice(0, 4000) || '–',
      ...(how.mark ? { footer: { text: how.mark } } : {}),
    },
    [],
  );
export const formModals = (f: Form, carried: string): APIModalInteractionResponseCallbackData[] => [
  {
    custom_id: carried,
    title: f.title.slice(0, 45),
    components: f.fields.map((d) => ({
      type: 18,
      label: d.label.slice(0, 45),
      component:
        d.kind === 'choice'
          ? {
              type: 3,
              custom_id: d.name,
              required: d.required,
              options: d.options.map((o) => ({
                label: o.label.slice(0, 100),
                value: o.value,
                default: o.value === d.value,
              })),
            }
          : {
              type: 4,
              custom_id: d.name,
              style: d.kind === 'text' ? 2 : 1,
              required: d.required,
              max_length: Math.min(d.limit, 4000),
              ...(d.value ? { value: d.value } : {}),
            },
    })) as Any,
  },
];
export const formMessage = (f: Form, id: string): MessageBody =>
  body(
    { title: f.title, description: [...f.intro, f.quote?.text ?? ''].join('\n').slice(0, 4000) },
    row([{ ...f.submit, id }]),
  );
export const markOf = (m: APIMessage): string | null => m.embeds[0]?.footer?.text ?? null;
export const returnOf = (m: APIMessage): string | null =>
  (m.components ?? [])
    .flatMap((r: Any) => r.components ?? [])
    .map((c: Any) => readButtonId(c.custom_id ?? '')?.target ?? null)
    .find(Boolean) ?? null;
export const wordsOfFields = (components: Any[]): Record<string, string> =>
  Object.fromEntries(
    components
      .flatMap((c) => c.component ?? c.components ?? [])
      .map((c: Any) => [c.custom_id, c.value ?? c.values?.[0] ?? '']),
  );
