import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Message } from '../fakes/discord/world.ts';
import { type DiscordDesk, openDiscordDesk, POST } from './desk.ts';
import { unheard } from './hands-off.ts';

let desk: DiscordDesk;
beforeEach(async () => {
  desk = await openDiscordDesk();
});
afterEach(() => desk.close());

const said = (card: Message | undefined) => desk.under(card).map(desk.textOf).join('\n');

describe('a card that somebody deletes', () => {
  test('stands again at once, and the talk goes on under it', async () => {
    const gone = await desk.opened('R-1');
    await desk.writes('R-1', 'first words');
    await desk.settled();
    desk.discord.deleteMessage(desk.channel, gone.id);
    await desk.heard();
    const [anew, ...others] = desk.cards('R-1');
    expect(others).toEqual([]);
    expect(anew?.id).not.toBe(gone.id);
    await desk.writes('R-1', 'Are you there?');
    await desk.settled();
    expect(said(anew)).toContain('Are you there?');
  });

  test('with many others at once, as moderators do, stands again, too', async () => {
    const cards = [await desk.opened('R-1'), await desk.opened('R-2')];
    unheard(desk, () => {
      for (const { id } of cards) desk.discord.deleteMessage(desk.channel, id);
    });
    const d = { ids: cards.map(({ id }) => id), channel_id: desk.channel, guild_id: desk.guild };
    desk.gateway.dispatch({ t: 'MESSAGE_DELETE_BULK', d, intent: 1 << 9, guild: desk.guild });
    await desk.heard();
    expect(
      desk
        .cards()
        .map((card) => desk.textOf(card).match(/R-\d/)?.[0])
        .toSorted(),
    ).toEqual(['R-1', 'R-2']);
  });

  test('is written down as news; what else is deleted where the bot can see is not', async () => {
    const card = await desk.opened('R-1');
    const mint = () => desk.discord.inside.mint.snowflake();
    const tells = (d: object, t: string) =>
      desk.gateway.dispatch({ t, d: { guild_id: desk.guild, ...d }, intent: 1 << 9, guild: desk.guild });
    tells({ ids: [mint(), mint()], channel_id: desk.channel }, 'MESSAGE_DELETE_BULK');
    tells({ id: mint(), channel_id: mint() }, 'MESSAGE_DELETE');
    desk.discord.deleteMessage(desk.channel, card.id);
    await desk.heard();
    const news = await desk.core.db('workspace_events').where('id', 'like', 'message %').pluck('id');
    expect(news).toEqual([`message ${card.id}`]);
  });

  test('where Discord did not say so, is found out by the next line, which is said under the new one', async () => {
    await desk.opened('R-1');
    await desk.writes('R-1', 'first words');
    await desk.settled();
    const [gone] = desk.cards('R-1');
    unheard(desk, () => desk.discord.deleteMessage(desk.channel, gone?.id ?? ''));
    // Only a line, no redraw: the card's own edit would notice.
    await desk.core.db.raw(
      `insert into deliveries (seller_id, return_id, place, id, what, version)
       select seller_id, return_id, place, gen_random_uuid(), 'say', version from deliveries
       where what = 'say' and place like 'discord%' limit 1`,
    );
    await desk.core.db.raw(`update lanes set waiting = waiting + 1, next_at = now() where place like 'discord%'`);
    await desk.settled();
    const [anew, ...others] = desk.cards('R-1');
    expect(others).toEqual([]);
    expect(anew?.id).not.toBe(gone?.id);
    expect(said(anew)).toContain('first words');
  });
});

test('a card that Discord will not draw is shown once in plain words, and drawn again when it can be', async () => {
  const kind = { kind: 'error', status: 400, code: 50_035, message: 'Invalid Form Body' } as const;
  desk.discord.faults.add({ route: POST, times: 1, kind });
  const plain = await desk.opened('R-1');
  expect(plain.embeds).toEqual([]);
  expect(plain.content).toContain('Electric kettle');
  expect(desk.asked(POST)).toHaveLength(2);
  await desk.writes('R-1', 'Hello');
  await desk.settled();
  const [drawn] = desk.cards('R-1');
  expect(drawn).toMatchObject({ id: plain.id, content: '' });
  expect(drawn?.embeds).toHaveLength(1);
});
