import { join } from 'node:path';
import type { Knex } from 'knex';
import { apply, DEMO_SELLER } from './app/apply.ts';
import { readDeskFile } from './app/desk-file.ts';
import type { Config } from './config.ts';
import { sellerIds } from './db/declared.ts';
import { madeOnce } from './db/made-once.ts';

export const DEMO_SHOP = 'demo-shop';
export const DEMO_CURRENCY = 'AED';
/** Two people, so that one can find the other holding something. */
export const DEMO_PEOPLE = [
  { id: 'mona', name: 'Mona', role: 'agent', language: 'en' },
  { id: 'samir', name: 'Samir', role: 'lead', language: 'ar' },
] as const;

/** Off, to be tried: `/returns desk rules`, or Rules in the console's menu, says what they would have done. */
const DEMO_RULES = [
  {
    id: 'only-our-faults',
    name: 'Neither damaged nor ordered by mistake',
    when: { reasons_not: ['damaged_on_arrival', 'ordered_by_mistake'] },
    do: { reject: 'outside_policy' },
  },
  { id: 'not-from-france', name: 'From France', when: { countries: ['FR'] }, do: { reject: 'not_returnable' } },
];

type DemoSecrets = { inbound: string; endpoint: string };

/** On by itself only while there is no seller but the demo's. */
export async function demoIsOn(config: Config, db: Knex): Promise<boolean> {
  if (config.DEMO) return config.DEMO === 'on';
  return (await sellerIds(db)).every((id) => id === DEMO_SELLER);
}

/** The demo's seller, declared as any other would be; each start corrects the address of its pretend shop. */
export async function seedDemo(db: Knex, encryptionKey: Buffer, deskUrl: string, secrets: DemoSecrets): Promise<void> {
  const file = {
    sellers: [
      {
        id: DEMO_SELLER,
        name: 'Sahara Home',
        language: 'en',
        country: 'AE',
        timezone: 'Asia/Dubai',
        currency: DEMO_CURRENCY,
        limits: { agent: { refund: '500.00' } },
        rules: DEMO_RULES,
        shops: [
          {
            id: DEMO_SHOP,
            name: 'Pretend shop',
            preset: 'pickup',
            inboundSecrets: [secrets.inbound],
            endpoint: { url: `${deskUrl}/shop/hooks`, secrets: [secrets.endpoint] },
          },
        ],
        places: [{ platform: 'console' }],
        staff: DEMO_PEOPLE.map((person) => ({ ...person, accounts: [{ platform: 'console' }] })),
      },
    ],
  };
  await apply({ db, encryptionKey }, readDeskFile(JSON.stringify(file), {}), { force: false, only: true });
}

/** The pretend shop keeps its secrets as a real one would: in a file of its own. */
export async function demoSecrets(dataDir: string, newSecret: () => string): Promise<DemoSecrets> {
  const file = join(dataDir, 'pretend-shop-secrets.json');
  const kept = await madeOnce(file, () => JSON.stringify({ inbound: newSecret(), endpoint: newSecret() }));
  const secrets = secretsIn(kept);
  if (!secrets)
    throw new Error(`The pretend shop’s secrets in ${file} are not whole. Remove the file and start again.`);
  return secrets;
}

function secretsIn(kept: string): DemoSecrets | null {
  try {
    const { inbound, endpoint } = JSON.parse(kept);
    return typeof inbound === 'string' && typeof endpoint === 'string' ? { inbound, endpoint } : null;
  } catch {
    return null;
  }
}
