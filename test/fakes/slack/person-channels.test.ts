import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { known } from './payloads-ids.ts';
import { button, type MonasDay, monasDay } from './person-scene.ts';
import type { Json } from './world.ts';

let at: MonasDay;
beforeEach(async () => {
  at = await monasDay();
});
afterEach(() => at.close());

describe('opens the home', () => {
  test('and what is published shows up, with buttons that work', async () => {
    at.answering('event_callback', async () => {
      const home = { type: 'home', blocks: [{ type: 'actions', elements: [button('New', 'new')] }] };
      await at.web.views.publish({ user_id: at.mona.user, view: home as never });
      return {};
    });
    await at.mona.openHome();
    expect(at.last().event).toMatchObject({ type: 'app_home_opened', user: at.mona.user, tab: 'home' });
    const home = await at.mona.until(() => at.mona.home());
    at.answering('nothing', () => ({}));
    await at.mona.click(home, 'New');
    expect(at.last()).toMatchObject({ container: { type: 'view', view_id: home.id }, view: { type: 'home' } });
    await at.mona.openHome();
    expect(at.last().event).toMatchObject({ view: { id: home.id } });
  });
});

describe('writes', () => {
  test('in channels and threads, and the app hears every word as it was meant', async () => {
    const root = at.mona.post(at.channel, `a < b & <@${at.bot}> <!channel> <@U404> https://a.test/?x=1&y=2`);
    await at.settled();
    const text = `a &lt; b &amp; <@${at.bot}> <!channel> &lt;@U404&gt; <https://a.test/?x=1&amp;y=2>`;
    expect(at.event()).toMatchObject({
      type: 'message',
      text,
      user: at.mona.user,
      channel_type: 'channel',
      channel: at.channel,
    });
    expect(at.mona.textOf(root)).toBe(`a < b & @returndesk @channel <@U404> https://a.test/?x=1&y=2`);
    at.mona.post(at.channel, 'below', { thread: root });
    await at.settled();
    expect(at.event()).toMatchObject({ thread_ts: root.ts, parent_user_id: at.mona.user, text: 'below' });
    expect(at.mona.messagesIn(at.channel).map(({ ts }) => ts)).toEqual([root.ts]);
    expect(at.mona.thread(root).map(at.mona.textOf).slice(1)).toEqual(['below']);
  });

  test('and edits, deletes, reacts, uploads', async () => {
    const said = at.mona.post(at.channel, 'old');
    at.mona.edit(said, 'new');
    await at.settled();
    expect(at.event()).toMatchObject({
      subtype: 'message_changed',
      message: { text: 'new' },
      previous_message: { text: 'old' },
    });
    at.mona.react(said, 'eyes');
    await at.settled();
    expect(at.event()).toMatchObject({
      type: 'reaction_added',
      reaction: 'eyes',
      item: { ts: said.ts },
      item_user: at.mona.user,
    });
    at.mona.delete(said);
    await at.settled();
    expect(at.event()).toMatchObject({ subtype: 'message_deleted', deleted_ts: said.ts });
    at.mona.upload(at.channel, { name: 'kettle.png', content: 'bytes', text: 'look' });
    await at.settled();
    expect(at.event()).toMatchObject({
      subtype: 'file_share',
      text: 'look',
      files: [{ name: 'kettle.png', mimetype: 'image/png', size: 5 }],
    });
    await expect(async () => at.mona.edit(at.card([]), 'not mine')).rejects.toThrow('own message');
  });

  test('a parent with replies leaves a marker when it is deleted', async () => {
    const root = at.mona.post(at.channel, 'root');
    at.mona.post(at.channel, 'below', { thread: root });
    at.mona.delete(root);
    await at.settled();
    expect(at.event()).toMatchObject({
      subtype: 'message_changed',
      message: { subtype: 'tombstone' },
      previous_message: { text: 'root' },
    });
  });

  test('and brings the app into a channel, and out of it again', async () => {
    const other = at.slack.channel(at.team, { name: 'other', members: [at.mona.user] }).id;
    at.mona.invite('bot', other);
    await at.settled();
    const joined = at.app.got
      .map(({ payload }) => payload.event as Json)
      .find(({ type }) => type === 'member_joined_channel');
    expect(joined).toMatchObject({ user: at.bot, channel: other, inviter: at.mona.user, channel_type: 'C' });
    at.mona.remove('bot', other);
    await at.settled();
    expect(at.app.events().slice(-2).sort()).toEqual(['channel_left', 'member_left_channel']);
  });

  test('and takes a reaction back by giving it again', async () => {
    const said = at.mona.post(at.channel, 'hello');
    at.mona.react(said, 'eyes');
    at.mona.react(said, 'eyes');
    await at.settled();
    expect(at.app.events().sort()).toEqual(['message', 'reaction_added', 'reaction_removed']);
    expect(said.reactions.size).toBe(0);
  });

  test('only as long as she works there', async () => {
    known(at.slack.world.users, at.mona.user).deleted = true;
    expect(() => at.mona.post(at.channel, 'hello')).toThrow('deactivated');
    await expect(at.mona.globalShortcut('start')).rejects.toThrow('deactivated');
  });

  test('and waits for what follows, but not for ever', async () => {
    const waiting = at.mona.until(() => at.mona.messagesIn(at.channel).find(({ text }) => text === 'here'));
    at.card([], { text: 'here' });
    expect((await waiting).text).toBe('here');
    const never = at.mona.until(() => at.mona.modal(), { what: 'a form', within: 20 });
    await expect(never).rejects.toThrow('waited in vain for: a form');
  });

  test('not where it is archived', () => {
    at.mona.archive(at.channel);
    expect(() => at.mona.post(at.channel, 'hello')).toThrow('archived');
  });
});
