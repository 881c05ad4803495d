import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { aReturn } from '../desk.ts';
import { bit, type Permission } from '../fakes/discord/permissions.ts';
import { pausedPlaces, warnings } from '../slack/removal-signs.ts';
import { type DiscordDesk, openDiscordDesk, POST } from './desk.ts';
import { forbid, unheard } from './hands-off.ts';

let desk: DiscordDesk;
beforeEach(async () => {
  desk = await openDiscordDesk();
});
afterEach(() => desk.close());

const bare = (id: string) => desk.hears('return.opened', aReturn({ return_id: id }));

describe('a channel in which the bot may not do what it must', () => {
  const LACKS: [Permission[], string][] = [
    [['VIEW_CHANNEL'], 'View Channel'],
    [['SEND_MESSAGES'], 'Send Messages'],
    [['EMBED_LINKS', 'SEND_MESSAGES'], 'Send Messages, Embed Links'],
  ];
  test.each(LACKS)(
    'without %s gets nothing, says in the queue what is missing, and goes on once it may',
    async (names, said) => {
      const everyone = desk.discord.world.guilds.get(desk.guild)?.roles.get(desk.guild);
      const overwrite = (deny: bigint) =>
        desk.discord.overwrites(desk.channel, [{ id: everyone?.id ?? '', type: 'role', deny }]);
      const deny = names.reduce((bits, name) => bits | bit(name), 0n);
      unheard(desk, () => {
        forbid(desk, ...names);
        overwrite(deny);
      });
      await bare('R-1');
      await desk.settled();
      expect(await warnings(desk)).toEqual([
        expect.stringContaining(`${desk.channel} gets no cards: the bot lacks ${said}.`),
      ]);
      const before = desk.discord.journal.length;
      await bare('R-2');
      await desk.settled();
      expect(desk.discord.journal.slice(before).map(({ what }) => what)).toEqual([]);
      expect(desk.discord.refused()).toBeLessThan(5);

      unheard(desk, () => forbid(desk));
      overwrite(0n);
      await desk.heard();
      expect(await pausedPlaces(desk)).toEqual([]);
      expect(
        desk
          .cards()
          .map((card) => desk.textOf(card).match(/R-\d/)?.[0])
          .toSorted(),
      ).toEqual(['R-1', 'R-2']);
    },
  );

  test('goes on by itself when a role of the bot is given what it lacks', async () => {
    const everyone = desk.discord.world.guilds.get(desk.guild)?.roles.get(desk.guild);
    unheard(desk, () => {
      desk.discord.permit(desk.guild, everyone?.id ?? '', 0n);
      forbid(desk, 'SEND_MESSAGES');
    });
    await bare('R-1');
    await desk.settled();
    expect(await pausedPlaces(desk)).toEqual([`${desk.channel}: place, the bot lacks Send Messages`]);
    forbid(desk);
    await desk.heard();
    expect(desk.cards('R-1')).toHaveLength(1);
  });
});

describe('the bot', () => {
  test('that was put out of the server stops; let in again, it shows every open return', async () => {
    await desk.opened('R-1');
    desk.discord.kick(desk.guild);
    await desk.heard();
    expect(await pausedPlaces(desk)).toEqual([`${desk.channel}: install, the bot was removed`]);
    const before = desk.discord.journal.length;
    await bare('R-2');
    await desk.settled();
    expect(desk.discord.journal.slice(before)).toEqual([]);
    desk.discord.invite(desk.guild);
    await desk.heard();
    expect(await pausedPlaces(desk)).toEqual([]);
    expect(desk.cards('R-2')).toHaveLength(1);
    expect(desk.cards('R-1')).toHaveLength(1);
  });

  test('that was put out while nobody listened finds out with the next card, and comes back the same way', async () => {
    unheard(desk, () => desk.discord.kick(desk.guild));
    await bare('R-1');
    await desk.settled();
    expect(await pausedPlaces(desk)).toEqual([`${desk.channel}: install, the bot is not in the server`]);
    desk.discord.invite(desk.guild);
    await desk.heard();
    expect(desk.cards('R-1')).toHaveLength(1);
  });

  test('put out and let in again in one moment goes on', async () => {
    desk.discord.kick(desk.guild);
    desk.discord.invite(desk.guild);
    await desk.heard();
    expect(await pausedPlaces(desk)).toEqual([]);
  });

  test('does not take an outage of Discord for its removal', async () => {
    desk.discord.unavailable(desk.guild, true);
    await desk.heard();
    expect(await pausedPlaces(desk)).toEqual([]);
    desk.discord.unavailable(desk.guild, false);
    await desk.opened('R-1');
  });

  test('whose token was reset stops and says so; its next request has the token again', async () => {
    desk.discord.faults.add({ route: POST, times: 1, kind: { kind: 'status', status: 401 } });
    await bare('R-1');
    await desk.settled();
    expect(await warnings(desk)).toEqual([expect.stringContaining('DISCORD_TOKEN was refused')]);
    // Discord tells of the server again when it is there again, as after a login.
    desk.discord.unavailable(desk.guild, true);
    desk.discord.unavailable(desk.guild, false);
    await desk.heard();
    expect(desk.cards('R-1')).toHaveLength(1);
  });
});

test('a channel that was deleted stops; its cards are looked for nowhere', async () => {
  await desk.opened('R-1');
  desk.discord.deleteChannel(desk.channel);
  await desk.heard();
  expect(await pausedPlaces(desk)).toEqual([`${desk.channel}: place, the channel was deleted`]);
});

test('a channel that was deleted while nobody listened is found out by the next card', async () => {
  await desk.opened('R-1');
  unheard(desk, () => desk.discord.deleteChannel(desk.channel));
  await desk.hears('return.cancelled', { return_id: 'R-1' });
  await desk.settled();
  expect(await pausedPlaces(desk)).toEqual([`${desk.channel}: place, the channel was deleted`]);
});
