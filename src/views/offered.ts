import { mayReopen } from '../domain/changes/verdict.ts';
import { awaitsCustomer, conversationState, lastStaffMessage } from '../domain/conversation.ts';
import type { Features } from '../domain/decide.ts';
import { holdNow } from '../domain/gate.ts';
import { STAFF_ACTIONS, type StaffAction, staffRow } from '../domain/lifecycle.ts';
import { wrongOffer } from '../domain/offers.ts';
import type { Policy } from '../domain/policy.ts';
import { type ReturnRequest, refundable } from '../domain/return-request.ts';

export type Situation = { policy: Policy; features: Features; undelivered: number; now: Date };

const writable = (s: Situation): boolean => s.features.messaging;
const always = (): boolean => true;

// When a button makes sense for somebody, beyond its row of statuses and conversation states. Who presses it is
// looked at when it is pressed: a card in a channel is the same for everyone.
const OFFERED: Record<StaffAction, (request: ReturnRequest, s: Situation) => boolean> = {
  // Once they were asked whether they are still on it, the holder says so by holding anew.
  hold: (r, s) => (holdNow(r, s.now)?.askAt ?? null) === null,
  release: (r, s) => holdNow(r, s.now) !== null,
  approve: always,
  reject: always,
  reopen: (r, s) => mayReopen(r, { at: s.now, policy: s.policy }),
  contact: (r, s) => writable(s) && s.policy.talk_in.includes(r.status),
  answer: (r, s) =>
    writable(s) && s.policy.talk_in.includes(r.status) && (!awaitsCustomer(r) || s.policy.follow_up === 'confirm'),
  refund: (r, s) => wrongOffer('refund', r, { ...s, at: s.now }) === null,
  offer: (r, s) =>
    writable(s) &&
    s.policy.talk_in.includes(r.status) &&
    refundable(r).minor > 0n &&
    wrongOffer('offer', r, { ...s, at: s.now }) === null,
  consent: (r, s) => wrongOffer('consent', r, { ...s, at: s.now }) === null,
  undo: (r, s) => (lastStaffMessage(r)?.undoUntil?.getTime() ?? 0) > s.now.getTime(),
  note: always,
  report: always,
  retry: (_, s) => s.undelivered > 0,
  show: () => false,
  queue: () => false,
  help: () => false,
  connect: () => false,
};

/** The actions to show, by where they show: the row says which, the state says when. */
export function offered(request: ReturnRequest, situation: Situation): { card: StaffAction[]; more: StaffAction[] } {
  const fits = STAFF_ACTIONS.filter((action) => {
    const row = staffRow(action);
    const talk = row.conversation.includes(conversationState(request));
    return row.in.includes(request.status) && talk && OFFERED[action](request, situation);
  });
  const card = fits.filter((action) => staffRow(action).shows === 'card');
  const more = fits.filter((action) => staffRow(action).shows === 'more');
  return { card: card.slice(0, BUTTONS), more: [...card.slice(BUTTONS), ...more] };
}

/** At most four on a card; the rest is behind "More…". */
const BUTTONS = 4;
