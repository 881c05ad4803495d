import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { refuseFile } from '../db/files.ts';
import { placesOf } from '../db/places.ts';
import { unsureOfMessaging } from '../db/shops.ts';
import type { Begun } from '../delivery/lanes.ts';
import { pausePlace } from '../delivery/places.ts';
import { pulledFrom } from '../domain/effects.ts';
import { isFault } from '../domain/pictures.ts';
import { shopOfLane } from '../domain/tell-shop.ts';
import type { DeliveryError } from '../ports.ts';
import { type Core, performIn } from './perform.ts';

/**
 * What a delivery's end means. A channel or a whole team that cannot be used is paused, once, and told in the queue; any
 * other delivery that was given up is written into its return, so that its card says so elsewhere. What is about no
 * return is told again when the seller next applies.
 */
export async function givenUp(trx: Knex.Transaction, core: Core, delivery: Begun, error: DeliveryError): Promise<void> {
  const { lane, at } = delivery;
  if (error.answer === 'place_unusable') {
    return pausePlace(trx, { seller: lane.seller, id: lane.place }, 'place', error.message);
  }
  if (error.answer === 'install_dead') {
    for (const place of await placesOf(trx, at.platform, at.team ?? '', null)) {
      await pausePlace(trx, place, 'install', error.message);
    }
    return;
  }
  const { id, what, type, about } = delivery;
  if (what === 'digest') return;
  const news = shopOfLane(lane.place);
  if (news !== null) return unsureOfMessaging(trx, lane.seller, news);
  await performIn(trx, core, {
    action: 'give_up_delivery',
    seller: lane.seller,
    returnId: lane.returnId,
    key: `given-up:${id}:${randomUUID()}`,
    by: { kind: 'clock' },
    seenVersion: null,
    details: { deliveryId: id, what, type, about, why: error.message },
  });
  const picture = pulledFrom(lane.place);
  if (picture !== null && delivery.shop && !isFault(error.message)) {
    await refuseFile(trx, { seller: lane.seller, shop: delivery.shop, id: picture }, 'unreachable');
  }
}
