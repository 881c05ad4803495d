import { describe, expect, test } from 'vitest';
import { actions, METHODS, post, says, section, words } from './build.ts';

describe('a message', () => {
  test('50 blocks are accepted, 51 are not', () => {
    const dividers = (size: number) => Array.from({ length: size }, () => ({ type: 'divider' }));
    expect(post({ blocks: dividers(50) })).toBeNull();
    expect(post({ blocks: dividers(51) })).toEqual(says('/blocks', 'no more than 50 items allowed'));
  });

  test.each(METHODS)('needs something to show: %s', (method) => {
    for (const payload of [{}, { text: '' }, { text: '', blocks: [] }, { blocks: null, attachments: [] }])
      expect(post(payload, method)).toEqual({ error: 'no_text' });
    for (const payload of [{ text: 'A' }, { blocks: [section('A')] }, { attachments: [{ text: 'A' }] }])
      expect(post(payload, method)).toBeNull();
    expect(post({ delete_original: true }, 'response_url')).toBeNull();
  });

  test.each(METHODS)('blocks are a list of objects: %s', (method) => {
    for (const blocks of [{}, 'section', JSON.stringify([section('A')]), [null], ['section'], [[section('A')]]])
      expect(post({ text: 'A', blocks }, method)).toEqual({ error: 'invalid_blocks_format' });
  });

  test('markdown_text stands alone', () => {
    expect(post({ markdown_text: '*A*' })).toBeNull();
    expect(post({ markdown_text: '*A*', text: 'A' })).toEqual({ error: 'markdown_text_conflict' });
    expect(post({ markdown_text: '*A*', blocks: [section('A')] })).toEqual({ error: 'markdown_text_conflict' });
  });

  test('chat.update counts the bytes of the text, chat.postMessage cuts any', () => {
    expect(post({ text: 'é'.repeat(2_000) }, 'chat.update')).toBeNull();
    expect(post({ text: `${'é'.repeat(2_000)}x` }, 'chat.update')).toEqual({ error: 'msg_too_long' });
    expect(post({ text: 'x'.repeat(50_000) })).toBeNull();
    expect(post({ text: 'x'.repeat(40_001) }, 'chat.postEphemeral')).toEqual({ error: 'msg_too_long' });
  });

  test('100 attachments are accepted, 101 are not', () => {
    expect(post({ attachments: Array(100).fill({ text: 'A' }) })).toBeNull();
    expect(post({ attachments: Array(101).fill({ text: 'A' }) })).toEqual({ error: 'too_many_attachments' });
    expect(post({ text: 'A', attachments: 'A' }, 'chat.update')?.error).toBe('invalid_attachments');
  });

  test('metadata is an event with a payload, and small', () => {
    const metadata = { event_type: 'delivery', event_payload: { id: 'd1' } };
    expect(post({ text: 'A', metadata })).toBeNull();
    expect(post({ text: 'A', metadata: {} }, 'chat.update')).toBeNull();
    expect(post({ text: 'A', metadata: 'delivery' })).toEqual({ error: 'invalid_metadata_format' });
    for (const wrong of [{ event_type: 'delivery' }, { event_payload: {} }, { ...metadata, event_type: '' }])
      expect(post({ text: 'A', metadata: wrong })).toEqual({ error: 'invalid_metadata_schema' });
    const large = { event_type: 'delivery', event_payload: { id: 'd'.repeat(8_000) } };
    expect(post({ text: 'A', metadata: large }, 'chat.update')).toEqual({ error: 'metadata_too_large' });
    expect(post({ text: 'A', metadata: 'delivery' }, 'chat.postEphemeral')).toBeNull();
  });
});

describe('the sum of all texts in a message', () => {
  const filled = (size: number) => {
    const full = Array.from({ length: Math.floor(size / 3_000) }, () => section('x'.repeat(3_000)));
    return [...full, section('x'.repeat(size % 3_000))];
  };

  test('13,200 are accepted, one more is not', () => {
    expect(post({ blocks: filled(13_200) })).toBeNull();
    expect(post({ blocks: filled(13_201) })).toEqual({ error: 'msg_blocks_too_long' });
    expect(post({ blocks: filled(13_201) }, 'chat.update')).toEqual({ error: 'msg_too_long' });
    expect(post({ blocks: filled(13_201) }, 'response_url')).toBeNull();
  });

  test('an ampersand counts five, unless it is escaped already; an emoji counts one', () => {
    const ends = (text: string) => post({ blocks: [...filled(13_195), section(text)] });
    expect(ends('&')).toBeNull();
    expect(ends('&&')).toEqual({ error: 'msg_blocks_too_long' });
    expect(ends('&amp;')).toBeNull();
    expect(ends('😀😀😀😀😀')).toBeNull();
  });

  test('a header costs a hundred more', () => {
    const header = { type: 'header', text: words('A') };
    expect(post({ blocks: [...filled(13_099), header] })).toBeNull();
    expect(post({ blocks: [...filled(13_100), header] })).toEqual({ error: 'msg_blocks_too_long' });
  });

  test('everything with text counts: fields, buttons, rich text, attachments', () => {
    const letter = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] });
    for (const more of [
      { type: 'section', fields: [words('xx')] },
      actions('hold'),
      { type: 'rich_text', elements: [letter('xx')] },
    ]) {
      expect(post({ blocks: [...filled(13_199), more] })).toEqual({ error: 'msg_blocks_too_long' });
      expect(post({ blocks: filled(13_199), attachments: [{ blocks: [more] }] })).toEqual({
        error: 'msg_blocks_too_long',
      });
    }
  });

  test('all markdown together is 12,000', () => {
    const markdown = (size: number) => ({ type: 'markdown', text: 'x'.repeat(size) });
    expect(post({ blocks: [markdown(6_000), markdown(6_000)] })).toBeNull();
    expect(post({ blocks: [markdown(6_000), markdown(6_001)] })).toEqual(
      says('/blocks/1/text', 'must be less than 12001 characters'),
    );
  });
});
