// What was lost and what was doubled: what the shop has, what the database holds and what was promised, against each
// other.

import type { Story } from './conversation.ts';
import type { Facts } from './facts.ts';
import type { Shop } from './shop.ts';
import type { Watch } from './watch.ts';

/** What a webhook of the shop's must have become. */
const BECOMES: Record<string, string> = {
  'return.opened': 'opened',
  'message.received': 'message_received',
  'return.received': 'received',
  'refund.settled': 'refund_settled',
};

export function judge(stories: Story[], shop: Shop, facts: Facts, watch: Watch): void {
  wire(shop, watch);
  outbox(shop, facts, watch);
  for (const story of stories) {
    inbound(story, facts, watch);
    outbound(story, shop, watch);
    trail(story, facts, watch);
    if (story.failed) watch.lost.push(`${story.returnId}: its story stopped at "${story.at}"`);
    else ending(story, facts, watch);
  }
  const strangers = facts.returns.filter((row) => !stories.some(({ returnId }) => returnId === row.shopReturnId));
  for (const row of strangers) watch.doubled.push(`${row.shopReturnId}: a return that no shop opened`);
}

/** One id, one body, whatever the number of tries. */
function wire({ wire }: Shop, { doubled }: Watch): void {
  for (const [id, tries] of grouped(wire, ({ id }) => id)) {
    const bodies = new Set(tries.map(({ body }) => body)).size;
    if (bodies > 1) doubled.push(`webhook-id ${id} came with ${bodies} bodies`);
  }
}

/** What the desk calls sent has arrived as it was, what arrived is called sent, and nothing is left over. */
function outbox({ effects, wire }: Shop, { returns, deliveries, lanes }: Facts, { lost, doubled }: Watch): void {
  const named = (ours: string) => returns.find(({ id }) => id === ours)?.shopReturnId ?? ours;
  for (const { id, returnId: ours, place, what, body, state, why } of deliveries) {
    const returnId = named(ours);
    if (state !== 'sent') lost.push(`${returnId}: delivery ${id} (${what}, ${place}) is ${state}: ${why ?? ''}`);
    if (what !== 'webhook') continue;
    if (state === 'sent' && !effects.has(id)) lost.push(`${returnId}: delivery ${id} is called sent and never arrived`);
    if (effects.has(id) && effects.get(id)?.body !== body)
      doubled.push(`${returnId}: delivery ${id} arrived with another body`);
  }
  const known = new Set(deliveries.map(({ id }) => id));
  for (const id of new Set(wire.map((one) => one.id))) {
    if (!known.has(id)) doubled.push(`webhook-id ${id} reached the shop and is no delivery of the desk's`);
  }
  for (const { returnId, place, waiting } of lanes) {
    if (waiting !== 0) lost.push(`${named(returnId)}: lane ${place} counts ${waiting} waiting`);
  }
}

/** Each acknowledged webhook is kept as it came, and has had its one effect. */
function inbound({ returnId, sent }: Story, facts: Facts, { lost, doubled }: Watch): void {
  const ours = new Set(facts.returns.filter((r) => r.shopReturnId === returnId).map(({ id }) => id));
  if (ours.size > 1) doubled.push(`${returnId}: opened ${ours.size} times`);
  for (const { id, type, body, acknowledged } of sent) {
    const kept = facts.inbox.filter((row) => row.id === id);
    const done = facts.events.filter((event) => ours.has(event.returnId) && event.key === `webhook:${id}`);
    if (kept.length > 1 || done.length > 1) doubled.push(`${returnId}: ${id} was done ${done.length} times`);
    if (!acknowledged) continue;
    if (kept.length === 0) lost.push(`${returnId}: ${id} was acknowledged and is not in the inbox`);
    else if (kept[0]?.body !== body || kept[0]?.parked) lost.push(`${returnId}: ${id} is kept otherwise than it came`);
    const became = done[0]?.type ?? 'nothing';
    if (became !== BECOMES[type]) lost.push(`${returnId}: ${id} (${type}) was acknowledged and became "${became}"`);
  }
}

/** What the shop was told: each thing under one id, in order, without a gap. */
function outbound({ returnId, says, replies, failed }: Story, { effects }: Shop, { lost, doubled }: Watch): void {
  const told = [...effects.values()].filter(({ data }) => data.return_id === returnId);
  const once = (what: string, found: unknown[]) => {
    if (found.length > 1) doubled.push(`${returnId}: ${what} reached the shop under ${found.length} ids`);
    if (found.length === 0 && !failed) lost.push(`${returnId}: ${what} never reached the shop`);
  };
  const of = (type: string) => told.filter((effect) => effect.type === type);
  once(
    `the message "${says}"`,
    of('message.sent').filter(({ data }) => data.text === says),
  );
  for (const { id } of replies)
    once(
      `the acknowledgement of ${id}`,
      of('message.acknowledged').filter(({ data }) => data.message_id === id),
    );
  once('the refund', of('refund.requested'));
  const expected = 2 + replies.length;
  if (told.length > expected) doubled.push(`${returnId}: ${told.length} effects at the shop instead of ${expected}`);
  const order = told.map(({ data }) => data.sequence);
  if (order.some((sequence, n) => sequence !== n + 1))
    lost.push(`${returnId}: the shop was told in the order ${order.join(', ')}`);
}

/** The audit trail has every version once. */
function trail({ returnId }: Story, { returns, events }: Facts, { lost }: Watch): void {
  for (const { id, version } of returns.filter((row) => row.shopReturnId === returnId)) {
    const versions = events.filter((event) => event.returnId === id).map((event) => event.version);
    if (versions.length !== version || versions.some((one, n) => one !== n + 1))
      lost.push(`${returnId}: is at version ${version}, its trail has ${versions.join(', ')}`);
  }
}

/** How a story that was told to its end has left the return. */
function ending({ returnId, says, replies, amount }: Story, facts: Facts, { lost, doubled }: Watch): void {
  const row = facts.returns.find(({ shopReturnId }) => shopReturnId === returnId);
  if (row?.status !== 'closed' || row.resolution !== 'partially_refunded')
    lost.push(`${returnId}: ended as ${row?.status} ${row?.resolution}`);
  const mine = <T extends { returnId: string }>(rows: T[]) => rows.filter((one) => one.returnId === row?.id);
  const talk = mine(facts.messages).map(({ sender, state, body }) => `${sender} ${state}: ${body}`);
  const expected = [`staff said: ${says}`, ...replies.map(({ text }) => `customer received: ${text}`)];
  for (const line of expected) if (!talk.includes(line)) lost.push(`${returnId}: is not in the conversation: ${line}`);
  if (talk.length > expected.length) doubled.push(`${returnId}: the conversation has ${talk.join(' | ')}`);
  const paid = mine(facts.refunds).map(({ state, minor }) => `${state} ${minor}`);
  const once = `settled ${Number(amount) * 100}`;
  if (paid.length > 1) doubled.push(`${returnId}: refunds ${paid.join(', ')} instead of ${once}`);
  else if (paid[0] !== once) lost.push(`${returnId}: refund ${paid.join() || 'none'} instead of ${once}`);
}

function grouped<T>(list: T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
