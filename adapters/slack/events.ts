import { z } from 'zod';
import { DeliveryError, type Desk, type Who } from '../../src/ports.ts';
import type { Notice } from '../../src/views/vocabulary.ts';
import { type Acting, type Teams, whoAmI } from './clients.ts';
import { shownAt } from './parse.ts';
import type { People } from './people.ts';
import { noticeMessage } from './render.ts';

const text = z.string();
/** An event as far as we read it; what it is about differs by its type. */
export const Event = z.object({
  type: text,
  subtype: text.optional(),
  channel: z.union([text, z.object({ id: text }).transform(({ id }) => id)]).optional(),
  channel_type: text.optional(),
  user: z.union([text, z.object({ id: text }).transform(({ id }) => id)]).optional(),
  inviter: text.optional(),
  bot_id: text.optional(),
  tab: text.optional(),
  ts: text.optional(),
  thread_ts: text.optional(),
  deleted_ts: text.optional(),
  message: z.object({ subtype: text.optional(), ts: text, bot_id: text.optional() }).optional(),
  previous_message: z.object({ bot_id: text.optional(), user: text.optional() }).optional(),
  tokens: z.object({ bot: z.array(text).optional() }).optional(),
});
type SlackEvent = z.infer<typeof Event>;
export type EventBody = { event_id?: string; event: unknown };

type EventsOptions = {
  desk: Desk;
  teams: Teams;
  people: People;
  publishHome(team: string, user: string): Promise<void>;
  /** For what is said after Slack was acknowledged. */
  later(work: () => Promise<unknown>): void;
};

type About = { id: string; platform: 'slack'; team: string };
type What = { about: About; event: SlackEvent; acting: Acting | null; options: EventsOptions };
type Hear = (what: What) => Promise<void>;

/** Tells the desk what happened to the workspace. Rejects when that could not be kept, so that Slack tells it again. */
export const eventsOf =
  (options: EventsOptions) =>
  async (team: string, body: EventBody): Promise<void> => {
    const read = Event.safeParse(body.event);
    const hear = read.success && Object.hasOwn(HEAR, read.data.type) ? HEAR[read.data.type] : null;
    // What is told to a whole organisation is about no team of ours.
    if (!read.success || !hear || !team) return;
    // A team whose token is dead cannot be asked, and must still be heard.
    const acting = await options.teams.of(team).catch(unlessDead(null));
    await hear({ about: { id: body.event_id ?? '', platform: 'slack', team }, event: read.data, acting, options });
  };

const channelOf = ({ channel }: SlackEvent): string => channel ?? '';

const gone =
  (why: string): Hear =>
  async ({ about, event, options }) => {
    await options.desk.onWorkspaceEvent({ ...about, kind: 'channel_gone', channel: channelOf(event), why });
  };
const back: Hear = async ({ about, event, options }) => {
  await options.desk.onWorkspaceEvent({ ...about, kind: 'channel_back', channel: channelOf(event) });
};
const removed =
  (why: string): Hear =>
  async ({ about, acting, options: { desk, teams } }) => {
    // It names no token and may come late: of an older one, or after the app was installed again.
    const isAlive = acting !== null && (await whoAmI(acting.client).then(() => true, unlessDead(false)));
    if (isAlive) return;
    await desk.onWorkspaceEvent({ ...about, kind: 'removed', why });
    if (acting) await teams.refused(acting, 'token_revoked');
  };
/** What to make of a dead token; anything else Slack tells again. */
const unlessDead =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (error instanceof DeliveryError && error.answer === 'install_dead') return instead;
    throw error;
  };

const HEAR: Record<string, Hear> = {
  app_uninstalled: removed('app_uninstalled'),
  async tokens_revoked(what) {
    if ((what.event.tokens?.bot ?? []).length > 0) await removed('token_revoked')(what);
  },
  channel_archive: gone('is_archived'),
  group_archive: gone('is_archived'),
  channel_deleted: gone('channel_deleted'),
  group_deleted: gone('channel_deleted'),
  channel_left: gone('not_in_channel'),
  group_left: gone('not_in_channel'),
  channel_unarchive: back,
  group_unarchive: back,
  async member_left_channel(what) {
    if (what.acting && what.event.user === what.acting.botUser) await gone('not_in_channel')(what);
  },
  async member_joined_channel({ about, event, acting, options }) {
    if (!acting || event.user !== acting.botUser) return;
    const channel = channelOf(event);
    if (!event.inviter) return back({ about, event, acting, options });
    const who = await options.people.who(acting, event.inviter);
    const notice = await options.desk.onWorkspaceEvent({ ...about, kind: 'bot_invited', channel, who });
    say(acting, options, channel, notice);
  },
  async app_home_opened({ about, event, options }) {
    const user = event.user ?? '';
    if (event.tab !== 'messages') options.later(() => options.publishHome(about.team, user));
  },
  async user_change({ about, event, options }) {
    options.people.forget(about.team, event.user ?? '');
  },
  app_mention: help,
  async message(what) {
    const { about, event, acting, options } = what;
    const deleted = deletedTs(event, acting);
    if (deleted) {
      const channel = channelOf(event);
      const shown = shownAt(channel, deleted);
      await options.desk.onWorkspaceEvent({ ...about, kind: 'card_deleted', channel, shown });
    } else if (event.channel_type === 'im' && !event.subtype) await help(what);
  },
};

// A card with replies leaves a tombstone behind, which comes as a change.
function deletedTs({ subtype, deleted_ts, message, previous_message }: SlackEvent, acting: Acting | null) {
  if (!acting || !isBy(acting, previous_message)) return null;
  if (subtype === 'message_deleted') return deleted_ts ?? null;
  return subtype === 'message_changed' && message?.subtype === 'tombstone' ? message.ts : null;
}

// The bot's own posts name both, what came through a response_url its bot id alone, and some messages only the user.
const isBy = ({ botId, botUser }: Acting, message: SlackEvent['previous_message']): boolean =>
  message?.bot_id === botId || message?.user === botUser;

async function help({ about, event, acting, options }: What): Promise<void> {
  if (!acting || !event.user || event.bot_id || event.user === acting.botUser) return;
  const channel = channelOf(event);
  const who: Who = await options.people.who(acting, event.user);
  const notice = await options.desk.onWorkspaceEvent({ ...about, kind: 'asked_for_help', channel, who });
  say(acting, options, channel, notice, event.thread_ts ?? event.ts);
}

function say(
  { client }: Acting,
  { later }: EventsOptions,
  channel: string,
  notice: Notice | null,
  thread?: string,
): void {
  if (!notice) return;
  const silent = { unfurl_links: false, unfurl_media: false };
  later(() =>
    client.chat.postMessage({ channel, ...noticeMessage(notice), ...silent, ...(thread ? { thread_ts: thread } : {}) }),
  );
}
