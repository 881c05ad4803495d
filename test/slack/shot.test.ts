import { afterAll, beforeAll, expect, test } from 'vitest';
import { aReturn } from '../desk.ts';
import { aJpeg } from '../pictures.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk('socket');
});
afterAll(() => desk.close());

async function pictureCame(id: string) {
  const bytes = await aJpeg(`#${id}`);
  await desk.hears('return.opened', aReturn({ return_id: `R-${id}` }));
  await desk.settled();
  const card = desk.cards().at(-1);
  const files = [{ id, name: 'lid.jpg', type: 'image/jpeg', bytes: bytes.length }];
  const sent = { text: 'look', files, sent_at: desk.now().toISOString() };
  await desk.hears('message.received', { return_id: `R-${id}`, message_id: `m-${id}`, ...sent });
  await desk.seller.at.put(desk.url, desk.seller.shop, id, bytes, { at: desk.now() });
  await desk.settled();
  desk.slack.scanAll();
  await desk.tryAgain();
  desk.slack.scanAll();
  return desk.under(card).filter(({ text }) => text.includes('arrived'));
}

test('a picture that arrives is shown in the thread, once', async () => {
  const said = await pictureCame('112233');
  expect(said.map(({ files }) => files?.length)).toEqual([1]);
});

test('where the workspace takes no files the line stands alone', async () => {
  desk.slack.faults.add({
    method: 'files.getUploadURLExternal',
    times: 1,
    kind: { kind: 'error', error: 'file_uploads_disabled', undocumented: true },
  });
  const said = await pictureCame('445566');
  expect(said.map(({ files }) => files?.length ?? 0)).toEqual([0]);
});

test('an answer that was lost after the upload is no second picture', async () => {
  desk.slack.faults.add({
    method: 'files.completeUploadExternal',
    times: 1,
    kind: { kind: 'reset', effect: 'after' },
  });
  const said = await pictureCame('778899');
  expect(said.map(({ files }) => files?.length)).toEqual([1]);
});
