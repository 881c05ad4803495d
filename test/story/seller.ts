// Sets the desk up with its own commands, and logs two people in.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './desk.ts';
import { logIn } from './person.ts';
import type { Shop } from './shop.ts';

/** Answers with the cookies of each person. */
export async function settle(desk: Desk, shop: Shop) {
  const file = join(desk.dataDir, 'desk.json');
  writeFileSync(file, JSON.stringify({ sellers: [sellerWith(shop)] }));
  await desk.command('apply', file);
  const links = await Promise.all(PEOPLE.map(({ id }) => desk.command('login', '--seller', 'sahara', '--as', id)));
  return Promise.all(links.map((line) => logIn(/^login: (\S+)$/m.exec(line)?.[1] ?? '')));
}

const PEOPLE = [
  { id: 'mona', name: 'Mona', role: 'agent' },
  { id: 'samir', name: 'Samir', role: 'agent' },
];

const sellerWith = ({ id, url, secrets }: Shop) => ({
  id: 'sahara',
  name: 'Sahara Home',
  country: 'AE',
  timezone: 'Asia/Dubai',
  currency: 'AED',
  shops: [
    {
      id,
      name: 'The shop',
      preset: 'pickup',
      policy: { undo_seconds: 1 },
      inboundSecrets: [secrets.inbound],
      endpoint: { url, secrets: [secrets.endpoint] },
    },
  ],
  places: [{ platform: 'console' }],
  staff: PEOPLE,
});
