import type { Event, EventType } from './event.ts';
import { gathers } from './pictures.ts';
import type { Photo, ReturnRequest } from './return-request.ts';
import {
  acknowledge,
  acknowledgeAll,
  askExchange,
  askRefund,
  askReimbursement,
  type Links,
  makeOffer,
  report,
  sendMessage,
  type Tell,
  type ToldToShop,
  tellApproved,
  tellInspected,
  tellNotReceived,
  tellRejected,
} from './told.ts';

/** The lane to the shop; every other lane is named for a place the team works in. */
export const SHOP = 'shop';

const FILE = 'file:';
/** The lane in which a picture is fetched: one a picture, so that one that fails holds up no other. */
const fileLane = (id: string): string => FILE + id;
/** The picture a lane fetches; null: the lane is no such. */
export const pulledFrom = (place: string): string | null => (place.startsWith(FILE) ? place.slice(FILE.length) : null);

/** One thing that must leave the process, or must be fetched from outside. Its id is made when it is written down and is the same on every try. */
export type Delivery = {
  place: string;
  /** `card`: redraw what the return looks like when it runs. `say`: this event, in the card's thread. `webhook`: a fixed body. `pull`: fetch a picture. `translate`: ask a machine. `clear`: take away what was said under the card. */
  what: 'card' | 'say' | 'webhook' | 'pull' | 'translate' | 'clear';
  webhook: { type: string; body: string } | null;
  /** The picture it fetches. */
  picture?: Photo;
  translation?: TranslationAsked;
  /** The message it carries, so that taking the message back can stop it. */
  about: string | null;
  /** Not before this; null: at once. */
  dueAt: Date | null;
};

type Effects = {
  deliver: Delivery[];
  /** Messages that must not leave any more. */
  cancel: string[];
  /** Deliveries that are tried again from the start. */
  revive: string[];
  /** How many webhooks the shop was told in all, for the next sequence number. */
  told: number;
};

type Surroundings = Links & {
  sellerName: string;
  /** Ids of the places that show this shop's returns. */
  places: readonly string[];
  /** Of an erasure: places in which something of the return stands, shown there now or not; `card`: its card does. */
  standing: readonly { place: string; card: boolean }[];
};

type Follow<T extends EventType> = {
  /** Said in the thread under the card. */
  say: boolean;
  /** Told to the shop. */
  shop: Tell<T> | null;
};

const SILENT = { say: false, shop: null };
const SAID = { say: true, shop: null };

/** What follows from each event. The card is redrawn after every one; the compiler asks about every event there is. */
const FOLLOW: { [T in EventType]: Follow<T> } = {
  opened: SILENT,
  message_received: { say: true, shop: acknowledge },
  cancelled: SAID,
  approved: { say: true, shop: tellApproved },
  rejected: { say: true, shop: tellRejected },
  reopened: SAID,
  alerted: SAID,
  made_free: SAID,
  routed: SILENT,
  step_taken: SAID,
  updated: SAID,
  status_changed: SAID,
  deadlines_moved: SAID,
  label_made: SAID,
  picked_up: SAID,
  locked: SAID,
  unlocked: { say: true, shop: acknowledgeAll },
  received: SAID,
  picture_arrived: SAID,
  picture_refused: SAID,
  picture_gathered: { say: false, shop: sendMessage },
  refund_settled: SAID,
  refund_failed: SAID,
  refunded_automatically: SAID,
  held: SILENT,
  released: SILENT,
  taken_over: SAID,
  assigned: SAID,
  snoozed: SILENT,
  contacted_elsewhere: SAID,
  hold_asked: SAID,
  hold_ended: SAID,
  contacted: { say: true, shop: sendMessage },
  answered: { say: true, shop: sendMessage },
  translation_asked: SILENT,
  translated: SAID,
  taken_back: SAID,
  offer_made: { say: true, shop: makeOffer },
  offer_accepted: SAID,
  consent_marked: SAID,
  offer_declined: SAID,
  offer_expired: SAID,
  offer_answer_ignored: SAID,
  noted: SAID,
  approval_asked: SAID,
  refund_declined: SAID,
  refund_asked: { say: true, shop: askRefund },
  inspected: { say: true, shop: tellInspected },
  exchange_asked: { say: true, shop: askExchange },
  exchange_shipped: SAID,
  marked_not_received: { say: true, shop: tellNotReceived },
  reimbursement_asked: { say: true, shop: askReimbursement },
  reimbursement_settled: SAID,
  reimbursement_refused: SAID,
  reported: { say: true, shop: report },
  reminded: SAID,
  delivery_given_up: SAID,
  delivery_retried: SILENT,
  erased: SAID,
  ignored: SILENT,
};

/** Pure: the deliveries an event causes, in the order they must leave. */
export function effects(event: Event, request: ReturnRequest, around: Surroundings): Effects {
  const follow = FOLLOW[event.type] as Follow<EventType>;
  const webhooks = follow.shop?.(event, request, around) ?? [];
  const toShop = webhooks.map((told, n) => webhook(told, event, request, around, request.told + n + 1));
  const toTeam =
    event.type === 'erased'
      ? takenAway(event, around)
      : heard(event, around).flatMap((place) => [
          toPlace(place, 'card'),
          ...(follow.say ? [toPlace(place, 'say')] : []),
        ]);
  return {
    deliver: [...toShop, ...toTeam, ...pulls(event, request), ...translations(event)],
    cancel: stopped(event, request),
    revive: event.type === 'delivery_retried' ? event.data.deliveries : [],
    told: request.told + toShop.length,
  };
}

/** Pictures a message points to are fetched as soon as it is here. */
function pulls(event: Event, request: ReturnRequest): Delivery[] {
  const told =
    event.type === 'opened' || (event.type === 'updated' && event.data.changed.includes('items'))
      ? request.items.flatMap((item) => item.photos)
      : event.type === 'message_received'
        ? (request.messages.find((m) => m.id === event.data.messageId)?.files ?? [])
        : [];
  return [
    ...told.filter(({ url }) => url).map((picture) => pull(picture, null)),
    ...staffPictures(event, request).map((picture) => pull(picture, picture.about)),
  ];
}

const pull = (picture: Photo, about: string | null): Delivery => ({
  place: fileLane(picture.id),
  what: 'pull',
  webhook: null,
  picture,
  about,
  dueAt: null,
});

/** What to translate, and into which language. */
export type TranslationAsked = { messageId: string | null; to: string };

// A lane of its own: a machine that is slow holds up nothing.
const translations = (event: Event): Delivery[] =>
  event.type !== 'translation_asked'
    ? []
    : [
        {
          place: `words:${event.version}`,
          what: 'translate',
          webhook: null,
          translation: event.data,
          about: null,
          dueAt: null,
        },
      ];

/** Pictures of a message that was just said and whose bytes are still where they were attached. */
export function staffPictures(event: Event, request: ReturnRequest): (Photo & { about: string })[] {
  if (event.type !== 'contacted' && event.type !== 'answered') return [];
  const { messageId } = event.data;
  const files = request.messages.find((m) => m.id === messageId)?.files ?? [];
  return files.filter(({ source }) => source).map((file) => ({ ...file, about: messageId }));
}

const SAYS = new Set<EventType>(['contacted', 'answered', 'offer_made']);
const stopped = (event: Event, request: ReturnRequest): string[] => {
  if (event.type === 'taken_back') return [event.data.messageId];
  // What was said instead of them: their pictures are not waited for any more.
  if (SAYS.has(event.type))
    return request.messages.filter((m) => m.state === 'cancelled' && gathers(m)).map((m) => m.id);
  return event.type === 'reported' || event.type === 'locked' ? event.data.cancelled : [];
};

const toPlace = (place: string, what: 'card' | 'say' | 'clear'): Delivery => ({
  place,
  what,
  webhook: null,
  about: null,
  dueAt: null,
});

/**
 * The card is drawn without the customer first, so that it waits for nothing; then what was said under it goes, and only
 * then it is said why. Half a year after a return was closed nobody wants to hear of it in a thread.
 */
const takenAway = ({ data }: Event<'erased'>, { places, standing }: Surroundings): Delivery[] =>
  standing.flatMap(({ place, card }) => [
    ...(card ? [toPlace(place, 'card')] : []),
    toPlace(place, 'clear'),
    ...(card && data.why === 'asked' && places.includes(place) ? [toPlace(place, 'say')] : []),
  ]);

const TO_PLACES = new Set<Delivery['what']>(['card', 'say']);
// A place that cannot be reached is not told so there, nor are the others told at once: two dead places would talk for ever.
const heard = (event: Event, { places }: Surroundings): readonly string[] =>
  event.type === 'delivery_given_up' && TO_PLACES.has(event.data.what) ? [] : places;

function webhook(
  told: ToldToShop,
  event: Event,
  request: ReturnRequest,
  around: Surroundings,
  sequence: number,
): Delivery {
  const { by } = event;
  const data = {
    return_id: request.shopReturnId,
    sequence,
    seller: { id: request.seller, name: around.sellerName },
    by: doneBy(by),
    ...told.data,
  };
  const body = JSON.stringify({ type: told.type, timestamp: event.at.toISOString(), data });
  return {
    place: SHOP,
    what: 'webhook',
    webhook: { type: told.type, body },
    about: told.about ?? null,
    dueAt: told.dueAt ?? null,
  };
}

// What the customer or the shop did is told as the desk's own doing: the clock's.
const doneBy = (by: Event['by']): { kind: string; name?: string } => {
  if (by.kind === 'staff') return { kind: 'staff', name: by.person.name };
  return by.kind === 'rule' ? { kind: 'rule', name: by.name } : { kind: 'clock' };
};
