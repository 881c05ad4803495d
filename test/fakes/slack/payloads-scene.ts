import { openFakeSlack } from './index.ts';
import type { Inside } from './inside.ts';
import { publishHome } from './modals.ts';
import { newFile } from './sharing.ts';
import type { Json, Message, View, ViewState } from './world.ts';

/** A workspace of an organisation in which everything that a sample shows can be shown. */
export async function scene() {
  const slack = await openFakeSlack();
  const team = slack.team({ name: 'Kettles', domain: 'kettles', enterprise: { id: 'E1', name: 'Kettle Org' } });
  const mona = slack.user(team, { name: 'mona', realName: 'Mona' });
  const bot = slack.install(team);
  const channel = slack.channel(team, { name: 'returns', members: [mona.id, bot.botUser] });
  const group = slack.channel(team, { name: 'secret', kind: 'private', members: [mona.id, bot.botUser] });
  const who = { team: team.id, user: mona.id };
  const inside: Inside = slack.inside;

  /** As one is stored: blocks as they stand in a sample, by a person or by the app. */
  function message(more: Partial<Message> = {}, of: 'person' | 'app' = 'person'): Message {
    const by = of === 'app' ? { user: bot.botUser, botId: bot.botId, appId: slack.world.app.id } : { user: mona.id };
    const said: Message = {
      ...{ ts: inside.mint.ts(channel), threadTs: null, botId: null, appId: null, text: 'words', blocks: [] },
      ...{ attachments: [], metadata: null, edited: null, tombstone: false, reactions: new Map(), files: [] },
      ...by,
      ...more,
    };
    channel.messages.push(said);
    return said;
  }

  const picture = () => newFile(inside, { name: 'test.png', bytes: 3, ...who, state: 'shared' }).id;

  /** A modal with the blocks and the state of a sample's view. */
  function modal(sample: Json, more: Partial<View> = {}): View {
    const state = ((sample.state as Json | undefined)?.values ?? {}) as ViewState;
    return {
      ...{ id: 'V1', externalId: '', type: 'modal', ...who, hash: '1.a', callbackId: 'view-id', privateMetadata: '' },
      ...{ title: plain('Title'), submit: plain('Submit'), close: plain('Cancel'), notifyOnClose: true },
      ...{ clearOnClose: false, rootViewId: 'V1', previousViewId: null, state },
      blocks: (sample.blocks as Json[] | undefined) ?? [],
      ...more,
    };
  }

  const home = (blocks: Json[]) => publishHome(inside, who, { type: 'home', blocks });
  return { slack, inside, world: slack.world, team, mona, bot, channel, group, who, message, picture, modal, home };
}

export type Scene = Awaited<ReturnType<typeof scene>>;

const plain = (text: string): Json => ({ type: 'plain_text', text, emoji: true });
