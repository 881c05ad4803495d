import { readEvents } from '../db/events.ts';
import { pausedPlaces } from '../db/places.ts';
import { openReturns, readReturn } from '../db/returns.ts';
import { readSetting, type Setting, zonesOf } from '../db/shops.ts';
import { carriedMessages, deadDeliveries } from '../delivery/outbox.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import type { Suggestion } from '../ports.ts';
import { type CardSide, cardOf } from '../views/card.ts';
import { queueOf } from '../views/list.ts';
import { pageOf } from '../views/page.ts';
import { pausedWords } from '../views/place.ts';
import type { Reader } from '../views/reader.ts';
import type { Card, List, ReturnPage } from '../views/vocabulary.ts';
import { deliveryWords } from '../views/words.ts';
import type { Core } from './perform.ts';

/** A reader whose zone is still to be found: it is the shop's. */
export type Reading = Omit<Reader, 'zone'>;

/** A return with what a view of it needs, in one reader's words. */
export type Looked = { request: ReturnRequest; setting: Setting; reader: Reader; side: CardSide };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Null: the seller has no such return. */
export async function look(core: Core, seller: string, returnId: string, reading: Reading): Promise<Looked | null> {
  const request = UUID.test(returnId) ? await readReturn(core.db, seller, returnId) : null;
  return request && lookAt(core, request, reading);
}

export async function lookAt(core: Core, request: ReturnRequest, reading: Reading): Promise<Looked> {
  const [setting, dead] = await Promise.all([
    readSetting(core.db, request.seller, request.shop, core.platforms),
    deadDeliveries(core.db, request.seller, request.id),
  ]);
  if (!setting) throw new Error('a return without its shop');
  const reader = { ...reading, zone: setting.calendar.zone };
  const undelivered = dead.map((d) => ({ what: deliveryWords(d, reader), why: d.why ?? '' }));
  return { request, setting, reader, side: { policy: setting.policy, features: setting.features, undelivered } };
}

export const cardFor = ({ request, reader, side }: Looked): Card => cardOf(request, reader, side);

export async function returnPage(
  core: Core,
  seller: string,
  returnId: string,
  reading: Reading,
): Promise<ReturnPage | null> {
  const looked = await look(core, seller, returnId, reading);
  if (!looked) return null;
  const [events, carried] = await Promise.all([
    readEvents(core.db, seller, returnId),
    carriedMessages(core.db, seller, returnId),
  ]);
  return pageOf(looked.request, events, carried, looked.reader, looked.side);
}

/** The most that a queue shows at once; the count tells of the rest. */
const QUEUE_LIMIT = 200;

/** Open returns in which what was typed stands: in the id, the first item or the customer's name. */
export async function suggestions(
  core: Core,
  seller: string,
  { words }: Reading,
  typed: string,
): Promise<Suggestion[]> {
  const wanted = typed.trim().toLocaleLowerCase();
  const requests = await openReturns(core.db, seller, QUEUE_LIMIT);
  return requests
    .filter(({ shopReturnId, items, customer }) =>
      [shopReturnId, items[0]?.title ?? '', customer.name].some((part) => part.toLocaleLowerCase().includes(wanted)),
    )
    .slice(0, SUGGESTED)
    .map(({ shopReturnId, items, customer }) => ({
      value: shopReturnId,
      label: `${words.title(shopReturnId, items[0]?.title ?? '')} · ${customer.name}`,
    }));
}
/** As many as a person looks through while typing, and as many as the narrowest platform shows. */
const SUGGESTED = 25;

export async function queue(core: Core, seller: string, reading: Reading): Promise<List> {
  const [requests, zones, paused] = await Promise.all([
    openReturns(core.db, seller, QUEUE_LIMIT),
    zonesOf(core.db, seller),
    pausedPlaces(core.db, seller),
  ]);
  const entries = requests.map((request) => ({
    request,
    reader: { ...reading, zone: zones.get(request.shop) ?? 'UTC' },
  }));
  const warnings = paused.map((place) => pausedWords(reading.words, place));
  return queueOf(entries, reading.words, warnings);
}
