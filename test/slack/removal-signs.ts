import { browserOf } from '../console/console.ts';
import type { TestDesk } from '../desk.ts';
import type { FakeSlack } from '../fakes/slack/index.ts';

// How one sees, from outside, whether anything is sent to a place.

/** Which places get nothing, and whose fault it is. */
export async function pausedPlaces(desk: TestDesk): Promise<string[]> {
  const rows = await desk.core.db('places').whereNotNull('paused_at').orderBy('channel');
  return rows.map(({ channel, paused_by, paused_why }) => `${channel}: ${paused_by}, ${paused_why}`);
}

/** What the console's queue warns of. */
export async function warnings(desk: TestDesk): Promise<string[]> {
  const link = await desk.loginFor('mona');
  const browser = browserOf(desk.url, {});
  const login = await browser.get(link.slice(desk.url.length));
  await browser.submit(login.page.querySelector('form'));
  const { page } = await browser.get('/');
  return page
    .querySelectorAll('.warnings li')
    .map((line) => line.structuredText.trim())
    .toSorted();
}

export async function installedTeams(desk: TestDesk): Promise<string[]> {
  return (await desk.core.db('installs').orderBy('team')).map(({ team }) => team);
}

/** Deliveries that wait to leave for Slack. */
export async function waiting(desk: TestDesk): Promise<number> {
  const { rows } = await desk.core.db.raw(
    `select count(*)::int as n from deliveries d join places p on p.seller_id = d.seller_id and p.id = d.place
     where p.platform = 'slack' and d.state = 'waiting'`,
  );
  return rows[0].n;
}

/** Calls that write to Slack, since some moment. */
export function writes({ journal }: FakeSlack): { since(): string[] } {
  const before = journal.length;
  return {
    since: () =>
      journal
        .slice(before)
        .flatMap(({ what }) => (/^api (chat|conversations\.join)/.test(what) ? [what.slice(4)] : [])),
  };
}

/** Cards that stand in a channel now, oldest first. */
export const cardsIn = ({ world }: FakeSlack, channel: string) =>
  (world.channels.get(channel)?.messages ?? []).filter(
    (one) => !one.tombstone && one.metadata?.event_type === 'returndesk_card',
  );
export const titlesIn = (slack: FakeSlack, channel: string): string[] =>
  cardsIn(slack, channel).map(({ blocks }) => JSON.stringify(blocks).match(/Return ([\w-]+):/)?.[1] ?? '');
