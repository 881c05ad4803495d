import { Routes } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cleanName } from './cdn.ts';
import { furnished, type Room, shut } from './furnished.ts';
import { attachmentOf } from './messages.ts';
import type { Json } from './world.ts';

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const send = async () => {
  const files = [{ name: 'a shoe.png', data: Buffer.from('shoe') }];
  const sent = (await room.client.post(Routes.channelMessages(room.channel.id), { body: {}, files })) as Json;
  return { id: String(sent.id), url: String((sent.attachments as Json[])[0]?.url) };
};

test('what was sent can be fetched, byte by byte', async () => {
  const { url } = await send();
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'image/png', 'shoe']);
});

test('an address is good for a day; asking again gives a new one', async () => {
  const { id, url } = await send();
  room.discord.clock.pass(24 * 3_600_000 - 60_000);
  expect((await fetch(url)).status).toBe(200);
  room.discord.clock.pass(60_000);
  const gone = await fetch(url);
  expect([gone.status, await gone.text()]).toEqual([404, 'This content is no longer available.']);
  const again = (await room.client.get(Routes.channelMessage(room.channel.id, id))) as Json;
  expect((await fetch(String((again.attachments as Json[])[0]?.url))).status).toBe(200);
});

test('an address that was tampered with is none', async () => {
  const { url } = await send();
  const later = url.replace(/ex=[0-9a-f]+/, 'ex=ffffffff');
  expect((await fetch(later)).status).toBe(404);
  expect((await fetch(url.slice(0, url.indexOf('?')))).status).toBe(404);
});

test('a deleted message takes its files along', async () => {
  const { id, url } = await send();
  room.discord.deleteMessage(room.channel, id);
  expect((await fetch(url)).status).toBe(404);
});

test('files of a form stand on no message, and can be fetched', async () => {
  const { inside, world } = room.discord;
  const attachment = attachmentOf(inside, { filename: 'a.txt', contentType: 'text/plain', content: Buffer.from('a') });
  const url = inside.link(room.channel.id, attachment);
  expect((await fetch(url)).status).toBe(404);
  world.uploads.set(attachment.id, { channel: room.channel.id, attachment });
  expect(await (await fetch(url)).text()).toBe('a');
});

test.each([
  ['a photo of it.png', 'a_photo_of_it.png'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\shoe.jpg', 'shoe.jpg'],
  ['größe (1).png', 'gre_1.png'],
  ['...', 'unknown'],
])('%s is kept as %s', (given, kept) => {
  expect(cleanName(given)).toBe(kept);
});
