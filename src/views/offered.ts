import { mayReopen } from '../domain/changes/verdict.ts';
import { awaitsCustomer, conversationState, foreignTo, lastStaffMessage } from '../domain/conversation.ts';
import { openDeadlines } from '../domain/deadlines.ts';
import type { Features } from '../domain/decide.ts';
import { holdNow } from '../domain/gate.ts';
import { missing } from '../domain/inspection.ts';
import { STAFF_ACTIONS, type StaffAction, staffRow } from '../domain/lifecycle.ts';
import { notNow } from '../domain/not-now.ts';
import { gathers } from '../domain/pictures.ts';
import type { Policy } from '../domain/policy.ts';
import { type Message, type ReturnRequest, refundable } from '../domain/return-request.ts';

export type Situation = {
  policy: Policy;
  features: Features;
  steps: readonly string[];
  undelivered: number;
  now: Date;
  /** Whoever reads, where a page is one person's; null: a card is the same for everyone. */
  me: string | null;
  /** What the card is read in. */
  language: string;
};

const writable = (s: Situation): boolean => s.features.messaging;
const always = (): boolean => true;
const fits = (action: StaffAction, r: ReturnRequest, s: Situation): boolean =>
  notNow(action, r, { ...s, at: s.now }) === null;

// When a button makes sense for somebody, beyond its row of statuses and conversation states. Who presses it is
// looked at when it is pressed: a card in a channel is the same for everyone.
const OFFERED: Record<StaffAction, (request: ReturnRequest, s: Situation) => boolean> = {
  // Once they were asked whether they are still on it, the holder says so by holding anew.
  hold: (r, s) => (holdNow(r, s.now)?.askAt ?? null) === null,
  release: (r, s) => holdNow(r, s.now) !== null,
  take_over: (r, s) => (holdNow(r, s.now)?.by.id ?? s.me) !== s.me,
  assign: always,
  many: () => false,
  snooze: (r, s) => openDeadlines(r).some((d) => d.at > s.now && d.rungs.some(({ saidAt }) => saidAt === null)),
  step: (_, s) => s.steps.length > 0,
  elsewhere: always,
  confirm: (r, s) => fits('confirm', r, s),
  inspect: always,
  exchange: (r, s) => fits('exchange', r, s),
  not_received: (r, s) => fits('not_received', r, s),
  // Of what is closed, where money left, or may have, for what did not come back.
  reimburse: (r, s) => fits('reimburse', r, s) && (r.status !== 'closed' || isOut(r)),
  approve: always,
  reject: always,
  reopen: (r, s) => mayReopen(r, { at: s.now, policy: s.policy }),
  contact: (r, s) => writable(s) && s.policy.talk_in.includes(r.status),
  answer: (r, s) =>
    writable(s) && s.policy.talk_in.includes(r.status) && (!awaitsCustomer(r) || s.policy.follow_up === 'confirm'),
  refund: (r, s) => fits('refund', r, s),
  offer: (r, s) =>
    writable(s) && s.policy.talk_in.includes(r.status) && refundable(r).minor > 0n && fits('offer', r, s),
  consent: (r, s) => fits('consent', r, s),
  translate: (r, s) => fits('translate', r, s) && foreignTo(s.language, r) !== null,
  undo: (r, s) => mayStillStop(lastStaffMessage(r), s.now),
  note: always,
  report: (r, s) => fits('report', r, s),
  retry: (_, s) => s.undelivered > 0,
  show: () => false,
  transcript: always,
  queue: () => false,
  search: () => false,
  insights: () => false,
  help: () => false,
  rules: () => false,
  connect: () => false,
};

const isOut = (r: ReturnRequest): boolean =>
  r.resolution === 'refunded_automatically' ||
  r.resolution === 'not_received' ||
  (r.refunded.minor > 0n && r.resolution !== 'refunded_keep_item' && missing(r).length > 0);

// While it waits for its pictures it has not left, however long that takes.
const mayStillStop = (message: Message | null, now: Date): boolean =>
  message !== null && (gathers(message) || (message.undoUntil?.getTime() ?? 0) > now.getTime());

/** The actions to show, by where they show: the row says which, the state says when. */
export function offered(request: ReturnRequest, situation: Situation): { card: StaffAction[]; more: StaffAction[] } {
  const possible = STAFF_ACTIONS.filter((action) => {
    const row = staffRow(action);
    const talk = row.conversation.includes(conversationState(request));
    return row.in.includes(request.status) && talk && OFFERED[action](request, situation);
  });
  const card = possible.filter((action) => staffRow(action).shows === 'card');
  const more = possible.filter((action) => staffRow(action).shows === 'more');
  return { card: card.slice(0, BUTTONS), more: [...card.slice(BUTTONS), ...more] };
}

/** At most four on a card; the rest is behind "More…". */
const BUTTONS = 4;
