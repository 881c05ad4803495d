import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { newSecret } from '../adapters/relay/index.ts';
import { apply } from '../src/app/apply.ts';
import { readDeskFile } from '../src/app/desk-file.ts';
import { loginLink } from '../src/app/log-in.ts';
import { deskFor } from '../src/app/on-gesture.ts';
import { sweep } from '../src/app/sweep.ts';
import { readConfig } from '../src/config.ts';
import { start } from '../src/main.ts';
import { freshDatabase } from './database.ts';
import { fakeShop } from './fakes/shop.ts';
import { consoleHands } from './journeys/console-hands.ts';
import type { Hands } from './journeys/hands.ts';
import type { Outside, SecondChannel, Workspace } from './workspace/workspaces.ts';

const KEY = 'ab'.repeat(32);
const PEOPLE = [
  { id: 'mona', name: 'Mona', role: 'agent' },
  { id: 'samir', name: 'Samir', role: 'agent' },
  { id: 'lina', name: 'Lina', role: 'lead' },
  { id: 'omar', name: 'Omar', role: 'admin' },
  { id: 'vera', name: 'Vera', role: 'viewer' },
];

export type Seller = {
  id: string;
  shop: string;
  secrets: { inbound: string; endpoint: string };
  at: Awaited<ReturnType<typeof fakeShop>>;
};
export type DeskOptions = {
  policy?: object;
  preset?: string;
  seller?: object;
  /** What each seller's shop declares besides. */
  shop?: object;
  /** Ids of further shops of each seller, declared as its first one. */
  shops?: string[];
  /** What the team's place outside the console declares besides. */
  place?: object;
  /** Further sellers, each with a shop of its own. */
  others?: string[];
  /** Where the team works besides the console. */
  workspace?: Workspace;
  /** Settings other than those every desk has here. */
  settings?: Record<string, string>;
};

/**
 * A whole desk on a database of its own, with a shop outside: started as `npm start` starts it. Time can be moved
 * forward; the database's own clock goes on as ever.
 */
export async function openDesk(options: DeskOptions = {}) {
  const database = await freshDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'returndesk-desk-'));
  const outside = await options.workspace?.open();
  let shift = 0;
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: database.url,
    ENCRYPTION_KEY: KEY,
    DATA_DIR: dataDir,
    DEMO: 'off',
    LOG_LEVEL: 'silent',
    ...outside?.settings,
    ...options.settings,
  });
  const logged: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) });
  const given = { clock: (now: Date) => new Date(now.getTime() + shift), log };
  const first = await start(config, given);
  const processes = [first];
  const sellers = await Promise.all(['sahara', ...(options.others ?? [])].map((id) => sellerWith(id)));
  /** Declares the sellers as `npm run apply` does; `places` join those of the first one. */
  async function declare(places: object[] = []): Promise<void> {
    const file = { sellers: sellers.map((seller, n) => declared(seller, options, n === 0 ? outside : undefined)) };
    file.sellers[0]?.places.push(...places);
    const read = readDeskFile(JSON.stringify(file), {});
    await apply({ db: first.core.db, encryptionKey: Buffer.from(KEY, 'hex') }, read, { force: false });
  }
  await declare();
  const [sahara] = sellers;
  if (!sahara) throw new Error('a desk has a seller');

  const desk = {
    url: first.url,
    core: first.core,
    config,
    logged,
    seller: sahara,
    sellers,
    /** Our time, as the desk sees it. */
    now: () => new Date(Date.now() + shift),
    /** Moves our time forward and lets the clock look at what is due. */
    async pass(time: { hours?: number; minutes?: number; seconds?: number }) {
      shift += ((time.hours ?? 0) * 3_600 + (time.minutes ?? 0) * 60 + (time.seconds ?? 0)) * 1_000;
      await sweep(first.core);
    },
    sweep: () => sweep(first.core),
    apply: declare,
    /**
     * Waits until nothing is on its way. Slots of a platform's pace come at once: their clock is not what is tested. What an
     * SDK holds back for a second, because so many slots came at once, is waited for.
     */
    async settled() {
      for (;;) {
        // One table a statement, and rows in use are left alone: a worker must never wait for us while we wait for it.
        const early = await first.core.db.raw(
          `update lanes set next_at = now(), slot_at = now() where (seller_id, return_id, place) in (
             select seller_id, return_id, place from lanes where owner is null and slot_at > now() for update skip locked)`,
        );
        await first.core.db.raw(
          `update paces set through_at = now() where key in (
             select key from paces where silent_until is null and through_at > now() for update skip locked)`,
        );
        const { rows } = await first.core.db.raw(
          `select (select count(*) from lanes where owner is not null or next_at <= now() or slot_at > now())
             + (select count(*) from deliveries where state = 'waiting' and why = 'ratelimited'
                and due_at < now() + interval '5 seconds') as busy`,
        );
        if (early.rowCount > 0) continue;
        if (Number(rows[0].busy) === 0) return;
        first.core.wakeWorkers();
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    /** Somebody of the staff, with hands in the workspace. */
    hands: (staff: string): Promise<Hands> =>
      outside ? outside.hands(desk, staff) : Promise.reject(new Error('this desk has no workspace')),
    /** Another channel of the team's; null: this workspace has only one. */
    secondChannel: (): SecondChannel | null => outside?.secondChannel?.() ?? null,
    /** The audit trail of a return, as the console shows it to a lead. */
    async trail(shopReturnId: string): Promise<string[]> {
      const lina = await consoleHands(await desk.loginFor('lina'));
      const found = await first.core.db('return_requests').where({ shop_return_id: shopReturnId }).first('id');
      return lina.trail(found?.id);
    },
    /** What the seller's rules would do, as the desk says it to this person on the console. */
    async rules(staff: string): Promise<string> {
      const who = {
        platform: 'console',
        team: sahara.id,
        user: staff,
        name: staff,
        locale: 'en',
        kind: 'person' as const,
      };
      const at = { platform: 'console', team: sahara.id, channel: 'console' };
      const reply = await deskFor(first.core).onGesture({
        id: randomUUID(),
        at,
        who,
        action: 'rules',
        target: null,
        seenVersion: null,
      });
      return reply.kind === 'notice' ? reply.notice.text : '';
    },
    /** Another process on the same database. */
    async another() {
      const process = await start(config, given);
      processes.push(process);
      return process;
    },
    /** Ends the process the desk began with; those started since go on. */
    stopFirst: () => first.stop(),
    async loginFor(staff: string, seller = sahara.id): Promise<string> {
      const link = await loginLink(first.core, first.url, seller, staff);
      if (!link) throw new Error(`no ${staff}`);
      return link;
    },
    /** A webhook from the shop, in the envelope every webhook has. */
    async hears(
      type: string,
      data: object,
      how: { id?: string; seller?: Seller; shop?: string; timestamp?: Date } = {},
    ) {
      const seller = how.seller ?? sahara;
      const body = { type, timestamp: (how.timestamp ?? new Date(Date.now() + shift)).toISOString(), data };
      return seller.at.send(first.url, how.shop ?? seller.shop, body, {
        at: new Date(Date.now() + shift),
        ...(how.id ? { id: how.id } : {}),
      });
    },
    async close() {
      for (const process of processes) await process.stop();
      for (const seller of sellers) await seller.at.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
      await outside?.close();
    },
  };
  await outside?.connect(desk);
  return desk;
}
export type TestDesk = Awaited<ReturnType<typeof openDesk>>;

async function sellerWith(id: string): Promise<Seller> {
  const secrets = { inbound: newSecret(), endpoint: newSecret() };
  return { id, shop: `${id}-shop`, secrets, at: await fakeShop(secrets) };
}

const declared = (
  { id, shop, secrets, at }: Seller,
  { policy, preset, seller, shop: own, shops = [], place }: DeskOptions,
  outside?: Outside,
) => ({
  id,
  name: `${id} home`,
  country: 'AE',
  timezone: 'Asia/Dubai',
  currency: 'AED',
  ...seller,
  shops: [shop, ...shops].map((id) => ({
    id,
    name: 'The shop',
    preset: preset ?? 'pickup',
    policy: { undo_seconds: 0, ...policy },
    inboundSecrets: [secrets.inbound],
    endpoint: { url: at.url, secrets: [secrets.endpoint] },
    ...own,
  })),
  places: [{ platform: 'console' }, ...(outside?.places ?? []).map((one) => ({ ...one, ...place }))] as object[],
  staff: PEOPLE.map((person) => ({
    ...person,
    accounts: [{ platform: 'console' }, ...(outside?.accountsOf(person.id) ?? [])],
  })),
});

/** A return as a shop tells of it, ready to be changed where a story needs it. */
export const aReturn = (changes: Record<string, unknown> = {}) => ({
  return_id: 'R-1001',
  order_id: 'O-77',
  status: 'pickup_authorized',
  customer: { id: 'c-1', name: 'ليلى حسن', language: 'ar', country: 'AE' },
  items: [
    {
      id: 'i-1',
      sku: 'KET-17',
      title: 'Electric kettle 1.7 l',
      quantity: 1,
      unit_price: { amount: '249.00', currency: 'AED' },
      reason: { code: 'damaged_on_arrival', label: 'Arrived damaged' },
      comment: 'وصل الغلاية مكسورة من الأسفل',
    },
  ],
  paid: { amount: '249.00', currency: 'AED' },
  ...changes,
});
