import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { can } from './permissions.ts';
import { chat, type MonasDay, monasDay, onMessage } from './person-scene.ts';
import type { Json } from './world.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
});
afterEach(() => at.close());

const text = (name: string, more: Json = {}): Json => ({ type: 3, name, description: name, ...more });
const sub = (name: string, options: Json[] = []): Json => ({ type: 1, name, description: name, options });
const group = (name: string, options: Json[]): Json => ({ type: 2, name, description: name, options });

describe('a slash command', () => {
  test('is answered for everybody, or for her alone', async () => {
    at.register(chat('loud'), chat('quiet'));
    at.answering(async (one) => {
      if (!one.isChatInputCommand()) return;
      await one.reply({ content: `**${one.commandName}**`, ...(one.commandName === 'quiet' ? { flags: 64 } : {}) });
    });
    const loud = await at.mona.command(at.channel, '/loud');
    expect(loud).toMatchObject({ error: null, did: 'message', ephemeral: false });
    const quiet = await at.mona.command(at.channel, '/quiet');
    expect(quiet).toMatchObject({ error: null, did: 'message', ephemeral: true });
    expect(at.mona.messagesIn(at.channel).map((one) => at.mona.textOf(one))).toEqual(['loud']);
    expect(at.mona.ephemerals().map((one) => at.mona.textOf(one))).toEqual(['quiet']);
    expect(at.samir.ephemerals()).toEqual([]);
    if (!quiet.shown) throw new Error('nothing was shown');
    at.mona.dismiss(quiet.shown);
    expect(at.mona.ephemerals()).toEqual([]);
  });

  test('has groups, sub-commands and options, by name or in a row', async () => {
    at.register(
      chat('returns', [group('work', [sub('hold', [text('return', { required: true }), text('note')])]), sub('queue')]),
    );
    at.answering((one) => one.isChatInputCommand() && one.deferReply());
    await at.mona.command(at.channel, '/returns work hold R-1 of today note: call her');
    expect(at.data()).toMatchObject({
      name: 'returns',
      options: [
        {
          ...{ name: 'work', type: 2 },
          options: [
            {
              ...{ name: 'hold', type: 1 },
              options: [
                { name: 'return', type: 3, value: 'R-1 of today' },
                { name: 'note', type: 3, value: 'call her' },
              ],
            },
          ],
        },
      ],
    });
    await at.mona.command(at.channel, '/returns queue');
    expect(at.data().options).toEqual([{ name: 'queue', type: 1, options: [] }]);
  });

  test('that thinks first shows its answer later', async () => {
    at.register(chat('slow'));
    at.answering(async (one) => {
      if (!one.isChatInputCommand()) return;
      await one.deferReply({ flags: 64 });
      await one.editReply('done');
    });
    const result = await at.mona.command(at.channel, '/slow');
    expect(result).toMatchObject({ did: 'deferred', ephemeral: true });
    expect(at.mona.textOf(await at.mona.finished(result))).toBe('done');
  });

  test('carries whom and what it names', async () => {
    const [whom, where] = [
      { type: 6, name: 'who', description: 'w' },
      { type: 7, name: 'where', description: 'w' },
    ];
    at.register(chat('give', [whom, where, { type: 4, name: 'days', description: 'd', max_value: 9 }]));
    at.answering((one) => one.isChatInputCommand() && one.reply(String(one.options.getUser('who')?.username)));
    const { shown } = await at.mona.command(at.channel, '/give', { who: '@samir', where: '#returns', days: 3 });
    expect(shown?.content).toBe('samir');
    expect(at.data()).toMatchObject({
      options: [{ value: at.samir.user }, { value: at.channel }, { value: 3, type: 4 }],
      resolved: { users: { [at.samir.user]: { username: 'samir' } }, channels: { [at.channel]: { name: 'returns' } } },
    });
    for (const days of [10, 'many', 1.5]) {
      expect((await at.mona.command(at.channel, '/give', { days })).error).toContain('is not valid');
    }
  });

  test('the client refuses what was not registered, is not complete, or is no choice', async () => {
    const choices = [{ name: 'Today', value: 't' }];
    at.register(chat('hold', [text('return', { required: true }), text('until', { choices })]));
    at.answering((one) => one.isChatInputCommand() && one.reply('held'));
    expect((await at.mona.command(at.channel, '/refund')).error).toBe('there is no command "/refund"');
    expect((await at.mona.command(at.channel, '/hold')).error).toBe('return: this option is required');
    expect((await at.mona.command(at.channel, '/hold R-1 until:Never')).error).toContain('one can choose: Today');
    expect((await at.mona.command(at.channel, '/hold R-1', { why: 'x' })).error).toContain('no option "why"');
    expect(at.interactions()).toBe(0);
    expect((await at.mona.command(at.channel, '/hold R-1 until:Today')).error).toBeNull();
    expect(at.data().options).toMatchObject([{ value: 'R-1' }, { value: 't' }]);
  });

  test('is for those it is for', async () => {
    at.register(
      chat('admin', [], { default_member_permissions: '0' }),
      chat('keep', [], { default_member_permissions: String(1 << 13) }),
    );
    at.answering((one) => one.isChatInputCommand() && one.reply('yes'));
    expect(can(at.discord.world, at.place, at.samir.user, 'MANAGE_MESSAGES')).toBe(false);
    for (const name of ['/admin', '/keep']) {
      expect((await at.samir.command(at.channel, name)).error).toContain('is not for');
      // Mona owns the guild.
      expect((await at.mona.command(at.channel, name)).error).toBeNull();
    }
  });

  test('nobody answers: she reads so, and the test is told', async () => {
    at.register(chat('ping'));
    const waiting = at.mona.command(at.channel, '/ping');
    at.discord.clock.pass(3000);
    expect((await waiting).error).toBe('The application did not respond');
    expect(at.discord.complaints.splice(0)).toEqual([expect.stringContaining('nobody answered')]);
  });
});

test('suggestions come while she types, and can be picked by their words', async () => {
  at.register(chat('hold', [text('return', { autocomplete: true, required: true })]));
  at.answering(async (one) => {
    if (one.isAutocomplete()) await one.respond([{ name: `Kettle (${one.options.getFocused()})`, value: 'R-1' }]);
    if (one.isChatInputCommand()) await one.reply(one.options.getString('return', true));
  });
  expect(await at.mona.suggestions(at.channel, '/hold', 'return', 'ket')).toEqual([
    { name: 'Kettle (ket)', value: 'R-1' },
  ]);
  expect(at.data().options).toEqual([{ name: 'return', type: 3, value: 'ket', focused: true }]);
  expect((await at.mona.command(at.channel, '/hold Kettle (ket)')).shown?.content).toBe('R-1');
  // Anything else goes as it was typed.
  expect((await at.mona.command(at.channel, '/hold R-9')).shown?.content).toBe('R-9');
});

test('the menu of a message hands the message over, whatever the intents', async () => {
  at.register(onMessage('Send to customer'));
  at.answering(async (one) => {
    if (one.isMessageContextMenuCommand()) await one.reply({ content: one.targetMessage.content, flags: 64 });
  });
  const message = at.samir.post(at.channel, 'It is on its way');
  const { shown } = await at.mona.contextMenu('Send to customer', message);
  expect(shown?.content).toBe('It is on its way');
  expect(at.heard).toEqual(['']);
  expect((await at.mona.contextMenu('Delete all', message)).error).toContain('it offers: Send to customer');
});
