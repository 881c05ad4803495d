// What the tests of the renderer look at in messages and forms, and the views they draw.
import type { APIEmbed } from 'discord.js';
import type { MessageBody, Modal } from '../../adapters/discord/render.ts';
import { readButtonId } from '../../src/views/button-id.ts';
import { type Node, ofKind, read, wordsIn } from './render-markdown.ts';

export { button, cardWith, talked, wrote } from '../slack/render-parts.ts';

/** The marks of direction that a line has got around it, and isolates within. */
export const withoutMarks = (text: string): string => text.replace(/[\u200e\u200f\u2066-\u2069]/gu, '');

/** Every text in which Discord reads markdown, by where it stands. */
export const markupOf = ({ content = '', embeds }: Pick<MessageBody, 'content' | 'embeds'>): Record<string, string> =>
  Object.fromEntries([
    ['content', content],
    ...embeds.flatMap(({ title = '', description = '', fields = [] }, n) => [
      [`${n} title`, title],
      [`${n} description`, description],
      ...fields.flatMap(({ name, value }, at) => [
        [`${n} field ${at} name`, name],
        [`${n} field ${at} value`, value],
      ]),
    ]),
  ]);

export const displaysOf = ({ components }: Modal): string[] =>
  components.flatMap((one) => ('content' in one ? [one.content] : []));

export const descriptionOf = (body: MessageBody): string => body.embeds[0]?.description ?? '';
export const readOf = (text: string): Node[] => read(text);

/** What was quoted, as it is read. */
export const quotesIn = (...texts: string[]): string[] =>
  texts.flatMap((text) =>
    ofKind(read(text), 'quote').map((quote) => withoutMarks('inner' in quote ? wordsIn(quote.inner) : '')),
  );
export const quotesOf = (body: MessageBody): string[] =>
  quotesIn(...body.embeds.map(({ description = '' }) => description));

/** The ids of everything that can be pressed or chosen, in order. */
export const idsIn = ({ components }: Pick<MessageBody, 'components'>): string[] =>
  components
    .flatMap((row) => row.components)
    .flatMap((one) =>
      'options' in one ? one.options.map(({ value }) => value) : 'custom_id' in one ? one.custom_id : [],
    )
    .filter((id) => readButtonId(id) !== null);

export const weightOf = (embeds: APIEmbed[]): number =>
  embeds
    .flatMap(({ title = '', description = '', fields = [], footer }) => [
      ...[title, description, footer?.text ?? ''],
      ...fields.flatMap(({ name, value }) => [name, value]),
    ])
    .reduce((sum, { length }) => sum + length, 0);
