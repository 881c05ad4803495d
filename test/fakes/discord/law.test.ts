import { afterEach, beforeEach, expect, test } from 'vitest';
import { furnished, outcome, pathsIn, type Room, shut } from './furnished.ts';
import { mismatch } from './law/answers.ts';
import { OPERATIONS } from './law/document.ts';
import { breaksInBody } from './law/requests.ts';
import { isRoute, matched } from './law/routes.ts';
import { ROUTES } from './rest/routes.ts';
import type { Json } from './world.ts';

let room: Room;
beforeEach(async () => {
  room = await furnished();
});
afterEach(() => shut(room));

const operation = (route: string) => {
  const found = OPERATIONS.find((one) => one.route === route);
  if (!found) throw new Error(route);
  return found;
};

test('what the document forbids is refused where it stands, and nowhere else', async () => {
  const { post } = room;
  const row = (component: Json) => ({ type: 1, components: [component] });
  expect(await outcome(post({ content: 5 }))).toBe('400 50035 content');
  expect(await outcome(post({ content: 'x', embeds: [{ title: 'x'.repeat(257) }] }))).toBe('400 50035 embeds.0.title');
  expect(await outcome(post({ content: 'x', embeds: Array(11).fill({ title: 'x' }) }))).toBe('400 50035 embeds');
  expect(await outcome(post({ content: 'x', embeds: [{ title: 'x', color: 2 ** 24 }] }))).toBe(
    '400 50035 embeds.0.color',
  );
  expect(await outcome(post({ content: 'x', embeds: [{ title: 'x', url: 'no address' }] }))).toBe(
    '400 50035 embeds.0.url',
  );
  expect(await outcome(post({ content: 'x', embeds: [{ title: 'x', timestamp: 'now' }] }))).toBe(
    '400 50035 embeds.0.timestamp',
  );
  expect(await outcome(post({ content: 'x', components: [row({ type: 2, style: 9 })] }))).toBe(
    '400 50035 components.0.components.0.style',
  );
  expect(await outcome(post({ content: 'x', components: [row({ type: 3, custom_id: 's' })] }))).toBe(
    '400 50035 components.0.components.0.options',
  );
  expect(await outcome(post({ content: 'x', components: [{ type: 99 }] }))).toBe('400 50035 components.0.type');
  expect(await outcome(post({ content: 'x', nonce: 'x'.repeat(26) }))).toBe('400 50035 nonce');
  expect(await outcome(post({ content: 'x', allowed_mentions: { parse: ['all'] } }))).toBe(
    '400 50035 allowed_mentions.parse.0',
  );
  expect(await outcome(post({ content: 'x', message_reference: {} }))).toBe('400 50035 message_reference.message_id');
});

test('a body of several mistakes names each, in the nesting of the real one', async () => {
  const answer = await room.json('POST', `/channels/${room.channel.id}/messages`, {
    content: 5,
    embeds: [{ title: 'x' }, { fields: [{ name: 'n' }] }],
  });
  const { code, message, errors } = (await answer.json()) as { code: number; message: string; errors: Json };
  expect([answer.status, code, message]).toEqual([400, 50035, 'Invalid Form Body']);
  expect(pathsIn(errors).sort()).toEqual(['content', 'embeds.1.fields.0.value']);
  expect(errors).toMatchObject({
    embeds: {
      1: { fields: { 0: { value: { _errors: [{ code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] } } } },
    },
  });
});

test('fields that Discord does not know are ignored', async () => {
  expect(await outcome(room.post({ content: 'x', colour: 'blue', embeds: [{ title: 'x', mood: 1 }] }))).toBe('ok');
  expect(room.channel.messages[0]?.embeds).toEqual([{ title: 'x', type: 'rich' }]);
});

test('where the document is wrong, the real one wins', async () => {
  const put = operation('PUT /applications/{application_id}/commands');
  const command = (permissions: unknown) => [{ name: 'x', description: 'd', default_member_permissions: permissions }];
  expect(breaksInBody(put, command('8'), null)).toEqual([]);
  expect(breaksInBody(put, command('eight'), null)).toHaveLength(1);
  const post = operation('POST /channels/{channel_id}/messages');
  expect(breaksInBody(post, { attachments: [{ id: 0 }] }, null)).toEqual([]);
  const error = (code: unknown) => ({
    code: 50035,
    message: 'm',
    errors: { a: { _errors: [{ code, message: 'm' }] } },
  });
  expect(mismatch(post, 400, error('BASE_TYPE_REQUIRED'))).toBeNull();
  expect(mismatch(post, 400, error(5))).not.toBeNull();
  expect(mismatch(post, 429, { message: 'm', retry_after: 1, global: false })).toBeNull();
});

test('an answer that Discord could not give is noticed', () => {
  const me = operation('GET /users/@me');
  expect(mismatch(me, 200, { id: 'anna' })).toMatch('required');
  expect(mismatch(me, 204, undefined)).toMatch('204');
  expect(mismatch(operation('POST /channels/{channel_id}/typing'), 204, undefined)).toBeNull();
});

test('the most exact route wins, and all that are built are in the document', () => {
  expect(matched('GET', '/users/@me')?.operation.id).toBe('get_my_user');
  expect(matched('GET', '/users/5')).toMatchObject({ operation: { id: 'get_user' }, params: { user_id: '5' } });
  expect(matched('GET', '/channels/1/messages/pins')?.operation.route).toBe('GET /channels/{channel_id}/messages/pins');
  expect(matched('DELETE', '/gateway')).toBeNull();
  expect(Object.keys(ROUTES).filter((route) => !isRoute(route))).toEqual([]);
});

test('queries are read as the document types them', async () => {
  const list = (query: string) => outcome(room.client.get(`/channels/${room.channel.id}/messages?${query}` as '/'));
  expect(await list('limit=100')).toBe('ok');
  expect(await list('limit=101')).toBe('400 50035 limit');
  expect(await list('limit=many')).toBe('400 50035 limit');
  expect(await list('before=anna')).toBe('400 50035 before');
  expect(await outcome(room.client.get('/channels/anna'))).toBe('400 50035 channel_id');
});
