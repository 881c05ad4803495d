import { describe, expect, test } from 'vitest';
import { actions, home, input, modal, open, saysInView, section, words } from './build.ts';
import type { ViewMethod } from './refusals.ts';

describe('a view', () => {
  test('a modal with an input needs something to submit it with', () => {
    const blocks = [section('A'), input({ type: 'plain_text_input' })];
    expect(open(modal(blocks))).toBeNull();
    const { submit, ...without } = modal(blocks);
    expect(submit).toBeDefined();
    const text = 'must define `submit` to use an `input` block in modals';
    expect(open(without)).toEqual(saysInView('/view/blocks/1/input', text));
    expect(open({ ...without, blocks: [section('A')] })).toBeNull();
  });

  test('a modal needs a title, a home has neither title nor buttons', () => {
    const { title, ...without } = modal([section('A')]);
    expect(open(without)).toEqual(saysInView('/view', 'missing required field: title'));
    for (const key of ['title', 'submit', 'close'])
      expect(open(home([section('A')], { [key]: title }), 'views.publish')).toEqual(
        saysInView('/view', `invalid additional property: ${key}`),
      );
  });

  test('submit_disabled is for workflow steps only', () => {
    expect(open(modal([section('A')], { submit_disabled: true }))).toEqual(
      saysInView('/view', 'invalid additional property: submit_disabled'),
    );
  });

  const SHOWS: Record<ViewMethod, string[]> = {
    'views.open': ['modal'],
    'views.push': ['modal'],
    'views.update': ['modal', 'home'],
    'views.publish': ['home'],
    response_action: ['modal'],
  };
  test.each(Object.entries(SHOWS))('%s shows %s', (method, types) => {
    for (const view of [modal([section('A')]), home([section('A')])]) {
      const verdict = open(view, method as ViewMethod);
      if (types.includes(String(view.type))) expect(verdict).toBeNull();
      else expect(verdict).toEqual(saysInView('/view/type', `unsupported type: ${view.type}`));
    }
  });

  test('100 blocks are accepted; none, 101, or something else are not', () => {
    const blocks = (size: number) => Array.from({ length: size }, () => ({ type: 'divider' }));
    expect(open(modal(blocks(100)))).toBeNull();
    expect(open(modal(blocks(101)))).toEqual(saysInView('/view/blocks', 'no more than 100 items allowed'));
    expect(open(modal([]))).toEqual(saysInView('/view/blocks', 'must provide at least 1 items'));
    expect(open(modal({}))).toEqual(saysInView('/view/blocks', 'must provide an array'));
    expect(open(modal([null]))).toEqual(saysInView('/view/blocks/0', 'must provide an object'));
    for (const view of [undefined, null, 'modal', []])
      expect(open(view)).toEqual(saysInView('/view', 'must provide an object'));
  });

  test('250 kB are accepted, a byte more is not', () => {
    const sized = (bytes: number) => {
      const blocks = Array.from({ length: 80 }, (_, index) => section('😀'.repeat(750), { block_id: `b${index}` }));
      const empty = modal([...blocks, section(''), section('x'.repeat(3_000))]);
      const left = bytes - Buffer.byteLength(JSON.stringify(empty));
      return modal([...blocks, section('x'.repeat(left)), section('x'.repeat(3_000))]);
    };
    expect(open(sized(250_000))).toBeNull();
    expect(open(sized(250_001))).toEqual({ error: 'view_too_large' });
  });

  test('all that is wrong is told at once', () => {
    const view = modal([section(''), actions('a'.repeat(256))], { title: words('x'.repeat(25)), colour: 'red' });
    expect(open(view)?.messages).toEqual([
      '[ERROR] must be less than 25 characters [json-pointer:/view/title/text]',
      '[ERROR] must be more than 0 characters [json-pointer:/view/blocks/0/text/text]',
      '[ERROR] must be less than 256 characters [json-pointer:/view/blocks/1/elements/0/action_id]',
      '[ERROR] invalid additional property: colour [json-pointer:/view]',
    ]);
  });
});
