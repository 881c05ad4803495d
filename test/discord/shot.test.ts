import { afterAll, beforeAll, expect, test } from 'vitest';
import { PERMISSION_BITS } from '../../adapters/discord/uses.ts';
import { bit } from '../fakes/discord/permissions.ts';
import { aJpeg } from '../pictures.ts';
import { type DiscordDesk, openDiscordDesk } from './desk.ts';

let desk: DiscordDesk;
beforeAll(async () => {
  desk = await openDiscordDesk();
});
afterAll(() => desk.close());

async function pictureCame(id: string) {
  const bytes = await aJpeg(`#${id}`);
  const card = await desk.opened(`R-${id}`);
  const files = [{ id, name: 'lid.jpg', type: 'image/jpeg', bytes: bytes.length }];
  const sent = { text: 'look', files, sent_at: desk.now().toISOString() };
  await desk.hears('message.received', { return_id: `R-${id}`, message_id: `m-${id}`, ...sent });
  await desk.seller.at.put(desk.url, desk.seller.shop, id, bytes, { at: desk.now() });
  await desk.settled();
  return desk.under(card).filter((message) => desk.textOf(message).includes('The picture lid.jpg arrived'));
}

test('a picture that arrives is shown in the thread, once', async () => {
  const said = await pictureCame('112233');
  expect(said.map(({ attachments }) => attachments.map(({ filename }) => filename))).toEqual([['lid.jpg']]);
});

test('where the bot may attach nothing, the line stands alone, and the channel goes on', async () => {
  const roles = desk.discord.world.guilds.get(desk.guild)?.roles;
  for (const role of roles?.values() ?? []) role.permissions = 0n;
  for (const role of roles?.values() ?? []) {
    if (role.managedBy) role.permissions = PERMISSION_BITS & ~bit('ATTACH_FILES');
  }
  const said = await pictureCame('445566');
  expect(said.map(({ attachments }) => attachments)).toEqual([[]]);
  const places = await desk.core.db('places').where({ platform: 'discord' }).select('paused_why');
  expect(places).toEqual([{ paused_why: null }]);
});
