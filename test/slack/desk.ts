import { type DeskOptions, openDesk, type TestDesk } from '../desk.ts';
import type { FakeSlack } from '../fakes/slack/index.ts';
import { personIn } from '../fakes/slack/person.ts';
import type { Message } from '../fakes/slack/world.ts';
import { CHANNEL, memberId, openSlack, TEAM } from './outside.ts';

export type SlackDesk = TestDesk & {
  slack: FakeSlack;
  /** Somebody of the staff, with a client's hands. */
  person(staff: string): ReturnType<typeof personIn>;
  /** The cards that stand in the channel, oldest first. */
  cards(): Message[];
  /** What stands under a card. */
  under(card: Message | undefined): Message[];
  /** Whatever was put off is tried now. */
  tryAgain(): Promise<void>;
};

/** A desk whose team works in one Slack channel. */
export async function openSlackDesk(mode: 'socket' | 'http' = 'http', options: DeskOptions = {}): Promise<SlackDesk> {
  let slack: FakeSlack | null = null;
  const open = async () => {
    const outside = await openSlack(mode);
    slack = outside.slack;
    return outside;
  };
  const desk = await openDesk({ ...options, workspace: { platform: 'slack', open } });
  const there = slack as FakeSlack | null;
  if (!there) throw new Error('no Slack was opened');
  const channel = () => there.world.channels.get(CHANNEL)?.messages ?? [];
  const isRoot = ({ threadTs, ts }: Message) => !threadTs || threadTs === ts;
  return Object.assign(desk, {
    slack: there,
    person: (staff: string) => personIn(there, TEAM, memberId(staff)),
    cards: () =>
      channel().filter((one) => isRoot(one) && !one.tombstone && one.metadata?.event_type === 'returndesk_card'),
    under: (card: Message | undefined) =>
      channel().filter((one) => card && one.threadTs === card.ts && one.ts !== card.ts),
    async tryAgain() {
      await desk.core.db.raw(
        `with late as (update deliveries set due_at = now() where state = 'waiting' and attempts > 0 returning seller_id, return_id, place)
         update lanes l set next_at = now() from late d
         where l.seller_id = d.seller_id and l.return_id = d.return_id and l.place = d.place and l.owner is null`,
      );
      await desk.settled();
    },
  });
}
