import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, refusal } from './furnished.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(async () => {
  await room.slack.close();
  expect(room.slack.complaints).toEqual([]);
});

const photo = Buffer.from('not really a photo');

async function uploaded(name = 'label.pdf') {
  const asked = await room.client.files.getUploadURLExternal({ filename: name, length: photo.length });
  const sent = await fetch(String(asked.upload_url), { method: 'POST', body: new Uint8Array(photo) });
  expect(sent.status).toBe(200);
  return String(asked.file_id);
}
const complete = (id: string, more: object = {}) =>
  room.client.files.completeUploadExternal({ files: [{ id, title: 'Label' }], channel_id: room.returns.id, ...more });
const sharesOf = async (file: string) => (await room.client.files.info({ file })).file?.shares;

test('a completed upload is shared nowhere until its scan has ended, then it is a message with the file', async () => {
  const { slack, returns, install } = room;
  const heard: string[] = [];
  slack.happens(({ kind }) => heard.push(kind));
  const id = await uploaded();
  await complete(id, { initial_comment: 'the label' });
  const before = (await room.client.files.info({ file: id })).file;
  expect(before).toMatchObject({ shares: {}, mimetype: '', filetype: '', title: 'Label' });
  expect(returns.messages).toEqual([]);
  slack.scanAll();
  expect(returns.messages).toMatchObject([{ text: 'the label', files: [id], user: install.botUser }]);
  const after = (await room.client.files.info({ file: id })).file;
  expect(after).toMatchObject({ mimetype: 'application/pdf', filetype: 'pdf', channels: [returns.id] });
  expect(after?.shares?.public?.[returns.id]).toMatchObject([{ ts: returns.messages[0]?.ts }]);
  expect(heard).toEqual(['message posted', 'file shared']);
});

test('the scan ends by itself when its time has passed, late if it is slow, never if it is dropped', async () => {
  const { slack, returns } = room;
  slack.settings.files.scanMs = 60_000;
  const slow = await uploaded();
  await complete(slow);
  slack.clock.pass(59_000);
  expect(returns.messages).toHaveLength(0);
  slack.clock.pass(1_001);
  expect(returns.messages).toHaveLength(1);
  slack.settings.files.dropNext = 1;
  const dropped = await uploaded();
  expect((await complete(dropped)).ok).toBe(true);
  slack.clock.pass(3_600_000);
  slack.scanAll();
  expect(await sharesOf(dropped)).toEqual({});
  expect(returns.messages).toHaveLength(1);
});

test('a file goes into a thread, as one message with the others of its upload', async () => {
  const { slack, client, returns } = room;
  const { ts } = await client.chat.postMessage({ channel: returns.id, text: 'card' });
  const ids = [await uploaded('a.png'), await uploaded('b.png')];
  const files = ids.map((id) => ({ id })) as [{ id: string }, ...{ id: string }[]];
  await client.files.completeUploadExternal({ files, channel_id: returns.id, thread_ts: String(ts) });
  slack.scanAll();
  const { messages } = await client.conversations.replies({ channel: returns.id, ts: String(ts) });
  expect(messages?.[1]).toMatchObject({ subtype: 'file_share', files: [{ id: ids[0] }, { id: ids[1] }] });
});

test('an upload must have bytes, be completed once, and go where the bot is', async () => {
  const { slack, client, team } = room;
  const empty = client.files.getUploadURLExternal({ filename: 'x', length: 0 });
  expect((await refusal(empty)).error).toBe('missing_argument');
  const asked = await client.files.getUploadURLExternal({ filename: 'x', length: 3 });
  expect((await refusal(complete(String(asked.file_id)))).error).toBe('file_not_found');
  const id = await uploaded();
  const elsewhere = slack.channel(team).id;
  expect((await refusal(complete(id, { channel_id: elsewhere }))).error).toBe('not_in_channel');
  expect((await refusal(complete(id, { channel_id: 'C0' }))).error).toBe('channel_not_found');
  await complete(id);
  expect((await refusal(complete(id))).error).toBe('file_not_found');
});

test('the client’s own upload of a whole file works', async () => {
  const { slack, client, returns } = room;
  await client.filesUploadV2({ channel_id: returns.id, filename: 'note.txt', file: photo });
  slack.scanAll();
  const [file] = slack.world.files.values();
  expect(file).toMatchObject({ name: 'note.txt', state: 'shared', content: photo });
});

test('a download needs the token: without the right it is a page to log in, with status 200', async () => {
  const { slack, client, install } = room;
  const id = await uploaded('torn.png');
  await complete(id);
  slack.scanAll();
  const url = String((await client.files.info({ file: id })).file?.url_private_download);
  const get = (token?: string) =>
    fetch(url, { redirect: 'manual', headers: token ? { authorization: `Bearer ${token}` } : {} });
  const got = await get(install.botToken);
  expect(got.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await got.arrayBuffer())).toEqual(photo);
  for (const token of [undefined, 'xoxb-wrong']) {
    const page = await get(token);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('Sign in');
  }
  slack.settings.files.withoutRight = 'redirect';
  expect((await get()).status).toBe(302);
  slack.world.installs.get(room.team.id)?.scopes.delete('files:read');
  expect((await get(install.botToken)).status).toBe(302);
});

test('a download may be redirected to another host, which wants the token as well', async () => {
  const { slack, client, install } = room;
  const id = await uploaded('torn.png');
  await complete(id);
  const { port } = new URL(slack.origin);
  slack.settings.files.redirectTo = `http://localhost:${port}`;
  const url = String((await client.files.info({ file: id })).file?.url_private);
  const headers = { authorization: `Bearer ${install.botToken}` };
  const first = await fetch(url, { headers, redirect: 'manual' });
  expect(first.status).toBe(302);
  expect(first.headers.get('location')).toMatch(/^http:\/\/localhost:/);
});

test('a deleted file is gone for everybody, and somebody else’s cannot be deleted', async () => {
  const { slack, client, install, returns } = room;
  const id = await uploaded();
  await complete(id);
  slack.scanAll();
  const [file] = slack.world.files.values();
  Object.assign(file ?? {}, { user: room.alice.id });
  expect((await refusal(client.files.delete({ file: id }))).error).toBe('cant_delete_file');
  Object.assign(file ?? {}, { user: install.botUser });
  await client.files.delete({ file: id });
  expect((await refusal(client.files.info({ file: id }))).error).toBe('file_deleted');
  expect((await refusal(client.files.info({ file: 'F0' }))).error).toBe('file_not_found');
  const { messages } = await client.conversations.history({ channel: returns.id });
  expect(messages?.[0]?.files).toEqual([{ id, mode: 'tombstone' }]);
});
