import { isDeepStrictEqual } from 'node:util';
import { readEvent } from '../db/events.ts';
import { readFile } from '../db/files.ts';
import { accountIn, readPlace } from '../db/places.ts';
import { pressing } from '../db/queue.ts';
import { readReturn } from '../db/returns.ts';
import { closeEndpoint, endpointOf } from '../db/shops.ts';
import type { Begun } from '../delivery/lanes.ts';
import { MORNING } from '../delivery/morning.ts';
import { forgetStrays, keepStray, straysOf } from '../delivery/strays.ts';
import type { Event } from '../domain/event.ts';
import { customersPictures } from '../domain/pictures.ts';
import {
  type Attempt,
  DeliveryError,
  type Place,
  type Pulls,
  type ShopRelay,
  type Shot,
  type Shown,
  type Translator,
  type WorkspaceAdapter,
} from '../ports.ts';
import { eventNotice } from '../views/notice.ts';
import type { Notice } from '../views/vocabulary.ts';
import { newDefects } from './defects.ts';
import type { Filing } from './on-file.ts';
import type { Core } from './perform.ts';
import { pullPicture, unreached } from './pull.ts';
import { cardFor, type Looked, lookAt, postedQueue, type Reading, readingIn } from './reading.ts';
import { translateMessage } from './translate.ts';

type Carriers = {
  core: Filing;
  encryptionKey: Buffer;
  relay: ShopRelay;
  pulls: Pulls;
  /** Null: none is set. */
  translator: Translator | null;
  workspaces: ReadonlyMap<string, WorkspaceAdapter>;
};

/** Carries one delivery out of the process. Cards are drawn now, from the return as it is now. */
export async function deliver(carriers: Carriers, delivery: Begun): Promise<Shown | null> {
  if (delivery.what === 'webhook') return toShop(carriers, delivery);
  if (delivery.what === 'translate') {
    await translateMessage(carriers.core, carriers.translator, delivery);
    return null;
  }
  if (delivery.what !== 'pull') return toPlace(carriers, delivery);
  await pullPicture(carriers.core, carriers.pulls, carriers.workspaces, delivery);
  return null;
}

async function toShop({ core, encryptionKey, relay }: Carriers, delivery: Begun): Promise<null> {
  const { seller } = delivery.lane;
  if (!delivery.endpoint || !delivery.shop) throw dead('no_endpoint');
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
  const { seller, returnId, place: placeId, shown } = delivery.lane;
  const place = await readPlace(core.db, seller, placeId);
  const adapter = place && workspaces.get(place.platform);
  if (!place) throw dead('place_gone');
  // Its platform is not in the settings: once it is, the place goes on with a card of every open return.
  if (!adapter) throw new DeliveryError('platform_away', { certain: true, final: true, answer: 'install_dead' });
  const reading = readingIn(core, place.language);
  if (delivery.what === 'digest') {
    await digest(core, adapter, place, reading, delivery);
    return null;
  }
  if (delivery.what === 'clear') {
    const strays = await straysOf(core.db, delivery.lane);
    await adapter.clear(place, shown, strays);
    await forgetStrays(core.db, delivery.lane, strays);
    return null;
  }
  const request = await readReturn(core.db, seller, returnId);
  if (!request) throw dead('return_gone');
  const looked = await lookAt(core, request, reading);
  const attempt = attemptOf(delivery);
  const now =
    delivery.what === 'card'
      ? { card: await adapter.showCard(place, cardFor(looked), shown, attempt), stray: null }
      : await sayUnder(adapter, place, looked, await lineFor(core, place, looked, delivery), shown, attempt);
  if (now.stray) await keepStray(core.db, delivery.lane, now.stray);
  // What stood under the card that was may stand there still.
  if (shown && now.card && !isDeepStrictEqual(now.card, shown)) await keepStray(core.db, delivery.lane, shown);
  return now.card;
}

/** A card's new handle, if it has one, and what stands elsewhere. */
type Stands = { card: Shown | null; stray: Shown | null };

/** What is said in the thread. */
type Line = { notice: Notice; shot: Shot | null };
async function lineFor(core: Filing, place: Place, looked: Looked, { lane, version }: Begun): Promise<Line> {
  const event = await readEvent(core.db, lane.seller, lane.returnId, version);
  if (!event) throw dead('return_gone');
  return { notice: await noticeFor(core, place, looked, event), shot: await shotFor(core, looked, event) };
}

async function noticeFor(core: Core, place: Place, looked: Looked, event: Event): Promise<Notice> {
  const notice = eventNotice(event, looked.request, looked.reader);
  const mentions = notice.mentions.map(async (mention) => ({
    ...mention,
    user: await accountIn(core.db, place.seller, mention.staff, place),
  }));
  return { ...notice, mentions: await Promise.all(mentions) };
}

/** The picture that arrived, small enough for any platform; null: it was none, or it is too large to be drawn. */
async function shotFor(core: Filing, { request }: Looked, event: Event): Promise<Shot | null> {
  if (event.type !== 'picture_arrived') return null;
  const { fileId } = event.data;
  if (!customersPictures(request).some(({ id }) => id === fileId)) return null;
  const row = await readFile(core.db, { seller: request.seller, shop: request.shop, id: fileId });
  const file =
    row?.state === 'arrived' ? await core.files.openPreview(request.seller, row.sha256).catch(unreached) : null;
  return file && { name: `${event.data.name.replace(/\.[^.]*$/, '') || 'picture'}.jpg`, file };
}

/** Says it under its card; where the card is gone, shows it anew first. */
async function sayUnder(
  adapter: WorkspaceAdapter,
  place: Place,
  looked: Looked,
  { notice, shot }: Line,
  under: Shown | null,
  attempt: Attempt,
): Promise<Stands> {
  if (under) {
    try {
      return { card: null, stray: await adapter.say(place, under, notice, attempt, shot) };
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.answer !== 'card_gone') throw error;
    }
  }
  const anew = await adapter.showCard(place, cardFor(looked), null, attempt);
  return { card: anew, stray: await adapter.say(place, anew, notice, { ...attempt, maybeDone: false }, shot) };
}

async function digest(
  core: Core,
  adapter: WorkspaceAdapter,
  place: Place,
  reading: Reading,
  delivery: Begun,
): Promise<void> {
  const from = { seller: place.seller, place: place.id };
  const list = await postedQueue(core, from, reading);
  const attempt = attemptOf(delivery);
  const { words, now } = reading;
  if (delivery.type !== MORNING)
    return adapter.digest(place, { ...list, tabs: [], title: words.digestTitle(list.count) }, attempt);
  const { open, late, soon, fresh } = await pressing(core.db, from, now);
  const warnings = [...list.warnings, ...(await newDefects(core, place.seller, reading))];
  await adapter.digest(place, { ...list, warnings, title: words.morningTitle(open, late, soon, fresh) }, attempt);
}

const attemptOf = ({ id, maybeDone, firstTriedAt }: Begun): Attempt => ({ id, maybeDone, since: firstTriedAt });

const dead = (why: string) => new DeliveryError(why, { certain: true, final: true });
