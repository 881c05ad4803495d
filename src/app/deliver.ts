import { readEvent } from '../db/events.ts';
import { readPlace } from '../db/people.ts';
import { readReturn } from '../db/returns.ts';
import { closeEndpoint, endpointOf } from '../db/shops.ts';
import type { Begun } from '../delivery/lanes.ts';
import { SHOP } from '../domain/effects.ts';
import { sentencesFor } from '../i18n/index.ts';
import { DeliveryError, type Place, type ShopRelay, type Shown, type WorkspaceAdapter } from '../ports.ts';
import { eventNotice } from '../views/notice.ts';
import type { Core } from './perform.ts';
import { cardFor, type Looked, lookAt } from './reading.ts';

export type Carriers = {
  core: Core;
  encryptionKey: Buffer;
  relay: ShopRelay;
  workspaces: ReadonlyMap<string, WorkspaceAdapter>;
};

/** Carries one delivery out of the process. Cards are drawn now, from the return as it is now. */
export async function deliver(carriers: Carriers, delivery: Begun): Promise<Shown | null> {
  return delivery.lane.place === SHOP ? toShop(carriers, delivery) : toPlace(carriers, delivery);
}

async function toShop({ core, encryptionKey, relay }: Carriers, delivery: Begun): Promise<null> {
  const { seller } = delivery.lane;
  if (!delivery.endpoint) throw dead('the shop has no endpoint');
  const endpoint = endpointOf(encryptionKey, seller, delivery.shop, delivery.endpoint);
  try {
    await relay.send(endpoint, { type: delivery.type ?? '', body: delivery.body ?? '' }, delivery.id);
  } catch (error) {
    if (error instanceof DeliveryError && error.answer === 'gone') await closeEndpoint(core.db, seller, delivery.shop);
    throw error;
  }
  return null;
}

async function toPlace({ core, workspaces }: Carriers, delivery: Begun): Promise<Shown | null> {
  const { seller, returnId, place: placeId } = delivery.lane;
  const place = await readPlace(core.db, seller, placeId);
  const adapter = place && workspaces.get(place.platform);
  if (!place || !adapter) throw dead('the place is not connected any more');
  const request = await readReturn(core.db, seller, returnId);
  if (!request) throw dead('the return is gone');
  const looked = await lookAt(core, request, { words: sentencesFor(place.language), now: core.clock(new Date()) });
  if (delivery.what === 'card') return adapter.showCard(place, cardFor(looked), delivery.lane.shown);
  return say(core, adapter, place, looked, delivery);
}

async function say(
  core: Core,
  adapter: WorkspaceAdapter,
  place: Place,
  looked: Looked,
  delivery: Begun,
): Promise<null> {
  const { seller, returnId, shown } = delivery.lane;
  const event = await readEvent(core.db, seller, returnId, delivery.version);
  if (!event || !shown) throw dead('there is no card to say it under');
  await adapter.say(place, shown, eventNotice(event, looked.request, looked.reader), delivery.id);
  return null;
}

const dead = (why: string) => new DeliveryError(why, { certain: true, final: true });
