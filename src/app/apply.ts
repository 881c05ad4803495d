import type { Knex } from 'knex';
import { databaseNow } from '../db/connect.ts';
import {
  DECLARED,
  type DeclaredRow,
  type DeclaredTable,
  type Difference,
  forgetReturns,
  forgetSeller,
  keepSealed,
  match,
  removeRow,
  reopenEndpoint,
  sealedOf,
  sellerIds,
  shopHasReturns,
  undeclared,
} from '../db/declared.ts';
import { rulesChanged } from '../db/rules.ts';
import { seal, unseal } from '../db/seal.ts';
import { messagingToTell, secretPlace } from '../db/shops.ts';
import { redrawRouted, redrawShop, showOpenReturns } from '../delivery/places.ts';
import { tellShop } from '../delivery/shop-news.ts';
import { announceConfig } from '../delivery/wake.ts';
import { overridesOf } from '../domain/calendar-overrides.ts';
import { messagingChanged } from '../domain/tell-shop.ts';
import { moveChannels } from './channels-taken.ts';
import { type DeclaredSeller, type DeskFile, DeskFileError, placeId, teamOf } from './desk-file.ts';

/** Made by the demo, not by a file: `apply` leaves it alone unless the file declares it. */
export const DEMO_SELLER = 'demo';

type Applying = { db: Knex; encryptionKey: Buffer };

/**
 * Makes the database match the file, in one transaction; doing it again changes nothing. Answers a line for each thing
 * that changed, without secrets. What would lose returns is refused unless `force`. `only`: sellers the file does not
 * name stay as they are.
 */
export function apply(
  { db, encryptionKey }: Applying,
  file: DeskFile,
  { force, only }: { force: boolean; only?: boolean },
): Promise<string[]> {
  return db.transaction(async (trx) => {
    const lines: string[] = [];
    const gone = (await sellerIds(trx)).filter(
      (id) => id !== DEMO_SELLER && !only && !file.sellers.some((s) => s.id === id),
    );
    for (const seller of gone) lines.push(...(await remove(trx, seller, emptyRows(), force, true)));
    lines.push(...(await moveChannels(trx, file)));
    for (const seller of file.sellers) lines.push(...(await applySeller(trx, encryptionKey, seller, force)));
    if (lines.length > 0) await announceConfig(trx);
    return lines;
  });
}

// What deadlines are made by: those of open returns are looked at again, and the card says what moved.
const RULES = new Set([
  // Messaging that is on again shows what was withheld.
  ...['preset', 'policy', 'country', 'timezone', 'calendar_overrides', 'features'].map((column) => `shops.${column}`),
  ...['hours', 'timezone'].map((column) => `sellers.${column}`),
]);

async function applySeller(
  trx: Knex.Transaction,
  key: Buffer,
  seller: DeclaredSeller,
  force: boolean,
): Promise<string[]> {
  const rows = rowsOf(seller);
  const lines: string[] = [];
  for (const table of DECLARED) {
    for (const difference of await match(trx, table, seller.id, rows[table])) {
      lines.push(lineOf(table, difference));
      if (table === 'places' && (difference.what === 'added' || difference.columns.includes('shops'))) {
        await showOpenReturns(trx, { seller: seller.id, id: String(difference.key.id) });
      }
      if (difference.columns.some((column) => RULES.has(`${table}.${column}`))) {
        await rulesChanged(trx, seller.id, table === 'shops' ? String(difference.key.id) : null);
      }
      if (table === 'shops' && difference.columns.includes('features')) {
        await redrawShop(trx, seller.id, String(difference.key.id), null);
      }
      if (table === 'shops' && difference.columns.includes('endpoint_url')) {
        await reopenEndpoint(trx, seller.id, String(difference.key.id));
      }
    }
  }
  for (const shop of seller.shops) lines.push(...(await applySecrets(trx, key, seller.id, shop)));
  lines.push(...(await remove(trx, seller.id, rows, force, false)));
  lines.push(...(await tellMessaging(trx, seller.id)));
  return lines;
}

// The shop shows its customers whether they can write: it hears of the seller's own switch, once.
async function tellMessaging(trx: Knex.Transaction, seller: string): Promise<string[]> {
  const lines: string[] = [];
  const at = await databaseNow(trx);
  for (const { shop, enabled, sellerName } of await messagingToTell(trx, seller)) {
    await tellShop(trx, seller, shop, messagingChanged({ id: seller, name: sellerName }, enabled, at));
    lines.push(`~ shop ${shop} is told that messaging is ${enabled ? 'on' : 'off'}`);
  }
  return lines;
}

function rowsOf(s: DeclaredSeller): Record<DeclaredTable, DeclaredRow[]> {
  const { id, shops, places, staff, calendar, rules, templates, ...values } = s;
  return {
    sellers: [{ key: { id }, values: { ...values, rules: { list: rules }, templates: { list: templates } } }],
    shops: shops.map(({ id: shop, inboundSecrets: _, endpoint, calendar: own, ...v }) => ({
      key: { seller_id: id, id: shop },
      values: {
        ...v,
        country: v.country ?? s.country,
        timezone: v.timezone ?? s.timezone,
        currency: v.currency ?? s.currency,
        calendar_overrides: overridesOf(calendar?.overrides, own?.overrides),
        endpoint_url: endpoint?.url ?? null,
      },
    })),
    staff: staff.map(({ id: person, name, role, language }) => ({
      key: { seller_id: id, id: person },
      values: { name, role, language: language ?? null },
    })),
    accounts: staff.flatMap((person) =>
      person.accounts.map((account) => ({
        key: {
          seller_id: id,
          platform: account.platform,
          team: teamOf(id, account),
          user_id: 'user' in account ? account.user : person.id,
        },
        values: { staff_id: person.id },
      })),
    ),
    places: places.map((place) => ({
      key: { seller_id: id, id: placeId(id, place) },
      values: {
        platform: place.platform,
        team: teamOf(id, place),
        channel: 'channel' in place ? place.channel : 'console',
        shops: place.shops ?? null,
        default_role: place.defaultRole ?? 'viewer',
        roles: 'roles' in place ? (place.roles ?? {}) : {},
        connected_by: null,
      },
    })),
  };
}

async function applySecrets(
  trx: Knex.Transaction,
  key: Buffer,
  seller: string,
  shop: DeclaredSeller['shops'][number],
): Promise<string[]> {
  const sealed = await sealedOf(trx, seller, shop.id);
  const lines: string[] = [];
  for (const direction of ['in', 'out'] as const) {
    const place = secretPlace(seller, shop.id, direction);
    const wanted = direction === 'in' ? shop.inboundSecrets : (shop.endpoint?.secrets ?? []);
    const now = sealed.filter((row) => row.direction === direction).map((row) => unseal(key, row.sealed, place));
    if (now.join() === wanted.join()) continue;
    await keepSealed(
      trx,
      seller,
      shop.id,
      direction,
      wanted.map((secret) => seal(key, secret, place)),
    );
    if (direction === 'out') await reopenEndpoint(trx, seller, shop.id);
    lines.push(`~ secrets of ${shop.id}, ${direction === 'in' ? 'inbound' : 'endpoint'}: ${wanted.length} in force`);
  }
  return lines;
}

// Children before parents. A shop with returns goes only when that is asked for aloud.
async function remove(
  trx: Knex.Transaction,
  seller: string,
  rows: Record<DeclaredTable, DeclaredRow[]>,
  force: boolean,
  whole: boolean,
): Promise<string[]> {
  const lines: string[] = [];
  for (const table of DECLARED.toReversed()) {
    if (table === 'sellers' && !whole) continue;
    for (const row of await undeclared(trx, table, seller, rows[table])) {
      if (table === 'sellers') await forgetSeller(trx, seller);
      if (table === 'shops') await forget(trx, seller, String(row.id), force);
      const key =
        table === 'accounts'
          ? pick(row, ['seller_id', 'platform', 'team', 'user_id'])
          : pick(row, table === 'sellers' ? ['id'] : ['seller_id', 'id']);
      await removeRow(trx, table, key);
      if (table === 'places' && !whole) await redrawRouted(trx, { seller, id: String(row.id) });
      lines.push(lineOf(table, { what: 'removed', key, columns: [] }));
    }
  }
  return lines;
}

async function forget(trx: Knex.Transaction, seller: string, shop: string, force: boolean): Promise<void> {
  const returns = await shopHasReturns(trx, seller, shop);
  if (returns > 0 && !force) {
    throw new DeskFileError([
      `shop "${shop}" is not in the file and has ${returns} returns; put it back, or lose them with --force`,
    ]);
  }
  await forgetReturns(trx, seller, shop);
}

const pick = (row: Record<string, string>, columns: string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, row[column] ?? '']));

const emptyRows = (): Record<DeclaredTable, DeclaredRow[]> => ({
  sellers: [],
  shops: [],
  staff: [],
  accounts: [],
  places: [],
});

const SIGN = { added: '+', changed: '~', removed: '-' } as const;
const ONE: Record<DeclaredTable, string> = {
  sellers: 'seller',
  shops: 'shop',
  staff: 'staff',
  accounts: 'account',
  places: 'place',
};
const lineOf = (table: DeclaredTable, { what, key, columns }: Difference): string => {
  const named = Object.entries(key)
    .filter(([column]) => column !== 'seller_id')
    .map(([, value]) => value)
    .join(' ');
  return `${SIGN[what]} ${ONE[table]} ${named}${columns.length > 0 ? `: ${columns.join(', ')}` : ''}`;
};
