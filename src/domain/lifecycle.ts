import type { ConversationState } from './conversation.ts';
import type { Role } from './permissions.ts';
import { STATUSES, type Status } from './return-request.ts';

/** Where an action of staff shows: on the card, under "More…", or only as a command or a control of its own. */
type Shows = 'card' | 'more' | 'command';

/** Commands that belong together, at most 25 of a group: Discord's limit. */
export type Group = 'talk' | 'decide' | 'money' | 'item' | 'work' | 'desk';

type StaffRow = {
  by: 'staff';
  role: Role;
  /** `must`: only the holder. `may`: whoever holds it, or anyone while nobody does. `any`: the hold does not matter. */
  holder: 'must' | 'may' | 'any';
  in: readonly Status[];
  conversation: readonly ConversationState[];
  /** Opens a form before it does anything; `preview` shows what the customer will get before it leaves. */
  asks: 'nothing' | 'form' | 'form and preview';
  /** Refuses a person who saw an older state: money must not be decided on a stale card. */
  fresh: boolean;
  shows: Shows;
  /** A rule of the seller's may do it, too. */
  rule?: true;
  /** The slash command, `/returns <group> <word>`. */
  command: `${Group} ${string}` | 'show' | 'queue' | 'search' | 'help';
};
/** What arrives too late is recorded as ignored, never applied backwards. */
type OutsideRow = { by: 'customer' | 'shop' | 'clock' | 'rule'; in: readonly Status[] };

const LIVE = ['requested', 'authorized', 'in_transit', 'pending_action', 'refunding'] as const satisfies Status[];
const ANY_TALK = ['not_started', 'open', 'locked'] as const satisfies ConversationState[];

/** Looking changes nothing: whoever may, may always. */
const READ = {
  by: 'staff',
  holder: 'any',
  in: STATUSES,
  conversation: ANY_TALK,
  asks: 'nothing',
  fresh: false,
  shows: 'command',
} as const;

/**
 * Everything that can be done with a return request, one row an action. Buttons, forms, commands, permission checks,
 * refusals and the README's table are read from here.
 */
export const LIFECYCLE = {
  hold: {
    by: 'staff',
    role: 'agent',
    holder: 'may',
    in: LIVE,
    conversation: ANY_TALK,
    asks: 'nothing',
    fresh: false,
    shows: 'card',
    command: 'work hold',
  },
  release: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: STATUSES,
    conversation: ANY_TALK,
    asks: 'nothing',
    fresh: false,
    shows: 'card',
    command: 'work release',
  },
  take_over: {
    by: 'staff',
    role: 'lead',
    holder: 'any',
    in: LIVE,
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'work takeover',
  },
  assign: {
    by: 'staff',
    role: 'lead',
    holder: 'any',
    in: LIVE,
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'work assign',
    rule: true,
  },
  snooze: {
    by: 'staff',
    role: 'agent',
    holder: 'may',
    in: LIVE,
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'work snooze',
  },
  // Asks the same of several returns, each by itself and by its own row.
  many: {
    by: 'staff',
    role: 'lead',
    holder: 'any',
    in: STATUSES,
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'command',
    command: 'work many',
  },
  approve: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: ['requested'],
    conversation: ANY_TALK,
    asks: 'form',
    fresh: true,
    shows: 'card',
    command: 'decide approve',
    rule: true,
  },
  // A decision, not talk: it goes out while the conversation is locked or off, too.
  reject: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: ['requested'],
    conversation: ANY_TALK,
    asks: 'form and preview',
    fresh: true,
    shows: 'card',
    command: 'decide reject',
    rule: true,
  },
  step: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: LIVE,
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'decide step',
  },
  reopen: {
    by: 'staff',
    role: 'lead',
    holder: 'any',
    in: ['closed'],
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'decide reopen',
  },
  contact: {
    by: 'staff',
    role: 'agent',
    holder: 'may',
    // Where the policy lets messages be written (`talk_in`).
    in: ['requested', 'authorized', 'in_transit', 'pending_action'],
    conversation: ['not_started'],
    asks: 'form and preview',
    fresh: false,
    shows: 'card',
    command: 'talk contact',
  },
  answer: {
    by: 'staff',
    role: 'agent',
    holder: 'may',
    in: ['requested', 'authorized', 'in_transit', 'pending_action'],
    conversation: ['open'],
    asks: 'form and preview',
    fresh: false,
    shows: 'card',
    command: 'talk answer',
  },
  // Spoken on the telephone, say: nothing is sent, and nobody need be contacted in time any more.
  elsewhere: {
    by: 'staff',
    role: 'agent',
    holder: 'may',
    in: LIVE,
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'talk elsewhere',
  },
  // Yes needs a lead who did not ask for it; no may also come from whoever asked.
  confirm: {
    by: 'staff',
    role: 'agent',
    holder: 'any',
    in: ['authorized', 'pending_action'],
    conversation: ANY_TALK,
    asks: 'form',
    fresh: true,
    shows: 'card',
    command: 'money confirm',
  },
  refund: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    // Before the item is back it needs what `offers.ts` asks for.
    in: ['authorized', 'pending_action'],
    conversation: ANY_TALK,
    asks: 'form',
    fresh: true,
    shows: 'card',
    command: 'money refund',
  },
  offer: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: ['authorized', 'pending_action'],
    conversation: ['not_started', 'open'],
    asks: 'form and preview',
    fresh: false,
    shows: 'more',
    command: 'money offer',
    rule: true,
  },
  consent: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: ['authorized', 'pending_action'],
    conversation: ['open', 'locked'],
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'money consent',
  },
  inspect: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: ['pending_action'],
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'item inspect',
  },
  exchange: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: ['authorized', 'in_transit', 'pending_action'],
    conversation: ANY_TALK,
    asks: 'form',
    fresh: true,
    shows: 'more',
    command: 'item exchange',
  },
  not_received: {
    by: 'staff',
    role: 'agent',
    holder: 'must',
    in: ['authorized', 'in_transit', 'pending_action'],
    conversation: ANY_TALK,
    asks: 'form',
    fresh: true,
    shows: 'more',
    command: 'item missing',
  },
  // Also of what is closed: a refund made automatically, and nothing came back.
  reimburse: {
    by: 'staff',
    role: 'agent',
    holder: 'may',
    in: ['in_transit', 'pending_action', 'closed'],
    conversation: ANY_TALK,
    asks: 'form',
    fresh: true,
    shows: 'more',
    command: 'item reimburse',
  },
  translate: {
    by: 'staff',
    role: 'agent',
    holder: 'any',
    in: STATUSES,
    conversation: ANY_TALK,
    asks: 'nothing',
    fresh: false,
    shows: 'more',
    command: 'talk translate',
  },
  undo: {
    by: 'staff',
    role: 'agent',
    holder: 'any',
    in: LIVE,
    conversation: ['open'],
    asks: 'nothing',
    fresh: false,
    shows: 'card',
    command: 'talk undo',
  },
  note: {
    by: 'staff',
    role: 'agent',
    holder: 'any',
    in: STATUSES,
    conversation: ANY_TALK,
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'talk note',
  },
  report: {
    by: 'staff',
    role: 'agent',
    holder: 'any',
    in: LIVE,
    // What the customer wrote first can be reported, too.
    conversation: ['not_started', 'open'],
    asks: 'form',
    fresh: false,
    shows: 'more',
    command: 'talk report',
  },
  retry: {
    by: 'staff',
    role: 'agent',
    holder: 'any',
    in: STATUSES,
    conversation: ANY_TALK,
    asks: 'nothing',
    fresh: false,
    shows: 'card',
    command: 'desk retry',
  },
  show: { ...READ, role: 'viewer', command: 'show' },
  transcript: { ...READ, role: 'viewer', shows: 'more', command: 'desk transcript' },
  queue: { ...READ, role: 'viewer', command: 'queue' },
  search: { ...READ, role: 'viewer', command: 'search' },
  insights: { ...READ, role: 'viewer', command: 'desk insights' },
  help: { ...READ, role: 'viewer', command: 'help' },
  rules: { ...READ, role: 'lead', command: 'desk rules' },
  connect: {
    by: 'staff',
    role: 'admin',
    holder: 'any',
    in: STATUSES,
    conversation: ANY_TALK,
    asks: 'nothing',
    fresh: false,
    shows: 'command',
    command: 'desk connect',
  },

  open: { by: 'customer', in: [] },
  write: { by: 'customer', in: STATUSES },
  accept_offer: { by: 'customer', in: LIVE },
  decline_offer: { by: 'customer', in: LIVE },
  cancel: { by: 'customer', in: ['requested', 'authorized', 'in_transit', 'pending_action'] },
  update: { by: 'shop', in: LIVE },
  move: { by: 'shop', in: ['requested', 'authorized', 'in_transit', 'pending_action'] },
  make_label: { by: 'shop', in: LIVE },
  pick_up: { by: 'shop', in: ['requested', 'authorized'] },
  lock: { by: 'shop', in: LIVE },
  unlock: { by: 'shop', in: STATUSES },
  read_withheld: { by: 'clock', in: STATUSES },
  receive: { by: 'shop', in: ['requested', 'authorized', 'in_transit', 'pending_action'] },
  take_picture: { by: 'shop', in: STATUSES },
  settle_refund: { by: 'shop', in: STATUSES },
  fail_refund: { by: 'shop', in: ['refunding'] },
  refund_automatically: { by: 'shop', in: STATUSES },
  ship_exchange: { by: 'shop', in: ['requested', 'authorized', 'in_transit', 'pending_action'] },
  settle_reimbursement: { by: 'shop', in: STATUSES },
  refuse_reimbursement: { by: 'shop', in: STATUSES },

  erase: { by: 'shop', in: STATUSES },

  alert: { by: 'rule', in: LIVE },
  set_free: { by: 'rule', in: LIVE },
  route: { by: 'rule', in: LIVE },

  recompute: { by: 'clock', in: LIVE },
  remind: { by: 'clock', in: LIVE },
  ask_hold: { by: 'clock', in: LIVE },
  end_hold: { by: 'clock', in: STATUSES },
  expire_offer: { by: 'clock', in: LIVE },
  forget: { by: 'clock', in: ['closed'] },
  give_up_delivery: { by: 'clock', in: STATUSES },
  keep_translation: { by: 'clock', in: STATUSES },
  gather_picture: { by: 'clock', in: STATUSES },
} as const satisfies Record<string, StaffRow | OutsideRow>;

type Action = keyof typeof LIFECYCLE;
export type StaffAction = { [A in Action]: (typeof LIFECYCLE)[A]['by'] extends 'staff' ? A : never }[Action];
/** What the clock asks of a return by itself; a delivery given up is told by the worker. */
export type ClockAction = 'remind' | 'ask_hold' | 'end_hold' | 'expire_offer';
/** Reads; they change nothing and never reach `decide`. */
type Reading = 'show' | 'transcript' | 'queue' | 'search' | 'insights' | 'help' | 'rules';
/** Change the desk itself, not a return. */
type Setup = 'connect';
/** Change returns only through what they ask of each. */
type Several = 'many';
export type Change = Exclude<Action, Reading | Setup | Several>;
export type StaffChange = Exclude<StaffAction, Reading | Setup | Several>;

/** What rules may do besides people. */
export const mayRule = (action: Action): boolean =>
  LIFECYCLE[action].by === 'rule' || (isStaffAction(action) && staffRow(action).rule === true);

export const staffRow = (action: StaffAction): StaffRow => LIFECYCLE[action];
export const STAFF_ACTIONS = (Object.keys(LIFECYCLE) as Action[]).filter(
  (action): action is StaffAction => LIFECYCLE[action].by === 'staff',
);
export const isStaffAction = (word: string): word is StaffAction => (STAFF_ACTIONS as string[]).includes(word);
/** What is typed behind a command: the return it is about, unless it is one of these. */
const TYPED: Record<Reading | Setup | Several, 'return' | 'tab' | 'words' | 'nothing'> = {
  show: 'return',
  transcript: 'return',
  queue: 'tab',
  search: 'words',
  insights: 'nothing',
  help: 'nothing',
  rules: 'nothing',
  connect: 'nothing',
  many: 'tab',
};
export const typedBehind = (action: StaffAction): 'return' | 'tab' | 'words' | 'nothing' =>
  (TYPED as Partial<Record<StaffAction, 'return' | 'tab' | 'words' | 'nothing'>>)[action] ?? 'return';
/** About one return, as opposed to the queue, the help and the setup. */
export const isAboutReturn = (
  action: StaffAction,
): action is Exclude<StaffAction, 'queue' | 'search' | 'insights' | 'help' | 'rules' | Setup | Several> =>
  typedBehind(action) === 'return';
