import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { INTENT } from './gateway-codes.ts';
import { type BareGuild, bareGuild } from './gateway-scene.ts';
import type { Dispatch } from './gateway-sessions.ts';
import { newInteraction } from './interactions.ts';
import { attachmentOf, post } from './messages.ts';
import { guildCreate } from './payloads-guild.ts';
import { dispatchesOf } from './payloads-happenings.ts';
import { messagePayload } from './payloads-message.ts';
import { can } from './permissions.ts';
import { changeThread, joinThread, leaveThread, openThread } from './threads.ts';
import type { Channel, Json } from './world.ts';

let at: BareGuild;
let told: Dispatch[];
beforeEach(async () => {
  at = await bareGuild();
  told = [];
  at.discord.happens((happening) => void told.push(...dispatchesOf(at.discord.inside, happening)));
});
afterEach(() => at.close());

const kinds = () => told.map(({ t }) => t);
const last = () => {
  const found = told.at(-1);
  if (!found) throw new Error('nothing was told');
  return found;
};
/** Private threads are open to moderators, and an invited bot is one. */
const noModerator = () => {
  const own = [...(at.discord.world.guilds.get(at.guild)?.roles.values() ?? [])].find(
    (one) => one.managedBy === at.bot,
  );
  if (!own) throw new Error('the bot has no role of its own');
  own.permissions = 0n;
};
const HIDDEN = () => [{ id: at.guild, type: 'role' as const, deny: 1n << 10n }];

describe('a guild, all at once', () => {
  const whole = () => {
    const { world } = at.discord;
    const guild = world.guilds.get(at.guild);
    if (!guild) throw new Error('the guild is gone');
    return guildCreate(world, guild, (channel) => can(world, channel, at.bot, 'VIEW_CHANNEL'));
  };

  test('has its roles, its channels, hidden ones too, and of its people the bot alone', () => {
    const hidden = at.discord.channel(at.guild, { name: 'secret', overwrites: HIDDEN() });
    expect(whole()).toMatchObject({
      ...{ id: at.guild, name: 'Kettles', owner_id: at.mona.user, unavailable: false, member_count: 3 },
      roles: [
        { id: at.guild, name: '@everyone' },
        { managed: true, tags: { bot_id: at.bot } },
      ],
      channels: [
        { id: at.channel, permission_overwrites: [] },
        { id: hidden.id, permission_overwrites: [{ id: at.guild, type: 0, allow: '0', deny: '1024' }] },
      ],
      members: [{ user: { id: at.bot, bot: true }, roles: [expect.any(String)] }],
    });
  });

  test('has the threads that are awake and that the bot sees', () => {
    noModerator();
    const open = openThread(at.discord.inside, at.place, null, { name: 'open', owner: at.bot });
    const asleep = openThread(at.discord.inside, at.place, null, { name: 'asleep', owner: at.bot });
    changeThread(at.discord.inside, asleep, { archived: true });
    openThread(at.discord.inside, at.place, null, { name: 'private', owner: at.mona.user, type: 12 });
    expect(whole().threads).toMatchObject([
      {
        ...{ id: open.id, type: 11, parent_id: at.channel, owner_id: at.bot, member_count: 1, message_count: 0 },
        thread_metadata: { archived: false, locked: false, auto_archive_duration: 4320 },
        member: { id: open.id, user_id: at.bot },
      },
    ]);
  });
});

describe('a message', () => {
  test('is told with its author as a member, and with the members it names', () => {
    at.mona.post(at.channel, '@samir hello');
    expect(last()).toMatchObject({
      ...{ t: 'MESSAGE_CREATE', intent: INTENT.messages, guild: at.guild },
      d: {
        ...{
          guild_id: at.guild,
          channel_id: at.channel,
          channel_type: 0,
          type: 0,
          content: `<@${at.samir.user}> hello`,
        },
        author: { id: at.mona.user, username: 'mona' },
        member: { roles: [], nick: null },
        mentions: [{ id: at.samir.user, member: { roles: [] } }],
      },
    });
    expect(last().d.member).not.toHaveProperty('user');
  });

  test('of others loses its content without the intent, that which it answers too', () => {
    const first = at.mona.upload(at.channel, { name: 'a.png', content: 'x', text: 'secret' });
    const withheld = { content: '', embeds: [], attachments: [], components: [] };
    expect(last().redacted).toMatchObject(withheld);
    at.mona.post(at.channel, `@${at.botName} what is this?`, { reply: first });
    expect(last().redacted).toMatchObject({
      content: `<@${at.bot}> what is this?`,
      referenced_message: { id: first.id, ...withheld },
    });
    const own = post(at.discord.inside, at.place, { author: at.bot, content: 'mine' });
    expect(last().redacted).toMatchObject({ content: 'mine' });
    at.mona.post(at.channel, 'thanks', { reply: own });
    // A reply that pings the bot is for it.
    expect(last().redacted).toMatchObject({ content: 'thanks', referenced_message: { content: 'mine' } });
  });

  test('that changes or goes is told; one that only one person sees is not', () => {
    const message = at.mona.post(at.channel, 'one');
    at.mona.edit(message, 'two');
    expect(last()).toMatchObject({ t: 'MESSAGE_UPDATE', d: { content: 'two', edited_timestamp: expect.any(String) } });
    at.mona.delete(message);
    expect(last()).toMatchObject({
      t: 'MESSAGE_DELETE',
      d: { id: message.id, channel_id: at.channel, guild_id: at.guild },
    });
    post(at.discord.inside, at.place, { author: at.bot, content: 'psst', ephemeralFor: at.mona.user });
    const secret = at.discord.channel(at.guild, { name: 'secret', overwrites: HIDDEN() });
    at.mona.post(secret, 'hidden');
    expect(kinds()).toEqual(['MESSAGE_CREATE', 'MESSAGE_UPDATE', 'MESSAGE_DELETE', 'CHANNEL_CREATE']);
  });

  test('shows its own files by their addresses', async () => {
    const file = attachmentOf(at.discord.inside, {
      filename: 'a.png',
      contentType: 'image/png',
      content: Buffer.from('x'),
    });
    const url = 'attachment://a.png';
    const message = post(at.discord.inside, at.place, {
      ...{ author: at.bot, attachments: [file], embeds: [{ type: 'rich', image: { url } }] },
      components: [
        {
          type: 17,
          components: [
            { type: 12, items: [{ media: { url } }] },
            { type: 13, file: { url } },
          ],
        },
      ],
    });
    const payload = messagePayload(at.discord.world, at.discord.inside.link, at.place, message);
    const [container] = payload.components as [{ components: [{ items: [{ media: Json }] }, { file: Json }] }];
    const [gallery, document] = container.components;
    const [embed] = payload.embeds as [{ image: Json }];
    for (const shown of [gallery.items[0].media, document.file, embed.image]) {
      expect(await (await fetch(String(shown.url))).text()).toBe('x');
    }
    expect(message.components[0]).toMatchObject({ components: [{ items: [{ media: { url } }] }, { file: { url } }] });
  });

  test('says which gesture it answers, and which one opened the form', () => {
    const { inside } = at.discord;
    inside.settings.unanswered = 'expected';
    const press = newInteraction(inside, {
      type: 3,
      user: at.mona.user,
      channel: at.channel,
      message: '5',
      payload: {},
    });
    const form = newInteraction(inside, {
      ...{ type: 5, user: at.mona.user, channel: at.channel, payload: { opener: press.id } },
    });
    const answer = post(inside, at.place, { author: at.bot, content: 'sent', interaction: form.id });
    form.original = answer.id;
    const follow = post(inside, at.place, { author: at.bot, content: 'and', interaction: form.id });
    const shown = (one: typeof answer) => messagePayload(at.discord.world, inside.link, at.place, one);
    expect(shown(answer)).toMatchObject({
      ...{ webhook_id: at.discord.world.app.id, application_id: at.discord.world.app.id },
      interaction_metadata: {
        ...{ id: form.id, type: 5, user: { id: at.mona.user } },
        triggering_interaction_metadata: { id: press.id, type: 3, interacted_message_id: '5' },
      },
    });
    expect(shown(follow)).toMatchObject({ interaction_metadata: { original_response_message_id: answer.id } });
    expect(told.find(({ d }) => d.id === form.id)?.d).not.toHaveProperty('opener');
  });
});

describe('threads and channels', () => {
  let thread: Channel;
  beforeEach(() => {
    thread = openThread(at.discord.inside, at.place, null, { name: 'R-1', owner: at.bot });
  });

  test('a thread is told when it is new, changes or goes', () => {
    expect(last()).toMatchObject({ t: 'THREAD_CREATE', d: { id: thread.id, newly_created: true } });
    changeThread(at.discord.inside, thread, { archived: true, locked: true });
    expect(last()).toMatchObject({ t: 'THREAD_UPDATE', d: { thread_metadata: { archived: true, locked: true } } });
    at.discord.deleteChannel(thread);
    expect(last()).toEqual({
      ...{ t: 'THREAD_DELETE', intent: INTENT.guilds, guild: at.guild },
      d: { id: thread.id, guild_id: at.guild, parent_id: at.channel, type: 11 },
    });
  });

  test('waking is told before the message that wakes', () => {
    changeThread(at.discord.inside, thread, { archived: true });
    told = [];
    at.mona.post(thread, 'hello');
    expect(kinds()).toEqual(['THREAD_UPDATE', 'THREAD_MEMBERS_UPDATE', 'MESSAGE_CREATE']);
    // Who else is in a thread is for those with the intent for members.
    expect(told[1]?.intent).toBe(INTENT.members);
  });

  test('a private thread is told when the bot is brought in', () => {
    noModerator();
    const secret = openThread(at.discord.inside, at.place, null, { name: 'x', owner: at.mona.user, type: 12 });
    expect(kinds()).toEqual(['THREAD_CREATE']);
    joinThread(at.discord.inside, secret, at.bot);
    expect(told.slice(1)).toMatchObject([
      { t: 'THREAD_CREATE', d: { id: secret.id } },
      {
        t: 'THREAD_MEMBERS_UPDATE',
        intent: INTENT.guilds | INTENT.members,
        d: { added_members: [{ user_id: at.bot }] },
      },
    ]);
    leaveThread(at.discord.inside, secret, at.bot);
    expect(last()).toMatchObject({ t: 'THREAD_MEMBERS_UPDATE', d: { removed_member_ids: [at.bot] } });
  });

  test('sight that is lost and regained brings the threads again', () => {
    at.discord.overwrites(at.place, HIDDEN());
    changeThread(at.discord.inside, thread, { name: 'unseen' });
    at.discord.overwrites(at.place, []);
    expect(kinds().slice(1)).toEqual(['CHANNEL_UPDATE', 'CHANNEL_UPDATE', 'THREAD_LIST_SYNC']);
    expect(last().d).toMatchObject({
      ...{ guild_id: at.guild, channel_ids: [at.channel] },
      threads: [{ id: thread.id, name: 'unseen' }],
      members: [{ id: thread.id, user_id: at.bot }],
    });
  });

  test('channels come and go', () => {
    const other = at.discord.channel(at.guild, { name: 'other' });
    at.discord.deleteChannel(other);
    expect(kinds().slice(1)).toEqual(['CHANNEL_CREATE', 'CHANNEL_DELETE']);
    expect(last().d).toMatchObject({ id: other.id, name: 'other' });
  });
});

describe('people and roles', () => {
  test('members are for those with the intent; of itself the bot always hears', () => {
    const nadia = at.discord.member(at.guild, { username: 'nadia' });
    expect(last()).toMatchObject({ t: 'GUILD_MEMBER_ADD', intent: INTENT.members, d: { user: { username: 'nadia' } } });
    at.discord.change(at.guild, nadia, { nick: 'N' });
    expect(last()).toMatchObject({ t: 'GUILD_MEMBER_UPDATE', intent: INTENT.members, d: { nick: 'N' } });
    at.discord.change(at.guild, at.bot, { nick: 'Desk' });
    expect(last().intent).toBe(INTENT.members | INTENT.guilds);
    at.discord.kick(at.guild, nadia);
    expect(last()).toMatchObject({ t: 'GUILD_MEMBER_REMOVE', d: { guild_id: at.guild, user: { id: nadia.id } } });
  });

  test('roles', () => {
    const role = at.discord.role(at.guild, { name: 'team' });
    at.discord.permit(at.guild, role, 8n);
    expect(kinds()).toEqual(['GUILD_ROLE_CREATE', 'GUILD_ROLE_UPDATE']);
    expect(last().d).toMatchObject({ guild_id: at.guild, role: { id: role.id, name: 'team', permissions: '8' } });
  });

  test('put out, the bot hears so and nothing more; invited again, it gets everything', () => {
    at.discord.kick(at.guild);
    at.mona.post(at.channel, 'gone');
    expect(told).toEqual([{ t: 'GUILD_DELETE', d: { id: at.guild }, intent: INTENT.guilds, guild: at.guild }]);
    told = [];
    at.discord.invite(at.guild);
    expect(kinds()).toEqual(['GUILD_CREATE']);
    expect(last().d).toMatchObject({ id: at.guild, channels: [{ id: at.channel }] });
  });
});

test('an interaction in a thread carries the thread whole, and what both may do there', async () => {
  at.discord.inside.settings.unanswered = 'expected';
  const thread = openThread(at.discord.inside, at.place, null, { name: 'R-1', owner: at.bot });
  void at.mona.command(thread, '/ping');
  expect(last()).toMatchObject({
    ...{ t: 'INTERACTION_CREATE', intent: 0 },
    d: {
      ...{ type: 2, channel_id: thread.id, data: { id: '7', name: 'ping', type: 1 } },
      channel: {
        ...{ id: thread.id, type: 11, parent_id: at.channel, permissions: expect.stringMatching(/^\d+$/) },
        thread_metadata: { archived: false },
        member: { user_id: at.bot },
      },
      app_permissions: expect.stringMatching(/^\d+$/),
    },
  });
  expect(last().d.channel).not.toHaveProperty('permission_overwrites');
  at.discord.clock.pass(3000);
});
