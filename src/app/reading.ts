import { readEvents } from '../db/events.ts';
import { filesOf } from '../db/files.ts';
import { gapsOf } from '../db/inbox.ts';
import { pausedPlaces } from '../db/places.ts';
import { countsOf, type From, returnsIn } from '../db/queue.ts';
import { readReturn } from '../db/returns.ts';
import { isOwnId } from '../db/returns-called.ts';
import { findReturns, hintsFor } from '../db/search.ts';
import { readSetting, type Setting, zonesOf } from '../db/shops.ts';
import { carriedMessages, deadDeliveries } from '../delivery/outbox.ts';
import { allPictures } from '../domain/pictures.ts';
import type { ReturnRequest } from '../domain/return-request.ts';
import { TABS, type Tab } from '../domain/tabs.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { Suggestion } from '../ports.ts';
import { type CardSide, cardOf, GAPS_SHOWN } from '../views/card.ts';
import { type Entry, listOf, nameless, tabsOf, tabTitle } from '../views/list.ts';
import { pageOf } from '../views/page.ts';
import { pausedWords } from '../views/place.ts';
import type { Reader } from '../views/reader.ts';
import type { Card, List, ReturnPage } from '../views/vocabulary.ts';
import { deliveryWords, whyWords } from '../views/words.ts';
import { forPeople } from './links.ts';
import type { Core } from './perform.ts';

/** A reader whose zone is still to be found: it is the shop's. */
export type Reading = Omit<Reader, 'zone'>;

/** Somebody who reads now. */
export const readingIn = (core: Core, language: string | null): Reading => ({
  words: sentencesFor(language),
  now: core.clock(new Date()),
});

/** A return with what a view of it needs, in one reader's words. */
export type Looked = { request: ReturnRequest; setting: Setting; reader: Reader; side: CardSide };

/** Null: the seller has no such return. */
export async function look(
  core: Core,
  seller: string,
  returnId: string,
  reading: Reading,
  me: string | null = null,
): Promise<Looked | null> {
  const request = isOwnId(returnId) ? await readReturn(core.db, seller, returnId) : null;
  return request && lookAt(core, request, reading, me);
}

export async function lookAt(
  core: Core,
  request: ReturnRequest,
  reading: Reading,
  me: string | null = null,
): Promise<Looked> {
  const { seller, shop } = request;
  const pictureIds = allPictures(request).map(({ id }) => id);
  const [setting, dead, kept, missing] = await Promise.all([
    readSetting(core.db, request.seller, request.shop, core.platforms),
    deadDeliveries(core.db, request.seller, request.id),
    filesOf(core.db, seller, shop, pictureIds),
    gapsOf(core.db, request, GAPS_SHOWN + 1),
  ]);
  if (!setting) throw new Error('a return without its shop');
  const reader = { ...reading, zone: setting.calendar.zone };
  const undelivered = dead.map((d) => ({
    what: deliveryWords(d, reader),
    why: whyWords({ what: d.what, why: d.why ?? '' }, reader),
  }));
  const until = forPeople(reading.now);
  const pictures = {
    kept,
    link: (kind: 'picture' | 'preview', ownId: string) => core.pictureUrl(kind, seller, ownId, until),
  };
  const { policy, features, messagingOff, steps } = setting;
  return {
    request,
    setting,
    reader,
    side: { me, policy, features, messagingOff, steps, undelivered, missing, pictures },
  };
}

export const cardFor = ({ request, reader, side }: Looked): Card => cardOf(request, reader, side);

export async function returnPage(
  core: Core,
  seller: string,
  returnId: string,
  reading: Reading,
  me: string,
): Promise<ReturnPage | null> {
  const looked = await look(core, seller, returnId, reading, me);
  if (!looked) return null;
  const [events, carried] = await Promise.all([
    readEvents(core.db, seller, returnId),
    carriedMessages(core.db, seller, returnId),
  ]);
  return pageOf(looked.request, events, carried, looked.reader, looked.side);
}

/** The most that a list shows at once; the count tells of the rest. */
const LIST_LIMIT = 200;
const MOST = 2_000;
/** How many of a list somebody wants to see, as it was typed. */
export const mostOf = (typed: string | undefined): number =>
  /^\d{1,4}$/.test(typed ?? '') ? Math.min(Math.max(Number(typed), LIST_LIMIT), MOST) : LIST_LIMIT;

/** Returns in which what was typed stands, for whoever is still typing. */
export async function suggestions(core: Core, from: From, { words }: Reading, typed: string): Promise<Suggestion[]> {
  const hints = await hintsFor(core.db, from, typed, SUGGESTED);
  return hints.map(({ id, shopReturnId, item, customer, shop }) => ({
    value: shop ? id : shopReturnId,
    label: [words.title(shopReturnId, item), customer, ...(shop ? [shop] : [])].join(' · '),
  }));
}
/** As many as a person looks through while typing, and as many as the narrowest platform shows. */
const SUGGESTED = 25;

/** What is open, for everybody in a place to see: it stays there. */
export const postedQueue = (core: Core, from: From, reading: Reading): Promise<List> =>
  queue(core, from, reading, 'open', LIST_LIMIT, nameless);

/** The queue under one of its tabs, as the place it is looked at from shows it. */
export async function queue(
  core: Core,
  from: From,
  reading: Reading,
  tab: Tab = 'open',
  most = LIST_LIMIT,
  shown: (entries: Entry[]) => Entry[] = (entries) => entries,
): Promise<List> {
  const { words, now } = reading;
  const [requests, counts, zones, paused] = await Promise.all([
    returnsIn(core.db, from, tab, now, most),
    countsOf(core.db, from, now),
    zonesOf(core.db, from.seller),
    pausedPlaces(core.db, from.seller),
  ]);
  return listOf(shown(entriesOf(requests, zones, reading)), {
    title: tab === 'open' ? words.queueTitle(counts.open) : tabTitle(words.tabs[tab], counts[tab]),
    warnings: paused.map((place) => pausedWords(words, place)),
    tabs: tabsOf(tab, counts, words),
    empty: tab === 'open' ? words.queueEmpty : words.tabEmpty,
    count: counts[tab],
  });
}

/** A tab by its name, in English or in the reader's language; without one, everything that is open. */
export function tabOf(typed: string | null, { words }: Reading): Tab {
  const name = typed?.trim().toLocaleLowerCase() ?? '';
  return TABS.find((tab) => tab === name || words.tabs[tab].toLocaleLowerCase() === name) ?? 'open';
}

/** What was looked for, wherever it stands: open or closed. */
export async function search(
  core: Core,
  seller: string,
  reading: Reading,
  typed: string,
  most = LIST_LIMIT,
): Promise<List> {
  const { words } = reading;
  const [{ requests, count }, zones] = await Promise.all([
    findReturns(core.db, seller, typed, most),
    zonesOf(core.db, seller),
  ]);
  return listOf(entriesOf(requests, zones, reading), {
    title: words.searchTitle(shortened(typed), count),
    warnings: [],
    tabs: [],
    empty: words.searchEmpty,
    count,
  });
}

const entriesOf = (requests: ReturnRequest[], zones: Map<string, string>, reading: Reading): Entry[] =>
  requests.map((request) => ({ request, reader: { ...reading, zone: zones.get(request.shop) ?? 'UTC' } }));

// A title says what was looked for; more of it than this nobody reads there.
const SAID_AGAIN = 80;
const shortened = (typed: string): string => {
  const characters = [...typed.trim().replace(/\s+/g, ' ')];
  return characters.length > SAID_AGAIN ? `${characters.slice(0, SAID_AGAIN).join('')}…` : characters.join('');
};
