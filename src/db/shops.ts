import type { Knex } from 'knex';
import { type Calendar, calendarOf } from '../domain/calendar.ts';
import type { Overrides } from '../domain/calendar-overrides.ts';
import type { Features, Limits } from '../domain/decide.ts';
import type { TeamHours } from '../domain/hours.ts';
import { fromDecimal, type Money } from '../domain/money.ts';
import { ROLES, type Role } from '../domain/permissions.ts';
import { type OwnPolicy, type Policy, type Preset, policyOf } from '../domain/policy.ts';
import type { OwnTemplate } from '../domain/templates.ts';
import type { ShopDoor, ShopEndpoint } from '../ports.ts';
import { SHOWS } from './places.ts';
import { prepared } from './prepared.ts';
import { unseal } from './seal.ts';

/** Everything `decide` and `effects` need to know of a return's shop, its seller and its places. */
type MessagingOff = { by: 'shop' | 'seller'; why: string | null };
type TakenAway = Partial<Features> & { why?: { [F in keyof Features]?: string | null } };

export type Setting = {
  sellerName: string;
  language: string;
  policy: Policy;
  calendar: Calendar;
  /** When the team works. */
  hours: TeamHours;
  /** The seller's own review steps. */
  steps: string[];
  templates: OwnTemplate[];
  features: Features;
  /** Who switched messaging off, and why where the shop said so; null: it is on. */
  messagingOff: MessagingOff | null;
  limits: Limits;
  places: string[];
  /** The database’s clock when this was read; later than what another change, waited for, wrote before. */
  now: Date;
};

/** Columns of a shop `s` and its seller `l` that make a `Setting` of a return `r`; asks for the binding `:platforms`. */
export const SETTING = `l.name as seller_name, l.language, l.limits, l.hours, l.steps as own_steps, l.templates, l.timezone as team_zone, s.preset, s.policy, s.features, s.taken_away, s.country, s.timezone,
  s.calendar_overrides, s.currency as shop_currency, clock_timestamp() as now,
  coalesce((select json_agg(p.id order by p.id) from places p
            where p.seller_id = s.seller_id and p.platform = any(:platforms) and p.paused_at is null and ${SHOWS}), '[]') as places`;

// A return that is not there yet was sent nowhere.
const NOT_YET = `lateral (select s.id as shop_id, cast('{}' as text[]) as routed_to)`;

export type SettingRow = {
  seller_name: string;
  language: string;
  limits: Record<string, unknown>;
  hours: TeamHours['week'];
  own_steps: string[];
  templates: { list?: OwnTemplate[] };
  team_zone: string;
  preset: Preset;
  policy: OwnPolicy;
  features: Partial<Features>;
  /** What the shop itself switched off or on. */
  taken_away: TakenAway;
  country: string;
  timezone: string;
  calendar_overrides: Overrides;
  shop_currency: string;
  now: Date;
  places: string[];
};

export const settingFrom = (row: SettingRow): Setting => ({
  sellerName: row.seller_name,
  language: row.language,
  policy: policyOf(row.preset, row.policy),
  calendar: calendarOf(row.country, row.timezone, row.calendar_overrides),
  hours: { zone: row.team_zone, week: row.hours },
  steps: row.own_steps,
  templates: row.templates.list ?? [],
  features: featuresIn(row.features, row.taken_away),
  messagingOff: messagingOffIn(row.features, row.taken_away),
  limits: limitsIn(row.limits, row.shop_currency),
  places: row.places,
  now: row.now,
});

// On only where both sides have it on: the seller declares, the shop takes away.
const featuresIn = (declared: Partial<Features>, told: Partial<Features>): Features => ({
  messaging: declared.messaging !== false && told.messaging !== false,
  returnless_refund: declared.returnless_refund !== false && told.returnless_refund !== false,
});

function messagingOffIn(declared: Partial<Features>, told: TakenAway): MessagingOff | null {
  if (told.messaging === false) return { by: 'shop', why: told.why?.messaging ?? null };
  return declared.messaging === false ? { by: 'seller', why: null } : null;
}

/** The shop switches a feature of its seller off or on. */
export const switchFeature = (
  trx: Knex.Transaction,
  seller: string,
  shop: string,
  feature: keyof Features,
  enabled: boolean,
  why: string | null,
): Promise<unknown> =>
  trx.raw(
    `update shops set taken_away = taken_away || jsonb_build_object(cast(:feature as text), cast(:enabled as boolean), 'why',
       coalesce(taken_away->'why', '{}') || jsonb_build_object(cast(:feature as text), cast(:why as text)))
     where seller_id = :seller and id = :shop`,
    { feature, enabled, why, seller, shop },
  );

/** Shops whose seller's own switch of messaging is not as they were last told, and which can be told; from here on they were. */
export async function messagingToTell(
  trx: Knex.Transaction,
  seller: string,
): Promise<{ shop: string; enabled: boolean; sellerName: string }[]> {
  const found = await trx.raw(
    `update shops s set told_messaging = coalesce(s.features->>'messaging', 'true')::boolean from sellers l
     where l.id = s.seller_id and s.seller_id = ? and s.endpoint_url is not null and s.endpoint_gone_at is null
       and s.told_messaging is distinct from coalesce(s.features->>'messaging', 'true')::boolean
     returning s.id as shop, s.told_messaging as enabled, l.name as "sellerName"`,
    [seller],
  );
  return found.rows;
}

/** It may not have heard: it is told again when that is next looked at. */
export const unsureOfMessaging = async (trx: Knex.Transaction, seller: string, shop: string): Promise<void> => {
  await trx.raw('update shops set told_messaging = null where seller_id = ? and id = ?', [seller, shop]);
};

/** Null: the seller has no such shop. */
export async function readSetting(
  db: Knex,
  seller: string,
  shop: string,
  platforms: readonly string[],
): Promise<Setting | null> {
  const found = await prepared(
    db,
    `select ${SETTING} from shops s join sellers l on l.id = s.seller_id, ${NOT_YET} r where s.seller_id = :seller and s.id = :shop`,
    { platforms, seller, shop },
  );
  return found.rows[0] ? settingFrom(found.rows[0]) : null;
}

// Limits are amounts in the seller's words ("200.00") and the shop's currency, rounded down where it has fewer decimals: a
// limit that cannot be read must not be none.
const limitIn = (said: unknown, currency: string): Money | null =>
  typeof said === 'string' ? (fromDecimal(said, currency) ?? fromDecimal(said.replace(/\..*/, ''), currency)) : null;

function limitsIn(limits: Record<string, unknown>, currency: string): Limits {
  const refund: Limits['refund'] = {};
  for (const role of ROLES) {
    const own = limits[role] as { refund?: string } | undefined;
    const amount = limitIn(own?.refund, currency);
    if (amount) refund[role satisfies Role] = amount;
  }
  return { refund, secondPersonAbove: limitIn(limits.second_person_above, currency) };
}

/** The zone each shop of the seller reads its clock in. */
export async function zonesOf(db: Knex, seller: string): Promise<Map<string, string>> {
  const rows = await db('shops').where({ seller_id: seller }).select('id', 'timezone');
  return new Map(rows.map((row) => [row.id, row.timezone]));
}

/** Where the support of each shop of the seller is reached, where somebody said so. */
export async function supportOf(db: Knex, seller: string): Promise<{ shop: string; contact: string }[]> {
  const found = await db.raw(
    `select name as shop, policy->>'support_contact' as contact from shops
     where seller_id = ? and policy->>'support_contact' is not null order by id`,
    [seller],
  );
  return found.rows;
}

export const secretPlace = (seller: string, shop: string, direction: 'in' | 'out') => `${seller}/${shop}/${direction}`;

/** The door of a shop: who it belongs to and with which secrets its webhooks are signed. Null: no such shop. */
export async function shopDoor(db: Knex, key: Buffer, shopId: string): Promise<ShopDoor | null> {
  const found = await prepared(
    db,
    `select s.seller_id as seller, now() as now,
       coalesce((select json_agg(x.sealed order by x.position) from shop_secrets x
                 where x.seller_id = s.seller_id and x.shop_id = s.id and x.direction = 'in'), '[]') as sealed
     from shops s where s.id = ?`,
    [shopId],
  );
  const row = found.rows[0];
  if (!row) return null;
  const place = secretPlace(row.seller, shopId, 'in');
  const secrets = (row.sealed as string[]).map((sealed) => unseal(key, sealed, place));
  return { seller: row.seller, shop: shopId, secrets, now: row.now };
}

/** Opens what was sealed for this shop's endpoint. */
export const endpointOf = (
  key: Buffer,
  seller: string,
  shop: string,
  { url, sealed }: { url: string; sealed: string[] },
): ShopEndpoint => ({ url, secrets: sealed.map((one) => unseal(key, one, secretPlace(seller, shop, 'out'))) });

/** It said that it is gone: nothing is sent there until it is declared anew. */
export const closeEndpoint = (db: Knex, seller: string, shop: string): Promise<unknown> =>
  db.raw('update shops set endpoint_gone_at = now() where seller_id = ? and id = ?', [seller, shop]);
