import { join } from 'node:path';
import type express from 'express';
import { pretendShop } from '../../adapters/pretend-shop/index.ts';
import { newSecret, sign, verify } from '../../adapters/relay/index.ts';
import { loginLink } from '../app/log-in.ts';
import type { Core } from '../app/perform.ts';
import type { Config } from '../config.ts';
import { DEMO_CURRENCY, DEMO_PEOPLE, DEMO_SHOP, demoSecrets, seedDemo } from '../demo.ts';

/** The demo's seller, its people and its pretend shop. Answers where they are, a line each. */
export async function startDemo(
  app: express.Express,
  config: Config,
  core: Core,
  encryptionKey: Buffer,
  ownUrl: string,
  publicUrl: string,
  stops: (() => Promise<unknown>)[],
): Promise<string[]> {
  const secrets = await demoSecrets(config.DATA_DIR, newSecret);
  await seedDemo(core.db, encryptionKey, ownUrl, secrets);
  const pretend = pretendShop({
    deskUrl: () => ownUrl,
    shopId: DEMO_SHOP,
    currency: DEMO_CURRENCY,
    secret: secrets.inbound,
    endpointSecrets: [secrets.endpoint],
    sign,
    verify,
    file: join(config.DATA_DIR, 'pretend-shop.jsonl'),
    now: () => core.clock(new Date()),
  });
  app.use('/shop', pretend.router);
  stops.push(pretend.stop);
  const logins = await Promise.all(
    DEMO_PEOPLE.map(async ({ id, name }) => `login: ${await loginLink(core, publicUrl, 'demo', id)} (${name})`),
  );
  return [...logins, `shop: ${publicUrl}/shop (you are the customer)`];
}
