import type { Category, ReportReason } from '../domain/conversation.ts';
import type { Consequence, DeadlineKind } from '../domain/deadlines.ts';
import type { ChangedPart, OfferAnswer } from '../domain/event.ts';
import type { Check } from '../domain/guideline.ts';
import type { RefundKind } from '../domain/insights.ts';
import type { Cause, Condition, MissingRefund } from '../domain/inspection.ts';
import type { StaffAction } from '../domain/lifecycle.ts';
import type { Role } from '../domain/permissions.ts';
import type { Unkept } from '../domain/pictures.ts';
import type { RefusalKind, Refusals } from '../domain/refusal.ts';
import type { Reimbursement, Resolution, Status } from '../domain/return-request.ts';
import type { Tab } from '../domain/tabs.ts';
import type { TemplateName } from '../domain/templates.ts';
import type { ToldType } from '../domain/told.ts';
import type { Trouble } from '../domain/trouble.ts';
import type { RejectReason } from '../domain/verdict.ts';
import type { Frame } from '../views/vocabulary.ts';

/** Refusals' facts in words: amounts, statuses and people are already in the reader's language. */
type Worded<Facts> = { [F in keyof Facts]: string };

/** Everything the desk says. One file a language implements it; a missing sentence does not compile. */
export type Sentences = {
  language: string;
  direction: 'ltr' | 'rtl';
  /** The language's own name. */
  plainName: string;
  /** A label and its value in one line. */
  labelled: (label: string, value: string) => string;
  /** The built-in workspace, as the place where something was done; the others have names of their own. */
  console: string;
  actions: Record<StaffAction, string>;
  /** With how many messages are new. */
  fresh: { answer: (n: number) => string; contact: (n: number) => string };
  /** What each action is for, for help and the README. */
  meanings: Record<StaffAction, string>;
  statuses: Record<Status, string>;
  resolutions: Record<Resolution, string>;
  deadlines: Record<DeadlineKind, string>;
  facts: Record<
    | 'status'
    | 'wants'
    | 'deadline'
    | 'otherwise'
    | 'rule'
    | 'held'
    | 'order'
    | 'customer'
    | 'items'
    | 'reason'
    | 'answers'
    | 'photos'
    /** Pictures a message of ours waits for. */
    | 'outgoing'
    | 'received'
    | 'paid'
    | 'refunded'
    | 'refunding'
    | 'offer'
    | 'next'
    | 'decision'
    | 'label'
    | 'fee'
    | 'waiting'
    | 'steps'
    | 'rules'
    | 'inspected'
    | 'exchange'
    | 'reimbursement',
    string
  >;
  wants: Record<'refund' | 'exchange', string>;
  otherwise: Record<Consequence, (amount: string) => string>;
  rule: {
    shop: string;
    /** It ends with an offer. */
    offer: string;
    businessDays: (n: number, country: string) => string;
    hours: (n: number) => string;
    /** Days, already in the reader's language, that do not count beside the weekends. */
    closed: (days: string) => string;
    /** Days that count, though they may become holidays. */
    estimated: (days: string) => string;
  };
  due: {
    in: (span: string, kind: string) => string;
    over: (span: string, kind: string) => string;
    closed: (at: string) => string;
    none: string;
    waits: string;
  };
  span: { days: (n: number) => string; hours: (n: number) => string; minutes: (n: number) => string; moments: string };
  title: (id: string, item: string) => string;
  heldBy: (name: string, until: string) => string;
  nobody: string;
  reasonUnknown: string;
  categories: Record<Category, string>;
  whileSilent: Record<Category, string>;
  /** While the customer has not answered; what another message is met with. */
  waits: Record<'refuse' | 'confirm', string>;
  /** Where messaging is off and the customer waits to hear; `elsewhere`: the action that says they did. */
  writeElsewhere: (elsewhere: string) => string;
  doNotWait: (amount: string, at: string) => string;
  offers: {
    /** The terms, by what becomes of the item. */
    keep: (amount: string) => string;
    sendBack: (amount: string) => string;
    states: Record<'made' | 'accepted' | 'refunded' | 'declined' | 'expired', (terms: string, until: string) => string>;
    ignored: Record<Exclude<OfferAnswer, 'accepted'>, string>;
    /** Before the shop collects the item. */
    refundBefore: (amount: string, until: string) => string;
    refundNow: (amount: string, until: string) => string;
    usage: (n: number) => string;
    replaces: (terms: string) => string;
  };
  /** Why a request is rejected, as staff choose it and as the customer reads it where nobody may write freely. */
  rejectReasons: Record<RejectReason, string>;
  verdicts: {
    withLabel: string;
    withoutLabel: string;
    free: string;
    rejected: (reason: string) => string;
    feeBack: (amount: string) => string;
    fee: (amount: string, prepaid: boolean) => string;
  };
  /** About the seller's own rules. */
  rules: {
    title: string;
    none: string;
    rule: (name: string, on: boolean) => string;
    would: (what: string) => string;
    matched: (n: number, of: number, days: number) => string;
    examples: (returns: string) => string;
    /** Leads to the returns a rule acted on. */
    acted: (n: number) => string;
    /** The same where it is typed: `search` is what to search for. */
    findActed: (n: number, search: string) => string;
    /** How many others it fits, and why it decides nothing about them. */
    heldBack: { before: (n: number) => string; unasked: (n: number) => string };
    assign: (to: string) => string;
    route: (place: string) => string;
    offer: (what: string) => string;
    alert: (text: string) => string;
    attention: (text: string, rule: string) => string;
    by: (rule: string) => string;
  };
  /** About what the guideline check finds. */
  guideline: {
    /** What it is. `said`: the words it is about, for `language` the language they seem to be in. */
    found: Record<Check, (said: string) => string>;
    /** The same, named. */
    names: Record<Check, string>;
    confirm: string;
    why: string;
    heeded: (checks: string, reason: string) => string;
  };
  templateNames: Record<TemplateName, string>;
  changed: Record<ChangedPart, string>;
  deadlineMoved: (kind: string, was: string, at: string) => string;
  stepTaken: (step: string, by: string, note: string | null) => string;
  conditions: Record<Condition, string>;
  causes: Record<Cause, string>;
  /** How the money stands where nothing came back. */
  missingRefunds: Record<MissingRefund, string>;
  refundWaits: (amount: string, by: string) => string;
  exchanges: (free: boolean, by: string) => string;
  reimbursements: Record<Reimbursement['state'], (amount: string) => string>;
  pictures: {
    faults: Record<Unkept, string>;
    /** How many of those that were told of are here. */
    arrived: (arrived: number, all: number) => string;
    failed: (name: string, why: string) => string;
    expected: string;
    /** How much of one is here: `3.2 MB of 12 MB`. */
    here: (here: string, all: string) => string;
    more: (n: number) => string;
  };
  /** Why staff report a customer. */
  reportReasons: Record<ReportReason, string>;
  /** The same where somebody else reports: about nobody. */
  saidReasons: Record<ReportReason, string>;
  warnings: {
    locked: (by: string, reason: string | null) => string;
    messagingOff: Record<'shop' | 'seller', (why: string | null) => string>;
    dead: (what: string, why: string) => string;
    /** Beside a conversation that was reported. */
    support: (contact: string) => string;
    /** `numbers`: of messages the shop sent about this return, such as `3, 5–7`. */
    missing: (numbers: string) => string;
  };
  roles: Record<Role, string>;
  parties: Record<'staff' | 'customer' | 'shop' | 'clock' | 'machine', string>;
  what: {
    card: string;
    say: string;
    picture: (name: string) => string;
    translation: string;
    clearing: string;
  };
  /** What shops are told, as what of it did not arrive. */
  told: Record<ToldType, string>;
  troubles: Record<Trouble, (detail: string) => string>;
  messageStates: Record<
    'gathering' | 'waiting' | 'sent' | 'dead' | 'undelivered' | 'undone' | 'cancelled' | 'withheld',
    string
  >;
  forms: {
    contactTitle: string;
    answerTitle: string;
    previewTitle: string;
    noteTitle: string;
    refundTitle: string;
    reportTitle: string;
    approveTitle: string;
    label: string;
    labelYes: string;
    labelNo: string;
    customerReads: (which: string, text: string) => string;
    freeReturn: string;
    freeYes: string;
    freeNo: string;
    refundFee: (amount: string) => string;
    feeYes: string;
    feeNo: string;
    approve: string;
    rejectTitle: string;
    rejectLocked: string;
    rejectFee: (amount: string) => string;
    explanation: string;
    reopenTitle: string;
    takeOverTitle: string;
    assignTitle: string;
    assignTo: string;
    snoozeTitle: string;
    snoozeHint: string;
    snoozeFor: string;
    template: string;
    templateHint: string;
    suggestedHelp: string;
    stepTitle: string;
    step: string;
    elsewhereTitle: string;
    elsewhereHint: string;
    elsewhereHow: string;
    item: string;
    wholeReturn: string;
    leftFor: (item: string, amount: string) => string;
    confirmTitle: string;
    confirmAnswer: string;
    confirmYes: string;
    confirmNo: string;
    inspectTitle: string;
    receivedCount: string;
    receivedHint: (expected: number) => string;
    condition: string;
    cause: string;
    restock: string;
    restockYes: string;
    restockNo: string;
    exchangeTitle: string;
    exchangeHint: string;
    exchangeCost: string;
    notReceivedTitle: string;
    notReceivedHint: string;
    refundIs: string;
    reimburseTitle: string;
    shopReads: string;
    why: string;
    category: string;
    categoryHint: string;
    message: string;
    messageHint: (name: string, language: string | null) => string;
    picturesHint: string;
    /** The same where a platform takes small ones only. */
    picturesSmall: string;
    /** On the link to a page that takes larger ones. */
    largerPictures: string;
    /** In its place, where some wait already. */
    picturesKept: (names: string) => string;
    preview: string;
    send: string;
    to: (name: string, language: string | null) => string;
    as: (seller: string) => string;
    undoFor: (seconds: number) => string;
    followUp: string;
    note: string;
    noteHint: string;
    save: string;
    amount: (currency: string) => string;
    amountHint: (left: string) => string;
    paid: (amount: string) => string;
    refunded: (amount: string) => string;
    left: (amount: string) => string;
    askShop: string;
    after: string;
    afterClose: string;
    afterKeep: string;
    refundNote: string;
    refund: string;
    offerTitle: string;
    offerAmount: (currency: string) => string;
    offerHint: (left: string) => string;
    keep: string;
    keepYes: string;
    keepNo: string;
    consentTitle: string;
    consentWarning: string;
    consentOffer: string;
    consentMessage: string;
    consent: string;
    reason: string;
    comment: string;
    commentHint: string;
    report: string;
    reportWarning: string[];
    tooLate: string;
  };
  done: {
    /** A message that leaves once its pictures are here. */
    gathering: string;
    held: (until: string) => string;
    approved: string;
    rejected: string;
    reopened: string;
    released: string;
    taken_over: string;
    assigned: string;
    snoozed: string;
    step_taken: string;
    contacted_elsewhere: string;
    approval_asked: string;
    refund_declined: string;
    inspected: string;
    exchange_asked: string;
    marked_not_received: string;
    reimbursement_asked: string;
    sent: (seconds: number) => string;
    translation_asked: string;
    taken_back: string;
    noted: string;
    refund_asked: (amount: string) => string;
    consent_marked: (amount: string) => string;
    reported: string;
    delivery_retried: string;
  };
  happened: {
    opened: (who: string) => string;
    message_received: (who: string) => string;
    message_withheld: (who: string) => string;
    message_accepts: (who: string) => string;
    cancelled: (who: string) => string;
    approved: (how: string) => string;
    rejected: (how: string) => string;
    reopened: string;
    label_made: (tracking: string | null) => string;
    picked_up: (tracking: string | null) => string;
    locked: (who: string, reason: string | null) => string;
    messaging_on: string;
    unlocked: (reason: string | null) => string;
    received: (count: number) => string;
    picture_arrived: (name: string) => string;
    picture_refused: (name: string, why: string) => string;
    picture_gathered: (name: string) => string;
    /** Its message waits with it. */
    message_held_up: (what: string, why: string) => string;
    refund_settled: (amount: string) => string;
    refund_by_shop: (amount: string) => string;
    refund_failed: string;
    refunded_automatically: (amount: string) => string;
    taken_over: (until: string) => string;
    assigned: (to: string, until: string) => string;
    snoozed: (until: string) => string;
    step_taken: (step: string, note: string | null) => string;
    alerted: (text: string) => string;
    made_free: string;
    routed: (place: string) => string;
    updated: (changed: string) => string;
    status_changed: (status: string) => string;
    deadlines_moved: (moved: string) => string;
    contacted_elsewhere: string;
    approval_asked: (amount: string) => string;
    refund_declined: (amount: string) => string;
    inspected: (item: string, found: string) => string;
    exchange_asked: (free: boolean) => string;
    exchange_shipped: (reference: string | null) => string;
    marked_not_received: (refund: string) => string;
    reimbursement_asked: (amount: string) => string;
    reimbursement_settled: (amount: string | null) => string;
    reimbursement_refused: string;
    erased: (why: 'asked' | 'retention') => string;
    held: (until: string) => string;
    released: string;
    /** Asked of whoever holds it, beside a button that holds it anew. */
    hold_asked: (until: string) => string;
    hold_ended: (name: string) => string;
    translation_asked: string;
    translated: (from: string | null, to: string) => string;
    /** It is in that language already. */
    translated_same: (language: string) => string;
    translated_doubtful: string;
    contacted: (category: string) => string;
    answered: string;
    taken_back: string;
    noted: string;
    refund_asked: (amount: string) => string;
    offer_made: (terms: string, until: string) => string;
    offer_accepted: (who: string, amount: string) => string;
    consent_marked: (amount: string) => string;
    offer_declined: (who: string, amount: string) => string;
    offer_expired: (amount: string) => string;
    offer_answer_ignored: (who: string, why: string) => string;
    reported: (reason: string) => string;
    reminded: (kind: string, span: string) => string;
    /** The same, when the whole team is called. */
    remindedAll: (kind: string, span: string) => string;
    remindedLate: (kind: string) => string;
    delivery_given_up: (what: string, why: string) => string;
    delivery_retried: string;
    ignored: string;
  };
  refusals: { [K in RefusalKind]: (facts: Worded<Refusals[K]>) => string };
  /** Beside a text with characters that cannot be seen. */
  hiddenCharacters: string;
  /** Around the list of commands. */
  help: {
    intro: string;
    target: string;
    words: string;
    know: string;
    facts: Record<'reach' | 'first' | 'often' | 'seller' | 'pictures' | 'record' | 'off', string>;
    support: (shop: string, contact: string) => string;
  };
  /** Said in a workspace about the workspace. */
  place: {
    invited: string;
    invitedUnknown: (address: string) => string;
    connectTo: (seller: string) => string;
    connected: (seller: string, open: number) => string;
    back: string;
    pausedChannel: (place: string, why: string) => string;
    pausedInstall: (place: string, why: string) => string;
  };
  digestTitle: (n: number) => string;
  /** `soon`: due within a day; `fresh`: returns with new messages. */
  morningTitle: (open: number, late: number, soon: number, fresh: number) => string;
  /** Many returns of the queue at once. */
  many: {
    which: string;
    /** Where there are more than a list takes. */
    listed: (shown: number, of: number) => string;
    what: string;
    to: string;
    why: string;
    submit: string;
    done: (done: number, of: number) => string;
    none: string;
  };
  insights: {
    title: (days: number) => string;
    none: string;
    /** `usual`: the share of the other items, in words. */
    alarm: (item: string, broken: number, of: number, usual: string) => string;
    defective: (item: string, defective: number, of: number, days: number) => string;
    reasons: string;
    inTime: string;
    kept: (share: string, kept: number, of: number) => string;
    firstAnswer: string;
    half: (answered: number) => string;
    most: string;
    refunds: string;
    refundKinds: Record<RefundKind, string>;
  };
  transcript: {
    title: string;
    made: (at: string, zone: string) => string;
    /** Beside what the customer said of an item when asking for the return. */
    opening: (item: string) => string;
    /** Before the other forms and languages it can be had in. */
    also: string;
  };
  queueTitle: (n: number) => string;
  queueEmpty: string;
  tabs: Record<Tab, string>;
  tabEmpty: string;
  searchTitle: (typed: string, n: number) => string;
  searchEmpty: string;
  frame: Omit<Frame, 'language' | 'direction'>;
};
