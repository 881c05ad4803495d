// What the tests of the renderer look at in blocks, and the views they draw.
import { expect } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { cardOf } from '../../src/views/card.ts';
import { eventNotice } from '../../src/views/notice.ts';
import type { Reader } from '../../src/views/reader.ts';
import type { Button, Card, Notice } from '../../src/views/vocabulary.ts';
import { aMessage, aRequest } from '../domain/sample.ts';
import { eventsWith, SIDE } from '../views/hostile.ts';
import { readerOf } from './render-views.ts';

export type Part = { type?: string; [key: string]: unknown };
export const partsIn = (value: unknown): Part[] =>
  Array.isArray(value)
    ? value.flatMap(partsIn)
    : typeof value === 'object' && value !== null
      ? [value as Part, ...Object.values(value).flatMap(partsIn)]
      : [];
export const ofType = (value: unknown, type: string): Part[] => partsIn(value).filter((part) => part.type === type);
export const saidIn = (part: Part): string =>
  (part.elements as { text?: string }[]).map(({ text }) => text ?? '').join('');
export const quotesIn = (value: unknown): string[] => ofType(value, 'rich_text_quote').map(saidIn);

export const idsIn = (blocks: unknown): string[] =>
  partsIn(blocks).flatMap(({ value, action_id, type }) => {
    if (typeof value !== 'string') return [];
    if (type === 'button') expect(action_id).toBe(value);
    return [value];
  });

export const talked = (text: string) =>
  aRequest({ status: 'pending_action', messages: [aMessage('staff'), aMessage('customer', { text })] });
export const cardWith = (text: string, language: Reader['words'] = LANGUAGES.en): Card =>
  cardOf(talked(text), readerOf(language), SIDE);
export const wrote = (text: string): Notice => {
  const event = eventsWith('').find(({ type }) => type === 'message_received');
  if (!event) throw new Error('nobody wrote');
  return eventNotice(event, talked(text), readerOf(LANGUAGES.en));
};
export const button = (n: number, label = `Button ${n}`): Button => ({
  id: `v1:hold:r-${n}:1`,
  action: 'hold',
  label,
  style: 'plain',
});
