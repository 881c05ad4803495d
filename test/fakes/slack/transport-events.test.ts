import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FakeSlack, openFakeSlack } from './index.ts';
import { teamRenamed, userChanged } from './payloads-happenings.ts';
import { known } from './payloads-ids.ts';
import { type Sending, sendingOf } from './transport.ts';
import { openApp } from './transport-app.ts';
import type { Json } from './world.ts';

// Every event the app could ask for, so that what is missing is missing for another reason.
const ALL = [
  ...['message.channels', 'message.groups', 'message.im', 'app_mention', 'reaction_added', 'reaction_removed'],
  ...['member_joined_channel', 'member_left_channel', 'channel_left', 'group_left', 'channel_archive', 'group_archive'],
  ...['channel_unarchive', 'channel_rename', 'group_rename', 'channel_deleted', 'app_uninstalled', 'tokens_revoked'],
  ...['user_change', 'team_rename'],
];

let slack: FakeSlack;
let sending: Sending;
let app: Awaited<ReturnType<typeof openApp>>;
let team: string;
let bot: string;
let user: string;
let token: string;
let open: string;
let secret: string;

beforeEach(async () => {
  slack = await openFakeSlack({ app: { botEvents: ALL } });
  app = await openApp(slack.world.app.signingSecret);
  slack.world.app.requestUrl = app.url;
  team = slack.team().id;
  ({ botUser: bot, botToken: token } = slack.install(team));
  user = slack.user(team).id;
  open = slack.channel(team, { members: [user, bot] }).id;
  secret = slack.channel(team, { kind: 'private', members: [user, bot] }).id;
  sending = sendingOf(slack);
});
afterEach(async () => {
  sending.close();
  await Promise.all([slack.close(), app.close()]);
});

/** The events that came of it, each as its type, its subtype and what else is asked for. */
async function heard(cause: () => unknown): Promise<Json[]> {
  const before = app.got.length;
  await cause();
  await sending.settled();
  return app.got.slice(before).map(({ payload }) => payload.event as Json);
}
const types = async (cause: () => unknown) => (await heard(cause)).map(({ type }) => type).sort();

test('a private channel’s events have the names of groups', async () => {
  expect(await types(() => slack.rename(open, 'new'))).toEqual(['channel_rename']);
  expect(await types(() => slack.rename(secret, 'new'))).toEqual(['group_rename']);
  expect(await types(() => slack.archive(open))).toEqual(['channel_archive']);
  expect(await types(() => slack.unarchive(open))).toEqual(['channel_unarchive']);
  expect(await types(() => slack.archive(secret))).toEqual(['group_archive']);
  expect(await types(() => slack.leave(open, bot))).toEqual(['channel_left', 'member_left_channel']);
  expect(await types(() => slack.leave(secret, bot))).toEqual(['group_left', 'member_left_channel']);
  expect(await types(() => slack.deleteChannel(open))).toEqual(['channel_deleted']);
});

test('a rename carries the new name', async () => {
  expect(await heard(() => slack.rename(open, 'new'))).toMatchObject([{ channel: { id: open, name: 'new' } }]);
});

test('who comes and goes is told with the kind of channel', async () => {
  const other = slack.user(team).id;
  const [joined, said] = (await heard(() => slack.join(secret, other, user))).sort((a, b) =>
    a.subtype ? 1 : b.subtype ? -1 : 0,
  );
  expect(joined).toMatchObject({ type: 'member_joined_channel', user: other, channel_type: 'G', inviter: user });
  expect(said).toMatchObject({ type: 'message', subtype: 'group_join', user: other, channel_type: 'group' });
  expect(await heard(() => slack.leave(secret, other))).toMatchObject([{ type: 'member_left_channel', user: other }]);
});

test('the app hears its own posts, and knows them by their ids', async () => {
  const botId = slack.world.installs.get(team)?.botId ?? '';
  const own = { user: bot, botId, appId: slack.world.app.id };
  const [echo] = await heard(() => slack.say(open, { ...own, text: `<@${bot}> it is me` }));
  expect(echo).toMatchObject({
    type: 'message',
    bot_id: botId,
    app_id: own.appId,
    user: bot,
    bot_profile: { id: botId },
  });
  expect(echo).not.toHaveProperty('client_msg_id');
  const [through] = await heard(() => slack.say(open, { ...own, text: 'done', subtype: 'bot_message' }));
  expect(through).toMatchObject({ subtype: 'bot_message', bot_id: botId });
  expect(through).not.toHaveProperty('user');
});

test('direct messages are of the kind "im"', async () => {
  const im = slack.channel(team, { kind: 'im', members: [user, bot] }).id;
  expect(await heard(() => slack.say(im, { user, text: 'psst' }))).toMatchObject([{ channel: im, channel_type: 'im' }]);
});

test('a mention comes twice: as the message it is, and as a mention', async () => {
  const both = await heard(() => slack.say(open, { user, text: `<@${bot}> help` }));
  expect(both.map(({ type }) => type).sort()).toEqual(['app_mention', 'message']);
  expect(new Set(both.map(({ ts }) => ts)).size).toBe(1);
});

test('an event nobody subscribed to is not sent', async () => {
  slack.world.app.botEvents = ['app_mention'];
  expect(await types(() => slack.say(open, { user, text: `<@${bot}> help` }))).toEqual(['app_mention']);
});

test('an uninstalled app hears of it once more, and of its dead tokens by user ids', async () => {
  const told = await heard(() => slack.uninstall(team));
  expect(told.map(({ type }) => type).sort()).toEqual(['app_uninstalled', 'tokens_revoked']);
  expect(told.find(({ type }) => type === 'tokens_revoked')?.tokens).toEqual({ oauth: [], bot: [bot] });
  expect(JSON.stringify(app.got.at(-1)?.payload)).not.toContain(token);
});

test('the two can come the other way round', async () => {
  sending.events.hold();
  slack.uninstall(team);
  const told = await heard(() => sending.events.release((held) => held.reverse()));
  expect(told.map(({ type }) => type)).toEqual(['tokens_revoked', 'app_uninstalled']);
});

test('what is no happening of the fake can be told all the same', async () => {
  const person = known(slack.world.users, user);
  person.deleted = true;
  const told = await heard(async () => {
    await sending.happened(team, userChanged(slack.world, person));
    await sending.happened(team, teamRenamed(slack.world, known(slack.world.teams, team)));
    await sending.happened(team, { type: 'app_home_opened' });
  });
  expect(told).toMatchObject([{ type: 'user_change', user: { id: user, deleted: true } }, { type: 'team_rename' }]);
});

test('there is no event in `app_rate_limited`', async () => {
  await sending.rateLimited(team);
  expect(app.got.at(-1)?.payload).toMatchObject({ type: 'app_rate_limited', team_id: team });
  expect(app.got.at(-1)?.payload).not.toHaveProperty('event');
});
