import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../fakes/discord/world.ts';
import { pausedPlaces } from '../slack/removal-signs.ts';
import { type DiscordDesk, openDiscordDesk, POST } from './desk.ts';
import { forbid, unheard } from './hands-off.ts';

let desk: DiscordDesk;
beforeEach(async () => {
  desk = await openDiscordDesk();
});
afterEach(() => desk.close());

const said = (card: Message | undefined) => desk.under(card).map(desk.textOf).join('\n');

describe('a thread', () => {
  test('that somebody deleted is begun anew', async () => {
    const card = await desk.opened('R-1');
    await desk.writes('R-1', 'first words');
    await desk.settled();
    desk.discord.deleteChannel(card.id);
    await desk.writes('R-1', 'second words');
    await desk.settled();
    expect(said(card)).toContain('second words');
    expect(desk.cards('R-1')).toHaveLength(1);
  });

  test('that is gone and cannot be begun again: it is said in the channel, as an answer to the card', async () => {
    const card = await desk.opened('R-1');
    await desk.writes('R-1', 'first words');
    await desk.settled();
    desk.discord.deleteChannel(card.id);
    const route = 'POST /channels/{channel_id}/messages/{message_id}/threads';
    desk.discord.faults.add({
      route,
      times: 1,
      kind: {
        kind: 'error',
        status: 400,
        code: 160_004,
        message: 'A thread has already been created for this message',
      },
    });
    await desk.writes('R-1', 'second words');
    await desk.settled();
    const [answer] = desk.standing().filter((one) => one.reference === card.id);
    expect(desk.textOf(answer)).toContain('second words');
  });

  test('that Discord put away is opened by what is said in it', async () => {
    const card = await desk.opened('R-1');
    await desk.writes('R-1', 'first words');
    await desk.settled();
    desk.discord.clock.pass(5 * 24 * 3_600_000);
    expect(desk.threadOf(card)?.thread?.archived).toBe(true);
    await desk.writes('R-1', 'second words');
    await desk.settled();
    expect(desk.threadOf(card)?.thread?.archived).toBe(false);
    expect(said(card)).toContain('second words');
  });

  test.each([50_083, 160_005])('that is shut (%i) is opened, and then it is said', async (code) => {
    const card = await desk.opened('R-1');
    await desk.writes('R-1', 'first words');
    await desk.settled();
    Object.assign(desk.threadOf(card)?.thread ?? {}, { archived: true, locked: true });
    desk.discord.faults.add({ route: POST, times: 1, kind: { kind: 'error', status: 403, code, message: 'shut' } });
    await desk.writes('R-1', 'second words');
    await desk.settled();
    expect(desk.threadOf(card)?.thread).toMatchObject({ archived: false, locked: false });
    expect(said(card)).toContain('second words');
  });

  test('that is locked, where the bot may not manage threads, stops the place and names what it lacks', async () => {
    const card = await desk.opened('R-1');
    await desk.writes('R-1', 'first words');
    await desk.settled();
    unheard(desk, () => forbid(desk, 'MANAGE_THREADS'));
    Object.assign(desk.threadOf(card)?.thread ?? {}, { locked: true });
    await desk.writes('R-1', 'second words');
    await desk.settled();
    expect(await pausedPlaces(desk)).toEqual([`${desk.channel}: place, the bot lacks Manage Threads`]);
  });

  test('for which the server has no room is done without: it is said in the channel, as an answer to the card', async () => {
    const card = await desk.opened('R-1');
    desk.discord.settings.activeThreads = 0;
    await desk.writes('R-1', 'first words');
    await desk.settled();
    expect(desk.threadOf(card)).toBeUndefined();
    const [answer] = desk.standing().filter((one) => one.reference === card.id);
    expect(desk.textOf(answer)).toContain('first words');
    expect(answer?.mentions).toEqual([]);
  });

  test('that was put away, where there is no room to open it, is done without, too', async () => {
    const card = await desk.opened('R-1');
    await desk.writes('R-1', 'first words');
    await desk.settled();
    Object.assign(desk.threadOf(card)?.thread ?? {}, { archived: true });
    desk.discord.settings.activeThreads = 0;
    await desk.writes('R-1', 'second words');
    await desk.settled();
    const [answer] = desk.standing().filter((one) => one.reference === card.id);
    expect(desk.textOf(answer)).toContain('second words');
  });
});
