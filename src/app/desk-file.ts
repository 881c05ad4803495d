import { z } from 'zod';
import { CHECKS, LEVELS } from '../domain/guideline.ts';
import { WEEKDAYS } from '../domain/hours.ts';
import { ROLES } from '../domain/permissions.ts';
import { PRESETS, type Preset } from '../domain/policy.ts';
import { STATUSES } from '../domain/return-request.ts';
import { unfitApprovals } from './desk-approvals.ts';
import { calendar } from './desk-calendar.ts';
import { unfitOffers } from './desk-rule-offers.ts';
import { unfitRejections } from './desk-rule-rejections.ts';
import { rule } from './desk-rules.ts';
import { template } from './desk-templates.ts';
import { amount, id, language, name } from './desk-words.ts';

const country = z.string().regex(/^[A-Z]{2}$/, 'must be a country code like AE');
const currency = z.string().regex(/^[A-Z]{3}$/, 'must be a currency code like AED');
const timezone = z.string().refine(isZone, 'must be a time zone like Asia/Dubai');
const role = z.enum(ROLES);
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time like 09:00');
const hours = z.array(z.tuple([clock, clock]));
const secret = z
  .string()
  .regex(
    /^(whsec_[A-Za-z0-9+/]{32,}={0,2}|env:[A-Z_][A-Z0-9_]*)$/,
    'must be "whsec_" and base64 of at least 24 bytes, or "env:NAME"',
  );
const secrets = z.array(secret).min(1).max(2);
const span = z.union([
  z.strictObject({ business_days: z.number().int().min(1).max(60) }),
  z.strictObject({ hours: z.number().min(0.01).max(2_000) }),
]);

const policy = z.strictObject({
  begins: z.enum(STATUSES).exclude(['closed', 'refunding']).optional(),
  talk_in: z.array(z.enum(STATUSES)).optional(),
  customer_may_start: z.boolean().optional(),
  decide_within: span.optional(),
  contact_within: span.optional(),
  process_within: span.optional(),
  reply_within: span.optional(),
  remind: z
    .array(z.union([z.enum(['half', 'overdue']), z.number().min(0.01).max(240)]))
    .max(8)
    .optional(),
  remind_hours: z.number().min(0).max(240).optional(),
  hold_minutes: z.number().min(1).max(10_080).optional(),
  undo_seconds: z.number().int().min(0).max(300).optional(),
  follow_up: z.enum(['refuse', 'confirm']).optional(),
  keep_item_needs_consent: z.boolean().optional(),
  offer_hours: z.number().min(0.01).max(2_000).optional(),
  unprocessed: z.enum(['refunded_automatically', 'customer_waits']).optional(),
  reopen_days: z.number().min(0).max(3_650).optional(),
  translate: z.boolean().optional(),
  support_contact: z.string().trim().min(1).max(200).nullable().optional(),
  guideline: z.partialRecord(z.enum(CHECKS), z.enum(LEVELS)).optional(),
});

const shop = z.strictObject({
  id,
  name,
  preset: z.enum(Object.keys(PRESETS) as [Preset, ...Preset[]]),
  policy: policy.default({}),
  features: z
    .strictObject({ messaging: z.boolean().optional(), returnless_refund: z.boolean().optional() })
    .default({}),
  country: country.optional(),
  timezone: timezone.optional(),
  currency: currency.optional(),
  calendar: calendar.optional(),
  inboundSecrets: secrets,
  endpoint: z.strictObject({ url: z.url({ protocol: /^https?$/ }), secrets }).optional(),
});

const snowflake = z.string().regex(/^\d{1,20}$/, 'must be an id of Discord: digits only');
const shopIds = { shops: z.array(id).optional(), defaultRole: role.optional() };
const place = z.discriminatedUnion('platform', [
  z.strictObject({ platform: z.literal('slack'), team: z.string().min(1), channel: z.string().min(1), ...shopIds }),
  z.strictObject({
    platform: z.literal('discord'),
    guild: snowflake,
    channel: snowflake,
    roles: z.record(snowflake, role).optional(),
    ...shopIds,
  }),
  z.strictObject({ platform: z.literal('console'), ...shopIds }),
]);
const account = z.discriminatedUnion('platform', [
  z.strictObject({ platform: z.literal('slack'), team: z.string().min(1), user: z.string().min(1) }),
  z.strictObject({ platform: z.literal('discord'), guild: snowflake, user: snowflake }),
  z.strictObject({ platform: z.literal('console') }),
]);

const seller = z.strictObject({
  id,
  name,
  language: language.default('en'),
  country,
  timezone,
  currency,
  calendar: calendar.optional(),
  hours: z.partialRecord(z.enum(WEEKDAYS), hours).default({}),
  limits: z
    .strictObject({
      ...Object.fromEntries(ROLES.map((r) => [r, z.strictObject({ refund: amount }).optional()])),
      second_person_above: amount.optional(),
    })
    .default({}),
  templates: z.array(template).max(50).default([]),
  rules: z.array(rule).max(100).default([]),
  /** The seller's own review steps, such as "concept". */
  steps: z.array(z.string().trim().min(1).max(40)).max(20).default([]),
  retention_days: z.number().int().min(1).max(3_650).default(180),
  shops: z.array(shop).default([]),
  places: z.array(place).default([{ platform: 'console' }]),
  staff: z
    .array(
      z.strictObject({
        id,
        name,
        role,
        language: language.optional(),
        accounts: z.array(account).default([{ platform: 'console' }]),
      }),
    )
    .default([]),
});

/** `desk.json`: how sellers, shops, places and staff should be. Unknown keys are refused with their path. */
export const DeskFile = z.strictObject({ $schema: z.string().optional(), sellers: z.array(seller) });
export type DeskFile = z.output<typeof DeskFile>;
export type DeclaredSeller = DeskFile['sellers'][number];

export const deskSchema = (): object => z.toJSONSchema(DeskFile, { io: 'input' });

/** A file that cannot be applied: each problem with its path and what to do. */
export class DeskFileError extends Error {
  override readonly name = 'DeskFileError';
  constructor(problems: string[]) {
    super(['desk.json cannot be applied:', ...problems.map((p) => `  ${p}`)].join('\n'));
  }
}

/** Reads the text of a `desk.json`; secrets may stand in the environment as `"env:NAME"`. Throws `DeskFileError`. */
export function readDeskFile(text: string, environment: Record<string, string | undefined>): DeskFile {
  const read = DeskFile.safeParse(parse(text));
  if (!read.success) throw new DeskFileError(read.error.issues.flatMap(problemsOf));
  const problems = [...twice(read.data), ...strangers(read.data)];
  const file = withSecrets(read.data, environment, problems);
  if (problems.length > 0) throw new DeskFileError(problems);
  return file;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new DeskFileError([`it is not JSON: ${error instanceof Error ? error.message : ''}`]);
  }
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  const at = pathOf(issue.path);
  if (issue.code !== 'unrecognized_keys') return [`${at}: ${issue.message}`];
  return issue.keys.map((key) => `${pathOf([...issue.path, key])}: is not known here; remove it or correct its name`);
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (at, key) => (typeof key === 'number' ? `${at}[${key}]` : at ? `${at}.${String(key)}` : String(key)),
    '',
  ) || 'the file';

function twice({ sellers }: DeskFile): string[] {
  const seen = new Map<string, string>();
  const once = (what: string, key: string, path: string): string[] => {
    const first = seen.get(`${what} ${key}`);
    seen.set(`${what} ${key}`, first ?? path);
    return first ? [`${path}: ${what} "${key}" stands already at ${first}`] : [];
  };
  return sellers.flatMap((s, i) => [
    ...once('seller', s.id, `sellers[${i}].id`),
    ...s.shops.flatMap((shop, j) => once('shop', shop.id, `sellers[${i}].shops[${j}].id`)),
    ...s.staff.flatMap((person, j) => once(`staff of ${s.id}`, person.id, `sellers[${i}].staff[${j}].id`)),
    ...s.templates.flatMap((one, j) => once(`template of ${s.id}`, one.name, `sellers[${i}].templates[${j}].name`)),
    ...s.rules.flatMap((one, j) => once(`rule of ${s.id}`, one.id, `sellers[${i}].rules[${j}].id`)),
    ...s.places.flatMap((place, j) => once('place', placeId(s.id, place), `sellers[${i}].places[${j}]`)),
  ]);
}

const strangers = ({ sellers }: DeskFile): string[] =>
  sellers.flatMap((s, i) => [
    ...strangePlaces(s, i),
    ...strangeRules(s, i),
    ...unfitOffers(s, i),
    ...unfitRejections(s, i),
    ...unfitApprovals(s, i),
  ]);

const strangeRules = (s: DeclaredSeller, i: number): string[] =>
  s.rules.flatMap(({ when, do: what }, j) => [
    ...(when.shops ?? [])
      .filter((shopId) => !s.shops.some((known) => known.id === shopId))
      .map((shopId) => `sellers[${i}].rules[${j}].when.shops: seller "${s.id}" has no shop "${shopId}"`),
    ...(what.assign && !s.staff.some((person) => person.id === what.assign)
      ? [`sellers[${i}].rules[${j}].do.assign: seller "${s.id}" has no staff "${what.assign}"`]
      : []),
    ...(what.route && !channels(s).includes(what.route)
      ? [
          `sellers[${i}].rules[${j}].do.route: seller "${s.id}" has no place "${what.route}"; it has ${channels(s).join(', ') || 'none outside the console'}`,
        ]
      : []),
  ]);

// The console shows everything by itself.
const channels = (s: DeclaredSeller): string[] =>
  s.places.filter(({ platform }) => platform !== 'console').map((place) => placeId(s.id, place));

const strangePlaces = (s: DeclaredSeller, i: number): string[] =>
  s.places.flatMap((place, j) =>
    (place.shops ?? []).flatMap((shopId, k) =>
      s.shops.some((known) => known.id === shopId)
        ? []
        : [`sellers[${i}].places[${j}].shops[${k}]: seller "${s.id}" has no shop "${shopId}"`],
    ),
  );

/** Where a place or an account is, in the three words every platform shares. */
export const teamOf = (
  seller: string,
  at: { platform: 'slack'; team: string } | { platform: 'discord'; guild: string } | { platform: 'console' },
) => (at.platform === 'slack' ? at.team : at.platform === 'discord' ? at.guild : seller);
export const placeId = (seller: string, place: DeclaredSeller['places'][number]): string =>
  `${place.platform}:${teamOf(seller, place)}:${'channel' in place ? place.channel : 'console'}`;

function withSecrets(file: DeskFile, environment: Record<string, string | undefined>, problems: string[]): DeskFile {
  const open = (value: string, path: string): string => {
    if (!value.startsWith('env:')) return value;
    const given = environment[value.slice(4)] ?? '';
    if (!/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(given))
      problems.push(`${path}: the environment has no secret ${value.slice(4)} of the form whsec_…`);
    return given;
  };
  const shops = (s: DeclaredSeller, i: number) =>
    s.shops.map((shop, j) => ({
      ...shop,
      inboundSecrets: shop.inboundSecrets.map((v, k) => open(v, `sellers[${i}].shops[${j}].inboundSecrets[${k}]`)),
      endpoint: shop.endpoint && {
        ...shop.endpoint,
        secrets: shop.endpoint.secrets.map((v, k) => open(v, `sellers[${i}].shops[${j}].endpoint.secrets[${k}]`)),
      },
    }));
  return { ...file, sellers: file.sellers.map((s, i) => ({ ...s, shops: shops(s, i) })) };
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
