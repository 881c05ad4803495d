import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeSlack, openFakeSlack } from './index.ts';
import { mrkdwnWords, textOf } from './person-words.ts';
import type { Json, Message } from './world.ts';

let slack: FakeSlack;
let team: string;
beforeAll(async () => {
  slack = await openFakeSlack();
  team = slack.team({ id: 'T1' }).id;
  slack.user(team, { id: 'U1', name: 'mona' });
  slack.channel(team, { id: 'C1', name: 'returns' });
});
afterAll(() => slack.close());

const plain = (text: string): Json => ({ type: 'plain_text', text });
const mrkdwn = (text: string): Json => ({ type: 'mrkdwn', text });
const read = (blocks: Json[], more: Partial<Message> = {}) => {
  const message = slack.say('C1', { user: 'U1', text: 'only for notifications', blocks });
  return textOf(slack.world, { ...message, ...more });
};

test.each([
  ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['<@U1> and <@U9|vera> in <#C1> or <#C9|other>', '@mona and @vera in #returns or #other'],
  ['<!channel> <!here|@here>', '@channel @here'],
  ['<https://a.test/x|the shop> <https://b.test>', 'the shop https://b.test'],
  ['<mailto:a@b.test>', 'a@b.test'],
  ['<!date^1^{date}|1 May>', '1 May'],
  ['*bold* _it_ ~gone~ `code` *_both_*', 'bold it gone code both'],
  ['2 * 3 * 4, snake_case_name', '2 * 3 * 4, snake_case_name'],
  ['&gt; quoted\nnot', 'quoted\nnot'],
  [':warning: stays', ':warning: stays'],
])('mrkdwn %j is read as %j', (given, words) => {
  expect(mrkdwnWords(slack.world, given)).toBe(words);
});

test('every kind of block is read, in order, and nothing that is not shown', () => {
  const blocks: Json[] = [
    { type: 'header', text: plain('Return R-1') },
    {
      type: 'section',
      text: mrkdwn('*Kettle*'),
      fields: [mrkdwn('one'), plain('*two*')],
      accessory: { type: 'button', action_id: 'hidden', value: 'hidden', text: plain('Open') },
    },
    { type: 'divider' },
    {
      type: 'context',
      elements: [mrkdwn('small'), { type: 'image', image_url: 'https://hidden.test', alt_text: 'a kettle' }],
    },
    {
      type: 'actions',
      elements: [{ type: 'overflow', action_id: 'more', options: [{ text: plain('Hold'), value: 'hidden' }] }],
    },
    {
      type: 'input',
      label: plain('Why'),
      hint: plain('Be kind'),
      element: { type: 'plain_text_input', action_id: 'a', placeholder: plain('words') },
    },
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'hi ' },
            { type: 'user', user_id: 'U1' },
          ],
        },
      ],
    },
  ];
  expect(read(blocks).split('\n')).toEqual([
    'Return R-1',
    'Kettle',
    'one',
    '*two*',
    'Open',
    'small',
    'a kettle',
    'Hold',
    'Why',
    'words',
    'Be kind',
    'hi @mona',
  ]);
});

test('without blocks the text is read, and attachments below it', () => {
  expect(read([])).toBe('only for notifications');
  const attachments: Json[] = [
    { color: '#f00', blocks: [{ type: 'section', text: plain('barred') }] },
    { title: 'old', text: '*way*', fallback: 'no' },
  ];
  expect(read([], { attachments })).toBe('only for notifications\nbarred\nold\nway');
});
