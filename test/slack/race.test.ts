import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { aReturn } from '../desk.ts';
import { personIn } from '../fakes/slack/person.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { CHANNEL, TEAM } from './outside.ts';

let desk: SlackDesk;
beforeAll(async () => {
  desk = await openSlackDesk('http');
});
afterAll(() => desk.close());

test('twenty people press Hold on one card at once, through two processes: one wins, nineteen are told who', async () => {
  const other = await desk.another();
  const ids = Array.from({ length: 20 }, (_, n) => `agent-${n}`);
  for (const id of ids) {
    const user = desk.slack.user(TEAM, { name: id, realName: id });
    desk.slack.world.channels.get(CHANNEL)?.members.add(user.id);
    await desk.core.db('staff').insert({ seller_id: 'sahara', id, name: id, role: 'agent' });
    await desk.core
      .db('accounts')
      .insert({ seller_id: 'sahara', staff_id: id, platform: 'slack', team: TEAM, user_id: user.id });
  }
  await desk.hears('return.opened', aReturn({ return_id: 'RACE' }));
  await desk.settled();
  const [card] = desk.cards();
  if (!card) throw new Error('no card');

  const people = [...desk.slack.world.users.values()].filter(({ name }) => ids.includes(name));
  const balancer = await balanced([desk.url, other.url]);
  desk.slack.world.app.requestUrl = `${balancer.url}/slack/events`;
  const pressed = people.map((user) => {
    const person = personIn(desk.slack, TEAM, user.id);
    return person.click(card, LANGUAGES.en.actions.hold).then(async () => {
      await person.until(() => person.ephemerals().length > 0);
      return { name: user.name, said: person.textOf(person.ephemerals()[0] as never) };
    });
  });
  const answers = await Promise.all(pressed);
  const winners = answers.filter(({ said }) => said.includes('You are on it until'));
  expect(winners).toHaveLength(1);
  const told = answers.filter(({ said }) => said.includes(`${winners[0]?.name} is on it.`));
  expect(told).toHaveLength(19);
  const { hold_by } = await desk.core.db('return_requests').first('hold_by');
  expect(hold_by).toBe(winners[0]?.name);
  // Ten presses each; Slack tells some events besides.
  expect(Math.min(...balancer.served)).toBeGreaterThanOrEqual(10);
  desk.slack.world.app.requestUrl = `${desk.url}/slack/events`;
  await balancer.close();
});

/** Sends every second request to the other process, as a load balancer does. */
async function balanced(urls: string[]) {
  const served = urls.map(() => 0);
  let next = 0;
  const server = createServer(async (request, response) => {
    const n = next++ % urls.length;
    served[n] = (served[n] ?? 0) + 1;
    const body = await bodyOf(request);
    const { connection: _, host: __, 'content-length': ___, ...headers } = request.headers as Record<string, string>;
    const answer = await fetch(new URL(request.url ?? '', urls[n]), {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
    });
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
    response.end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    served,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
