import { InteractionResponseType } from 'discord.js';
import { expect, test } from 'vitest';
import { answerOf } from '../../adapters/discord/answer.ts';
import { buttonId } from '../../src/views/button-id.ts';
import type { Form } from '../../src/views/vocabulary.ts';

const RETURN = '0190b2c4-ffff-7fff-bfff-00000000cafe';
const formWith = (fields: number): Form => ({
  title: 'A long form',
  intro: [],
  warnings: [],
  quote: null,
  fields: Array.from({ length: fields }, (_, n) => ({
    kind: 'line' as const,
    name: `field-${n}`,
    label: `Field ${n}`,
    hint: null,
    required: true,
    value: '',
    limit: 20,
  })),
  submit: {
    id: buttonId({ action: 'note', target: RETURN, version: 3 }),
    action: 'note',
    label: 'Save',
    style: 'primary',
  },
  cancel: 'Cancel',
  tooLate: 'Press again.',
  carries: {},
});
const answered = (fields: number) =>
  answerOf({ kind: 'form', form: formWith(fields) }, 'card', { consoleUrl: 'https://desk.example' });

test('a form of five fields is a modal', () => {
  expect(answered(5).type).toBe(InteractionResponseType.Modal);
});

test('a form that fits no modal is a link to the page of the return, for the person who asked alone', () => {
  const answer = answered(9);
  expect(answer).toMatchObject({ type: InteractionResponseType.ChannelMessageWithSource, data: { flags: 64 } });
  expect(JSON.stringify(answer)).toContain(`https://desk.example/returns/${RETURN}`);
});
