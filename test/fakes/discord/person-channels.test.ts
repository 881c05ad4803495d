import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MonasDay, monasDay } from './person-scene.ts';
import { openThread } from './threads.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
});
afterEach(() => at.close());

/** Resolves when the app got the event. */
const event = (name: string) =>
  new Promise<unknown[]>((resolve) => at.client.once(name as never, (...all) => resolve(all)));

describe('what people write', () => {
  test('reaches the app as far as it may know', async () => {
    const first = event('messageCreate');
    at.mona.post(at.channel, 'among us');
    expect(await first).toMatchObject([{ content: '', author: { username: 'mona' } }]);
    const second = event('messageCreate');
    at.mona.post('returns', `@${at.botName} hello`);
    expect(await second).toMatchObject([{ content: `<@${at.bot}> hello` }]);
  });

  test('is read by the others, with names', () => {
    at.mona.post(at.channel, '@samir look at #returns');
    const [message] = at.samir.messagesIn(at.channel);
    if (!message) throw new Error('nothing came');
    expect(message.mentions).toEqual([at.samir.user]);
    expect(at.samir.textOf(message)).toBe('@samir look at #returns');
  });

  test('is edited and deleted by whoever wrote it, and by moderators', async () => {
    const message = at.samir.post(at.channel, 'one');
    const edited = event('messageUpdate');
    at.samir.edit(message, 'two');
    await edited;
    expect(at.mona.messagesIn(at.channel)[0]?.content).toBe('two');
    expect(() => at.mona.edit(message, 'three')).toThrow('not');
    const gone = event('messageDelete');
    // Mona owns the guild.
    at.mona.delete(message);
    await gone;
    expect(at.samir.messagesIn(at.channel)).toEqual([]);
    expect(() => at.samir.delete(message)).toThrow('sees no message');
  });

  test('gets reactions, and loses them', () => {
    const message = at.mona.post(at.channel, 'nice');
    at.samir.react(message, '👍');
    expect([...(message.reactions.get('👍') ?? [])]).toEqual([at.samir.user]);
    at.samir.react(message, '👍');
    expect(message.reactions.size).toBe(0);
  });

  test('may be a reply, or a file', async () => {
    const first = at.mona.post(at.channel, 'who is on it?');
    const reply = at.samir.post(at.channel, 'I am', { reply: first });
    expect(reply).toMatchObject({ reference: first.id, type: 19, mentions: [at.mona.user] });
    const file = at.mona.upload(at.channel, { name: 'a photo.jpg', content: 'jpg', text: 'see' });
    expect(file.attachments).toMatchObject([{ filename: 'a_photo.jpg', contentType: 'image/jpeg', bytes: 3 }]);
    expect(at.mona.textOf(file)).toBe('see\na_photo.jpg');
    const big = Buffer.alloc(at.discord.inside.settings.fileBytes + 1);
    expect(() => at.mona.upload(at.channel, { name: 'big.bin', content: big })).toThrow('too powerful');
  });

  test('is nothing where they may not write, and nothing too long', () => {
    expect(() => at.mona.post(at.channel, 'x'.repeat(2001))).toThrow('2000 characters');
    expect(() => at.mona.post(at.channel, ' ')).toThrow('empty');
    at.place.overwrites.push({ id: at.guild, type: 'role', allow: 0n, deny: 1n << 11n });
    expect(() => at.samir.post(at.channel, 'hello')).toThrow('may not write');
    expect(() => at.samir.messagesIn('secrets')).toThrow('no channel "secrets"');
  });
});

describe('a thread', () => {
  test('grows from a message, sleeps, and wakes when somebody writes in it', async () => {
    const card = at.card([], { content: 'card' });
    const created = event('threadCreate');
    const thread = openThread(at.discord.inside, at.place, card.id, { name: 'R-1', owner: at.bot });
    await created;
    const heard = event('messageCreate');
    at.mona.post(thread, `@${at.botName} in here`);
    expect(await heard).toMatchObject([{ channelId: card.id, content: `<@${at.bot}> in here` }]);
    expect(at.mona.thread(card).map(({ content }) => content)).toEqual(['card', `<@${at.bot}> in here`]);
    expect(at.mona.threadUnder(card)).toBe(thread);
    at.mona.archive(thread);
    expect(thread.thread?.archived).toBe(true);
    expect((await at.mona.command(thread, '/anything')).error).toContain('no command');
    at.samir.post(thread, 'again');
    expect(thread.thread?.archived).toBe(false);
    expect(() => at.samir.archive(thread)).toThrow('may not close');
  });
});
