import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recomputeChanged } from '../../src/app/recompute.ts';
import { lacking } from '../fakes/slack/payloads-samples.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import type { Outcome } from '../fakes/slack/transport-http.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { type Expected, SAMPLES, type Sample } from './samples.ts';
import { furnishQuiet, type Scene, sceneFor } from './samples-scene.ts';
import { bytesOf, contentOf, post, throughSocket } from './samples-sending.ts';
import { differences, reading, type Tables } from './samples-tables.ts';

const FOLDER = fileURLToPath(new URL('../contract/slack/payloads/', import.meta.url));
/** What an app writes, or Slack answers to its calls. */
const OUTBOUND = ['messages', 'views', 'api-response'];
const ROWS = Object.entries(SAMPLES);
const rowsOf = (mode: 'http' | 'socket') =>
  ROWS.filter(([row, sample]) => row.startsWith('socket-mode/') === (mode === 'socket') && !('frame' in sample)).map(
    ([row, sample]) => [row, endOf(sample), sample] as const,
  );
const ENDS = ['acts', 'answers', 'says', 'ignored'];
const endOf = (sample: Sample): string => Object.keys(sample).find((key) => ENDS.includes(key)) ?? '';

test('every inbound sample of the contract has a row, and every row a sample', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.json') && !OUTBOUND.includes(file.split('/')[0] ?? ''),
  );
  const samples = files.flatMap((file) => {
    const { bodies } = contentOf(file);
    return Array.isArray(bodies) ? bodies.map(({ name }) => `${file} ${name}`) : [file];
  });
  expect(Object.keys(SAMPLES).toSorted()).toEqual(samples.toSorted());
});

test('at least 25 of them change something', () => {
  expect(ROWS.filter(([, sample]) => 'acts' in sample).length).toBeGreaterThanOrEqual(25);
});

type Send = (again: boolean) => Promise<Outcome>;
type Sender = (desk: SlackDesk, row: string, sample: Sample, scene: Scene) => Send;
const SENDERS: Record<'http' | 'socket', Sender> = {
  http({ slack }, row, sample, scene) {
    const bytes = bytesOf(slack, row, sample, scene);
    return (again) =>
      post(
        slack,
        bytes,
        again ? { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } } : {},
      );
  },
  socket: ({ slack }, row, sample, scene) => throughSocket(slack, row, sample, scene),
};

describe.each(['http', 'socket'] as const)('samples by %s', (mode) => {
  let desk: SlackDesk;
  let tables: () => Promise<Tables>;
  beforeAll(async () => {
    desk = await openSlackDesk(mode, { others: ['petra'] });
    if (mode === 'http') await furnishQuiet(desk);
    // What the clock does once after a desk was declared is done, whenever its minute comes.
    await recomputeChanged(desk.core);
    const read = await reading(desk.core.db);
    /** Once everything that was caused has left. */
    tables = async () => {
      await sendingOf(desk.slack).settled();
      await desk.settled();
      return read();
    };
  });
  afterAll(() => desk.close());

  test.each(rowsOf(mode))('%s %s', async (row, _, sample) => {
    const scene = await sceneFor(desk, sample.given);
    const before = await tables();
    const calls = desk.slack.journal.length;
    const send = SENDERS[mode](desk, row, sample, scene);

    const first = await send(false);
    expect(first).toMatchObject({ failure: null, status: 200 });
    const after = await tables();
    await came(sample, first, differences(before, after), scene, () => callsSince(desk, calls));

    expect(await send(true)).toMatchObject({ failure: null, status: 200 });
    expect(differences(after, await tables())).toEqual([]);
    const both = await Promise.all([send(true), send(false)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(differences(after, await tables())).toEqual([]);
    // Somebody was answered once, however often Slack told of it.
    if ('answers' in sample && sample.answers === 'chat.postMessage') {
      expect(callsSince(desk, calls).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
    }
  });

  test.each(rowsOf(mode).filter(([, end]) => end === 'acts'))(
    '%s twice at once from the first',
    async (row, _, sample) => {
      const scene = await sceneFor(desk, sample.given);
      const before = await tables();
      const send = SENDERS[mode](desk, row, sample, scene);
      const both = await Promise.all([send(false), send(true)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const changes = differences(before, await tables());
      await came(sample, both[0], changes, scene, () => []);
      const made = changes.filter((line) => /^\+ (events|messages|drafts|places) /.test(line));
      expect(made).toEqual([...new Set(made)]);
    },
  );

  if (mode === 'socket') {
    test.each(ROWS.flatMap(([row, sample]) => ('frame' in sample ? [[row, sample.frame] as const] : [])))(
      '%s: a frame between Slack and the desk changes nothing, and the desk is there',
      async (row, frame) => {
        const { sockets } = sendingOf(desk.slack);
        const before = await tables();
        if (frame !== 'hello') {
          const greeted = sockets.greeted();
          sockets.disconnect(frame);
          await greeted;
        }
        expect(sockets.connections()).toBe(1);
        const frames = desk.slack.journal.filter(({ what }) => what.startsWith('socket '));
        const like = frames.findLast(({ request }) => request.type === contentOf(row).type);
        expect(lacking(contentOf(row), like?.request)).toEqual([]);
        // The desk notes that it is there again.
        expect(differences(before, await tables()).filter(isNoNews)).toEqual([]);
      },
    );
  }
});

/** What the desk called since then, and was not refused. */
const callsSince = ({ slack }: SlackDesk, since: number) =>
  slack.journal.slice(since).flatMap(({ what, request, response }) => {
    const isDone = typeof response === 'object' && response.ok === true;
    return what.startsWith('api ') && isDone ? [{ method: what.slice(4), said: JSON.stringify(request) }] : [];
  });
type Calls = () => ReturnType<typeof callsSince>;

const isNoNews = (line: string): boolean => !line.startsWith('+ workspace_events');

/** What came of it is what its row says. */
async function came(sample: Expected, { body }: Outcome, changes: string[], scene: Scene, calls: Calls) {
  const inScene = (text: string) => text.replace('$return', scene.return).replace('$channel', scene.channel);
  if ('acts' in sample) {
    const missing = sample.acts.map(inScene).filter((line) => !changes.some((change) => change.startsWith(line)));
    expect({ missing, changes }).toEqual({ missing: [], changes });
  } else if ('answers' in sample) {
    const { answers, words } = sample;
    expect(changes.filter(isNoNews)).toEqual([]);
    const told = () => calls().filter(({ method }) => method === answers);
    await expect.poll(told).toContainEqual({ method: answers, said: expect.stringContaining(inScene(words)) });
  } else {
    expect(changes).toEqual([]);
    if ('says' in sample) expect(JSON.stringify(body)).toContain(sample.says);
  }
}
