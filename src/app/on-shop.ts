import type { Knex } from 'knex';
import { expectFiles } from '../db/files.ts';
import { giveUpParked, keepAndLock, keptHash, lockUnopened, park, unpark } from '../db/inbox.ts';
import type { Found } from '../db/returns.ts';
import { rulesChanged } from '../db/rules.ts';
import { switchFeature } from '../db/shops.ts';
import { redrawReturn, redrawShop } from '../delivery/places.ts';
import type { Actor, Command, Details } from '../domain/command.ts';
import type { Change } from '../domain/lifecycle.ts';
import { zero } from '../domain/money.ts';
import type { Photo } from '../domain/return-request.ts';
import type { FromShop, Receipt, ShopMessage, ShopMessages, ShopMessageType } from '../ports.ts';
import { eraseCustomer, removeContents } from './erase.ts';
import type { Filing } from './on-file.ts';
import { performLocked } from './perform.ts';
import { findable } from './readable.ts';
import { fireRules } from './rules.ts';

/** Reads a stored body again, as the relay read it when it came. */
export type Reread = (m: Omit<FromShop, 'message' | 'type' | 'at' | 'returnId' | 'sequence'>) => FromShop | null;
type Shop = Filing & { reread: Reread; alert(what: string, fields: Record<string, string>): void };

const DAY = 86_400_000;

/** One webhook, one transaction: kept, decided, saved and answered together, or not at all. */
export async function onShop(core: Shop, m: FromShop): Promise<Receipt> {
  const gone: string[] = [];
  const receipt = await core.db.transaction(async (trx): Promise<Receipt> => {
    const { kept, returnId, found } = await keepAndLock(trx, m, core.platforms);
    if (!kept)
      return (await keptHash(trx, m)) === m.bodyHash ? { kind: 'accepted', duplicate: true } : { kind: 'conflict' };
    if (m.message?.type === 'seller.feature_changed') await changeFeature(trx, core, m, m.message.data);
    else if (m.message?.type === 'customer.erased') gone.push(...(await eraseCustomer(trx, core, m, m.message.data)));
    else if (m.message) await act(trx, core, m, m.message, returnId, found);
    // Of a type we do not know, and yet one fewer that is missing.
    else if (returnId && m.sequence !== null) await redrawReturn(trx, m.seller, returnId, core.platforms);
    return { kind: 'accepted', duplicate: false };
  });
  core.wakeWorkers();
  await removeContents(core, m.seller, gone);
  if (receipt.kind === 'conflict') core.alert('the same webhook-id came with another body', { shop: m.shop, id: m.id });
  return receipt;
}

// Of the shop, not of a return: every card that shows one says so from now on.
async function changeFeature(
  trx: Knex.Transaction,
  core: Shop,
  { seller, shop }: FromShop,
  { feature, enabled, reason }: ShopMessages['seller.feature_changed'],
): Promise<void> {
  if (!feature) return;
  await switchFeature(trx, seller, shop, feature, enabled, reason);
  // What was withheld meanwhile is looked at again.
  if (feature === 'messaging' && enabled) await rulesChanged(trx, seller, shop);
  await redrawShop(trx, seller, shop, core.platforms);
}

async function act(
  trx: Knex.Transaction,
  core: Shop,
  m: FromShop,
  message: Message,
  returnId: string | null,
  found: Found | null,
): Promise<void> {
  // While there is no row to lock, openings and messages of one return take turns; look again under the lock.
  const known = returnId ?? (await lockUnopened(trx, m));
  if (known) await tell(trx, core, m, message, known, found);
  else if (message.type === 'return.opened') await openAndCatchUp(trx, core, m, message);
  else await park(trx, m, new Date(m.at.getTime() + DAY));
}

async function openAndCatchUp(trx: Knex.Transaction, core: Shop, m: FromShop, message: Message): Promise<void> {
  const returnId = core.ids();
  await performLocked(trx, core, commandFrom(m, message, returnId));
  // Before anything else is said about it: a rule may say where.
  await fireRules(trx, core, m.seller, returnId);
  await takeEarly(trx, core, m, message, returnId);
  for (const { id, body, body_hash } of await unpark(trx, m)) {
    const early = core.reread({ seller: m.seller, shop: m.shop, id, body, bodyHash: body_hash });
    if (early?.message && isAboutReturn(early.message)) await tell(trx, core, early, early.message, returnId, null);
  }
}

async function tell(
  trx: Knex.Transaction,
  core: Shop,
  m: FromShop,
  message: Message,
  returnId: string,
  found: Found | null,
): Promise<void> {
  const done = await performLocked(trx, core, commandFrom(m, message, returnId), found);
  await findable(trx, done);
  await takeEarly(trx, core, m, message, returnId);
}

/** Pictures that came before the message that tells of them. */
async function takeEarly(
  trx: Knex.Transaction,
  core: Shop,
  m: FromShop,
  message: Message,
  returnId: string,
): Promise<void> {
  const early = await expectFiles(trx, { seller: m.seller, shop: m.shop, returnId }, photosIn(message), core.ids);
  for (const { id, name } of early) {
    await performLocked(trx, core, {
      action: 'take_picture',
      seller: m.seller,
      returnId,
      key: `picture:${core.ids()}`,
      by: { kind: 'shop' },
      seenVersion: null,
      details: { fileId: id, name, fault: null },
    });
  }
}

function photosIn(message: Message): Photo[] {
  if (message.type === 'message.received') return message.data.files;
  if (message.type !== 'return.opened' && message.type !== 'return.updated') return [];
  return (message.data.items ?? []).flatMap((item) => item.photos);
}

/** What is still parked after a day gets an alert, once; the clock calls this. */
export async function alertParked(core: Shop, at: Date): Promise<void> {
  for (const { shop, id } of await giveUpParked(core.db, at)) {
    core.alert('a webhook waited a day for its return to open', { shop, id });
  }
}

/** What is about one return. */
type AboutReturn = Exclude<ShopMessageType, 'seller.feature_changed' | 'customer.erased'>;
type Message = Extract<ShopMessage, { type: AboutReturn }>;
const isAboutReturn = (message: ShopMessage): message is Message => message.type in TRANSLATE;
type Translate<T extends AboutReturn> = (
  data: ShopMessages[T],
  m: FromShop,
) => { [A in Change]: Translated<A> }[Change];
type Translated<A extends Change> = { action: A; by: Actor; details: Details[A] };

// What each webhook asks of a return. A type the shop may send and we act on is red here until it says so.
const TRANSLATE: { [T in AboutReturn]: Translate<T> } = {
  'return.opened': ({ returnId, openedAt, refunded, ...told }, m) => ({
    action: 'open',
    by: { kind: 'customer' },
    details: {
      ...told,
      shop: m.shop,
      shopReturnId: returnId,
      openedAt: openedAt ?? m.at,
      refunded: refunded ?? zero(told.paid.currency),
    },
  }),
  'message.received': ({ returnId: _, ...details }) => ({ action: 'write', by: { kind: 'customer' }, details }),
  'offer.accepted': ({ returnId: _, ...said }, m) => ({
    action: 'accept_offer',
    by: { kind: 'customer' },
    details: { ...said, saidAt: m.at },
  }),
  'offer.declined': ({ returnId: _, ...details }) => ({ action: 'decline_offer', by: { kind: 'customer' }, details }),
  'return.updated': ({ returnId: _, ...details }) => ({ action: 'update', by: { kind: 'shop' }, details }),
  'return.status_changed': ({ status, rawStatus }, m) => ({
    action: 'move',
    by: { kind: 'shop' },
    details: { status, rawStatus, movedAt: m.at },
  }),
  'return.received': ({ items, receivedAt, respondBy }, m) => ({
    action: 'receive',
    by: { kind: 'shop' },
    details: { items, receivedAt: receivedAt ?? m.at, respondBy },
  }),
  'return.cancelled': ({ reason }) => ({ action: 'cancel', by: { kind: 'customer' }, details: { reason } }),
  'return.label_created': ({ tracking }) => ({ action: 'make_label', by: { kind: 'shop' }, details: { tracking } }),
  'return.picked_up': ({ tracking }) => ({ action: 'pick_up', by: { kind: 'shop' }, details: { tracking } }),
  'conversation.reported': ({ returnId: _, ...details }) => ({ action: 'lock', by: { kind: 'shop' }, details }),
  'conversation.unlocked': ({ reason }) => ({ action: 'unlock', by: { kind: 'shop' }, details: { reason } }),
  'refund.settled': ({ returnId: _, ...details }) => ({ action: 'settle_refund', by: { kind: 'shop' }, details }),
  'refund.failed': ({ returnId: _, ...details }) => ({ action: 'fail_refund', by: { kind: 'shop' }, details }),
  'refund.automatic': ({ returnId: _, ...details }) => ({
    action: 'refund_automatically',
    by: { kind: 'shop' },
    details,
  }),
  'exchange.shipped': ({ reference }) => ({ action: 'ship_exchange', by: { kind: 'shop' }, details: { reference } }),
  'reimbursement.settled': ({ returnId: _, ...details }) => ({
    action: 'settle_reimbursement',
    by: { kind: 'shop' },
    details,
  }),
  'reimbursement.refused': ({ reason }) => ({
    action: 'refuse_reimbursement',
    by: { kind: 'shop' },
    details: { reason },
  }),
};

function commandFrom(m: FromShop, message: Message, returnId: string): Command {
  const translate = TRANSLATE[message.type] as Translate<AboutReturn>;
  const asked = translate(message.data, m);
  return { ...asked, seller: m.seller, returnId, key: `webhook:${m.id}`, seenVersion: null } as Command;
}
