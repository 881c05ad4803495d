import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { furnished } from './furnished.ts';

type Room = Awaited<ReturnType<typeof furnished>>;
let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => room.slack.close());

test('other parts of the fake answer on the same port what the fake itself does not know', async () => {
  const { slack } = room;
  slack.mount((request, response, url) => {
    if (url.pathname !== '/mine') return false;
    response.end(`mine ${request.method}`);
    return true;
  });
  expect(await (await fetch(`${slack.origin}/mine`)).text()).toBe('mine GET');
  expect(slack.complaints).toEqual([]);
  expect((await fetch(`${slack.origin}/yours`)).status).toBe(404);
  expect(slack.complaints).toEqual(['there is no page GET /yours']);
});

test('a WebSocket is taken by whoever says so, and complained about otherwise', async () => {
  const { slack } = room;
  const sockets = new WebSocketServer({ noServer: true });
  sockets.on('connection', (socket) => socket.send('hello'));
  slack.upgrade((request, socket, head) => {
    if (!request.url?.startsWith('/link/')) return false;
    sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
    return true;
  });
  const said = (path: string) =>
    new Promise((resolve) => {
      const socket = new WebSocket(slack.origin.replace('http', 'ws') + path);
      socket.on('message', (data) => resolve(String(data)));
      socket.on('error', () => resolve('refused'));
    });
  expect(await said('/link/?ticket=1')).toBe('hello');
  expect(await said('/other?secret=1')).toBe('refused');
  expect(slack.complaints).toEqual(['nobody takes the WebSocket /other']);
});

test('what happens to channels and members is heard of once, by those who still listen', () => {
  const { slack, returns, bob, alice } = room;
  const heard: unknown[] = [];
  const stop = slack.happens(({ kind, ...rest }) => heard.push([kind, 'user' in rest ? rest.user : '']));
  slack.leave(returns.id, bob.id);
  slack.leave(returns.id, bob.id);
  slack.join(returns.id, bob.id, alice.id);
  slack.join(returns.id, bob.id, alice.id);
  slack.archive(returns.id);
  slack.unarchive(returns.id);
  slack.rename(returns.id, 'refunds');
  slack.deleteChannel(returns.id);
  stop();
  slack.join(returns.id, 'U0');
  expect(heard).toEqual([
    ...[
      ['member left', bob.id],
      ['member joined', bob.id],
    ],
    ...[
      ['channel archived', ''],
      ['channel unarchived', ''],
      ['channel renamed', ''],
      ['channel deleted', ''],
    ],
  ]);
  expect(returns).toMatchObject({ name: 'refunds', previousNames: ['returns'] });
});

test('things put on the clock happen in their order when time is passed, and by themselves when it comes', async () => {
  const { clock } = room.slack;
  const done: string[] = [];
  clock.at(clock.now() + 60_000, () => done.push('minute'));
  clock.at(clock.now() + 30_000, () => done.push('half'));
  clock.pass(29_000);
  expect(done).toEqual([]);
  clock.pass(40_000);
  expect(done).toEqual(['half', 'minute']);
  await new Promise<void>((resolve) => clock.at(clock.now() + 20, resolve));
  await new Promise<void>((resolve) => clock.at(clock.now() - 1, resolve));
});

test('a thread named by the ts of a reply is complained about', () => {
  const { slack, returns, alice } = room;
  const say = (threadTs?: string) => slack.say(returns.id, { user: alice.id, text: 'x', threadTs });
  const parent = say();
  const reply = say(parent.ts);
  expect(say(reply.ts).threadTs).toBe(parent.ts);
  expect(slack.complaints).toEqual([`"${reply.ts}" is the ts of a reply; a thread is named by its parent's`]);
});

test('a mistake in the fake itself is a 500 and a complaint, never a request that hangs', async () => {
  const { slack } = room;
  slack.mount(() => {
    throw new Error('broken');
  });
  expect((await fetch(`${slack.origin}/x`)).status).toBe(500);
  expect(slack.complaints.join()).toContain('broken');
});
