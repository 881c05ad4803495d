import { aReturn, type DeskOptions, openDesk, type TestDesk } from '../desk.ts';
import { type Gateway, gatewayOf } from '../fakes/discord/gateway.ts';
import type { FakeDiscord } from '../fakes/discord/index.ts';
import { type PersonInDiscord, personIn } from '../fakes/discord/person.ts';
import type { Channel, Journaled, Message } from '../fakes/discord/world.ts';
import { openDiscord } from './outside.ts';

export type DiscordDesk = TestDesk & {
  discord: FakeDiscord;
  gateway: Gateway;
  guild: string;
  channel: string;
  memberId(staff: string): string;
  /** Somebody of the staff, with a client's hands. */
  person(staff: string): PersonInDiscord;
  /** What anybody reads of a message. */
  textOf(message: Message | null | undefined): string;
  /** Everything of the bot that stands in the channel, oldest first. */
  standing(): Message[];
  /** The cards that stand in the channel, oldest first; those of one return. */
  cards(id?: string): Message[];
  /** The thread of a card, where it has one. */
  threadOf(card: Message | undefined): Channel | undefined;
  /** What stands in a card's thread. */
  under(card: Message | undefined): Message[];
  /** Requests by their route, since some moment. */
  asked(route: string): Journaled[];
  /** Opens a return and waits for its card. */
  opened(id: string, changes?: object): Promise<Message>;
  /** The customer writes. */
  writes(id: string, text: string): Promise<unknown>;
  /** Whatever was put off is tried now. */
  tryAgain(): Promise<void>;
  /** Tries again until nothing waits for Discord. */
  carriedOut(): Promise<void>;
  /** Everything the gateway has told is done. */
  heard(): Promise<void>;
};
export const POST = 'POST /channels/{channel_id}/messages';
export const EDIT = 'PATCH /channels/{channel_id}/messages/{message_id}';
const GUILDS = 1;
export const LIST = 'GET /channels/{channel_id}/messages';

/** A desk whose team works in one channel of a Discord server. */
export async function openDiscordDesk(options: DeskOptions = {}): Promise<DiscordDesk> {
  const outside = await openDiscord();
  const { discord, guild, channel, memberId } = outside;
  const gateway = gatewayOf(discord);
  const desk = await openDesk({ ...options, workspace: { platform: 'discord', open: async () => outside } });
  const onlooker = personIn(discord, guild, memberId('vera'));
  const textOf = (message: Message | null | undefined) => (message ? onlooker.textOf(message) : '');
  const alive = ({ deleted, ephemeralFor }: Message) => !deleted && ephemeralFor === null;
  const standing = () =>
    (discord.world.channels.get(channel)?.messages ?? []).filter(
      (one) => alive(one) && one.author === discord.world.app.bot,
    );
  const isCard = (one: Message) => one.embeds.some(({ title }) => title) || /\*\*Return /.test(one.content);
  const threadOf = (card: Message | undefined) => {
    const found = discord.world.channels.get(card?.id ?? '');
    return found?.deleted ? undefined : found;
  };
  const waiting = async () => {
    const { rows } = await desk.core.db.raw(
      `select count(*)::int as n from deliveries d join places p on p.seller_id = d.seller_id and p.id = d.place
       where p.platform = 'discord' and d.state = 'waiting'`,
    );
    return rows[0].n as number;
  };

  const more = {
    discord,
    gateway,
    guild,
    channel,
    memberId,
    person: (staff: string) => personIn(discord, guild, memberId(staff)),
    textOf,
    standing,
    cards: (id?: string) => standing().filter((one) => isCard(one) && (!id || textOf(one).includes(`Return ${id}:`))),
    threadOf,
    under: (card: Message | undefined) => (threadOf(card)?.messages ?? []).filter(alive),
    asked: (route: string) => discord.journal.filter(({ what }) => what === route),
    async opened(id: string, changes: object = {}) {
      await desk.hears('return.opened', aReturn({ return_id: id, ...changes }));
      await desk.settled();
      const [card] = more.cards(id);
      if (!card) throw new Error(`no card of ${id}`);
      return card;
    },
    writes: (id: string, text: string) =>
      desk.hears('message.received', {
        return_id: id,
        message_id: `m-${id}-${text}`,
        text,
        sent_at: desk.now().toISOString(),
      }),
    async tryAgain() {
      await desk.core.db.raw(
        `with loud as (update paces set silent_until = null where silent_until is not null returning 1),
           late as (update deliveries set due_at = now() where state = 'waiting' and attempts > 0 returning seller_id, return_id, place)
         update lanes l set next_at = now() from late d
         where l.seller_id = d.seller_id and l.return_id = d.return_id and l.place = d.place and l.owner is null`,
      );
      await desk.settled();
    },
    async carriedOut() {
      await desk.settled();
      while ((await waiting()) > 0) await more.tryAgain();
    },
    async heard() {
      // The desk deals with them in their order: the last one is told of a channel that is nobody's.
      const nobodys = discord.inside.mint.snowflake();
      gateway.dispatch({ t: 'CHANNEL_UPDATE', d: { id: nobodys, guild_id: guild, type: 0 }, intent: GUILDS, guild });
      const dealtWith = () => desk.core.db('workspace_events').where('id', 'like', `channel ${nobodys} %`).first('id');
      while (!(await dealtWith())) await new Promise((resolve) => setImmediate(resolve));
      await desk.settled();
    },
  };
  return Object.assign(desk, more);
}
