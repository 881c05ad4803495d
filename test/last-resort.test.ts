import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDesk, type TestDesk } from './desk.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('a request that fails for a reason nobody foresaw is told by a reference, and the error’s own words by nobody', async () => {
  await desk.core.db.raw('alter table deliveries rename to away');
  const answer = await fetch(`${desk.url}/metrics`);
  await desk.core.db.raw('alter table away rename to deliveries');
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const { detail } = (await answer.json()) as { detail: string };
  const [reference] = /[0-9a-f]{8}$/.exec(detail) ?? [];
  const logged = desk.logged.filter((line) => line.includes(`"reference":"${reference}"`));
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('"code":"42P01"');
  expect(detail + logged[0]).not.toMatch(/select|relation|deliveries d/);
  const broken = await fetch(`${desk.url}/files/%E0%A4%A`);
  expect(broken.status).toBe(400);
  expect(await broken.text()).not.toContain('node_modules');
});
