import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { encryptionKeyOf } from '../../src/db/encryption-key.ts';
import { demoSecrets } from '../../src/demo.ts';

let DATA_DIR: string;
beforeEach(async () => {
  DATA_DIR = await mkdtemp(join(tmpdir(), 'returndesk-key-'));
});
afterEach(() => rm(DATA_DIR, { recursive: true, force: true }));

const key = () => encryptionKeyOf(readConfig({ DATA_DIR }));
const secrets = () => demoSecrets(DATA_DIR, () => crypto.randomUUID());
const atOnce = <T>(make: () => Promise<T>) => Promise.all(Array.from({ length: 12 }, make));

test('starts at the same moment have one key and one pair of secrets, and leave nothing else behind', async () => {
  const [one, ...others] = await atOnce(key);
  expect(one).toHaveLength(32);
  for (const other of others) expect(other).toEqual(one);
  expect(await key()).toEqual(one);
  const [pair, ...pairs] = await atOnce(secrets);
  for (const other of pairs) expect(other).toEqual(pair);
  expect((await readdir(DATA_DIR)).sort()).toEqual(['encryption-key', 'pretend-shop-secrets.json']);
});

test('the key is not there, or is there whole: whoever looks while it is made sees no part of it', async () => {
  const file = join(DATA_DIR, 'encryption-key');
  const seen = new Set<number>();
  for (let round = 0; round < 20; round += 1) {
    await rm(file, { force: true });
    let made = false;
    const making = key().finally(() => {
      made = true;
    });
    while (!made) {
      if (existsSync(file)) seen.add(readFileSync(file).length);
      await turn();
    }
    await making;
  }
  expect([...seen]).toEqual([64]);
});

test.each(['', 'ab'.repeat(31), 'no key at all'])('half a key (“%s”) is none: it is said what to do', async (half) => {
  await writeFile(join(DATA_DIR, 'encryption-key'), half);
  await expect(key()).rejects.toThrow(/encryption-key is not whole.*backup.*remove the file/);
});

test.each(['', '{}', '{"inbound":'])('half of the pretend shop’s secrets (“%s”) is none', async (half) => {
  await writeFile(join(DATA_DIR, 'pretend-shop-secrets.json'), half);
  await expect(secrets()).rejects.toThrow(/secrets\.json are not whole\. Remove the file/);
});
