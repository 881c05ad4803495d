import type { Inside } from './inside.ts';
import { actionTs, known } from './payloads-ids.ts';
import { messageBody } from './payloads-message.ts';
import { viewPayload } from './payloads-view.ts';
import type { Channel, Ephemeral, Json, Message, View, ViewState, World } from './world.ts';

export type Who = { team: string; user: string };

/** What every payload says of who did it. In Slack Connect the person's team is not the one that installed the app. */
function common(world: World, who: Who): Json {
  const user = known(world.users, who.user);
  const team = known(world.teams, user.kind === 'foreign' ? user.team : who.team);
  const enterprise = team.enterprise;
  return {
    team: {
      id: team.id,
      domain: team.domain,
      ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.team },
    api_app_id: world.app.id,
    token: world.app.verificationToken,
    enterprise: enterprise ? { id: enterprise.id, name: enterprise.name } : null,
    is_enterprise_install: false,
  };
}

/** Slack keeps the names of private channels to itself. */
export const channelName = (channel: Channel) =>
  ({ public: channel.name, private: 'privategroup', im: 'directmessage' })[channel.kind];

const channelPart = (channel: Channel): Json => ({ id: channel.id, name: channelName(channel) });

/** `attachment`: the number of the one that holds the element; null: the message itself does. */
type Posted = { channel: Channel; attachment: number | null; state: ViewState; responseUrl: string };

/** Where the pressed element stands. */
export type Stand =
  | ({ kind: 'message'; message: Message } & Posted)
  | ({ kind: 'ephemeral'; ephemeral: Ephemeral } & Posted)
  | { kind: 'view'; view: View; state: ViewState };

/** An ephemeral comes without its content: Slack does not have it any more. A view comes without channel and `response_url`. */
export function blockActions(inside: Inside, who: Who, trigger: string, stand: Stand, action: Json): Json {
  return {
    type: 'block_actions',
    ...common(inside.world, who),
    trigger_id: trigger,
    container: containerOf(stand),
    ...placeOf(inside, stand),
    actions: [{ ...action, action_ts: actionTs(inside.world) }],
  };
}

function containerOf(stand: Stand): Json {
  if (stand.kind === 'view') return { type: 'view', view_id: stand.view.id };
  const [ts, threadTs] =
    stand.kind === 'message'
      ? [stand.message.ts, stand.message.threadTs]
      : [stand.ephemeral.id, stand.ephemeral.threadTs];
  return {
    type: stand.attachment === null ? 'message' : 'message_attachment',
    ...(stand.attachment === null ? {} : { attachment_id: stand.attachment, is_app_unfurl: false }),
    message_ts: ts,
    channel_id: stand.channel.id,
    is_ephemeral: stand.kind === 'ephemeral',
    ...(threadTs ? { thread_ts: threadTs } : {}),
  };
}

function placeOf(inside: Inside, stand: Stand): Json {
  if (stand.kind === 'view') return { view: viewPayload(inside, stand.view, stand.state) };
  return {
    channel: channelPart(stand.channel),
    ...(stand.kind === 'message' ? { message: messageBody(inside, stand.channel, stand.message) } : {}),
    state: { values: stand.state },
    response_url: stand.responseUrl,
  };
}

export type ViewUrl = { block_id: string; action_id: string; channel_id: string; response_url: string };

export const viewSubmission = (
  inside: Inside,
  who: Who,
  trigger: string,
  view: View,
  state: ViewState,
  urls: ViewUrl[] = [],
): Json => ({
  type: 'view_submission',
  ...common(inside.world, who),
  trigger_id: trigger,
  view: viewPayload(inside, view, state),
  response_urls: urls,
});

/** `cleared`: it went because another view took the whole stack with it. */
export const viewClosed = (inside: Inside, who: Who, view: View, cleared: boolean): Json => ({
  type: 'view_closed',
  ...common(inside.world, who),
  view: viewPayload(inside, view),
  is_cleared: cleared,
});

export type OnMessage = { callbackId: string; channel: Channel; message: Message; responseUrl: string };

/** Works on replies, too: `message.thread_ts` is there, what slash commands never have. */
export const messageAction = (inside: Inside, who: Who, trigger: string, on: OnMessage): Json => ({
  type: 'message_action',
  ...common(inside.world, who),
  action_ts: actionTs(inside.world),
  callback_id: on.callbackId,
  trigger_id: trigger,
  response_url: on.responseUrl,
  channel: channelPart(on.channel),
  message_ts: on.message.ts,
  message: messageBody(inside, on.channel, on.message),
});

/** Has neither a channel nor a `response_url`. */
export const globalShortcut = (inside: Inside, who: Who, trigger: string, callbackId: string): Json => ({
  type: 'shortcut',
  ...common(inside.world, who),
  action_ts: actionTs(inside.world),
  callback_id: callbackId,
  trigger_id: trigger,
});
