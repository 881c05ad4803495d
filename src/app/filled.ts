import { unfitText } from '../domain/changes/talk.ts';
import type { Details } from '../domain/command.ts';
import { CATEGORIES, REPORT_REASONS } from '../domain/conversation.ts';
import { CAUSES, CONDITIONS, MISSING_REFUNDS } from '../domain/inspection.ts';
import type { StaffChange } from '../domain/lifecycle.ts';
import { latinDigits, type Money, money, readAmount, readShare } from '../domain/money.ts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { type Item, type ReturnRequest, refundable } from '../domain/return-request.ts';
import { SNOOZE_HOURS } from '../domain/rungs.ts';
import { REJECT_REASONS } from '../domain/verdict.ts';
import { sentencesFor } from '../i18n/index.ts';
import type { ManyAction } from '../views/many.ts';
import { picturesIn } from './attached.ts';
import { isWrong, type Wrong, wrong } from './wrong-fields.ts';

type Fields = Record<string, string>;
type Read<A extends StaffChange> = (
  fields: Fields,
  request: ReturnRequest,
  id: string,
  language: string,
) => Details[A] | Wrong;

/** How the fields of each action's form become what its command needs. `id` names what is made: a message, a note, a refund. `language`: what its author reads. */
const READ: { [A in StaffChange]: Read<A> } = {
  hold: () => ({}),
  release: () => ({}),
  take_over: reasonOf,
  assign: assignOf,
  step(fields) {
    const step = fields.step?.trim();
    return step ? { step, note: fields.note?.trim() || null } : wrong({ step: refuse('choice_missing') });
  },
  snooze(fields) {
    const hours = SNOOZE_HOURS.find((n) => String(n) === fields.hours);
    return hours ? { hours } : wrong({ hours: refuse('choice_missing') });
  },
  elsewhere(fields) {
    const unfit = unfitText(fields.text ?? '');
    return unfit ? wrong({ text: unfit }) : { text: tidy(fields.text) };
  },
  inspect(fields, request) {
    const item = itemOf(fields, request);
    const typed = latinDigits(fields.received ?? '').trim();
    const received = /^\d{1,6}$/.test(typed) ? Number(typed) : null;
    const condition = CONDITIONS.find((c) => c === fields.condition);
    const cause = CAUSES.find((c) => c === fields.cause);
    const restock = yesOrNo(fields.restock);
    if (!item || received === null || !condition || !cause || restock === null) {
      const most = String(item?.quantity ?? 0);
      return wrong({
        item: item ? null : refuse('choice_missing'),
        received: received === null ? refuse('quantity_unclear', { most }) : null,
        condition: condition ? null : refuse('choice_missing'),
        cause: cause ? null : refuse('choice_missing'),
        restock: restock === null ? refuse('choice_missing') : null,
      });
    }
    return { item: item.id, received, condition, cause, restock };
  },
  exchange(fields) {
    const free = yesOrNo(fields.free);
    return free === null ? wrong({ free: refuse('choice_missing') }) : { free };
  },
  not_received(fields) {
    const refund = MISSING_REFUNDS.find((r) => r === fields.refund);
    return refund ? { refund } : wrong({ refund: refuse('choice_missing') });
  },
  reimburse(fields, request) {
    const amount = readAmount(fields.amount ?? '', request.paid.currency);
    const reason = reasonOf(fields);
    if (isRefusal(amount) || 'wrong' in reason) {
      return wrong({ amount: isRefusal(amount) ? amount : null, ...('wrong' in reason ? reason.wrong : {}) });
    }
    return { amount, ...reason };
  },
  confirm(fields) {
    const yes = yesOrNo(fields.answer);
    return yes === null
      ? wrong({ answer: refuse('choice_missing') })
      : { yes, comment: fields.comment?.trim() || null };
  },
  translate: (_, __, ___, language) => ({ to: language }),
  undo: () => ({}),
  retry: () => ({}),
  approve(fields) {
    const missing = ['label', 'free'].filter((name) => fields[name] !== 'yes' && fields[name] !== 'no');
    if (missing.length > 0) return wrong(Object.fromEntries(missing.map((name) => [name, refuse('choice_missing')])));
    const chosen = {
      label: fields.label === 'yes',
      freeReturn: fields.free === 'yes',
      refundFee: fields.fee === 'yes',
    };
    return { ...chosen, message: null };
  },
  reject(fields, request, messageId) {
    const reason = REJECT_REASONS.find((r) => r === fields.reason);
    const { language } = request.customer;
    // In a locked conversation nobody writes freely: the customer reads the fixed sentence of the reason.
    const fixed = request.locked && reason ? sentencesFor(language).rejectReasons[reason] : null;
    const text = fixed ?? fields.text ?? '';
    const unfit = request.locked ? null : unfitText(text);
    if (!reason || unfit) return wrong({ reason: reason ? null : refuse('choice_missing'), text: unfit });
    return { messageId, reason, text: tidy(text), fixed: fixed !== null, language };
  },
  reopen: reasonOf,
  contact(fields, request, messageId) {
    const category = CATEGORIES.find((c) => c === fields.category);
    const unfit = unfitText(fields.text ?? '');
    if (!category || unfit) return wrong({ category: category ? null : refuse('choice_missing'), text: unfit });
    const { language } = request.customer;
    return { messageId, text: tidy(fields.text), language, category, files: picturesIn(fields) };
  },
  answer(fields, request, messageId) {
    const unfit = unfitText(fields.text ?? '');
    const { language } = request.customer;
    return unfit ? wrong({ text: unfit }) : { messageId, text: tidy(fields.text), language, files: picturesIn(fields) };
  },
  note(fields, _, noteId) {
    const unfit = unfitText(fields.text ?? '');
    return unfit ? wrong({ text: unfit }) : { noteId, text: tidy(fields.text) };
  },
  refund(fields, request, refundId) {
    // Asked only where there are several; of the whole return, of one item, or of the only one there is.
    const item = fields.item && fields.item !== 'all' ? itemOf(fields, request) : null;
    const share = readShare(fields.amount ?? '', item ? costOf(item, request) : request.paid);
    const amount = share ?? readAmount(fields.amount ?? '', request.paid.currency);
    const after = fields.after === 'close' || fields.after === 'keep' ? fields.after : null;
    if (isRefusal(amount) || !after) {
      return wrong({ amount: isRefusal(amount) ? amount : null, after: after ? null : refuse('choice_missing') });
    }
    const note = fields.note?.trim() || null;
    return { refundId, amount, item: item?.id ?? null, closeAfter: after === 'close', note };
  },
  offer(fields, request, id) {
    const amount = readOffered(fields.amount ?? '', request);
    const keepItem = yesOrNo(fields.keep);
    const unfit = unfitText(fields.text ?? '');
    if (isRefusal(amount) || keepItem === null || unfit) {
      const missing = keepItem === null ? refuse('choice_missing') : null;
      return wrong({ amount: isRefusal(amount) ? amount : null, keep: missing, text: unfit });
    }
    const { language } = request.customer;
    const message = { messageId: id, text: tidy(fields.text), language };
    return { offerId: `offer-${id}`, ...message, amount, keepItem };
  },
  consent(fields, request) {
    const message = /^\d{1,6}$/.test(fields.message ?? '') ? request.messages[Number(fields.message)] : undefined;
    if (!message || !fields.offer) {
      return wrong({
        offer: fields.offer ? null : refuse('choice_missing'),
        message: message ? null : refuse('choice_missing'),
      });
    }
    return { offerId: fields.offer, messageId: message.id };
  },
  report(fields) {
    const reason = REPORT_REASONS.find((r) => r === fields.reason);
    const comment = fields.comment?.trim() || null;
    if (!reason) return wrong({ reason: refuse('choice_missing') });
    return reason === 'other' && !comment ? wrong({ comment: refuse('comment_missing') }) : { reason, comment };
  },
};

const yesOrNo = (chosen: string | undefined): boolean | null =>
  chosen === 'yes' ? true : chosen === 'no' ? false : null;

function reasonOf(fields: Fields): { reason: string } | Wrong {
  const unfit = unfitText(fields.text ?? '');
  return unfit ? wrong({ text: unfit }) : { reason: tidy(fields.text) };
}

function assignOf(fields: Fields): Details['assign'] | Wrong {
  const reason = reasonOf(fields);
  const to = fields.to || null;
  if (to && !isWrong(reason)) return { to, ...reason };
  return wrong({ to: to ? null : refuse('choice_missing'), ...(isWrong(reason) ? reason.wrong : {}) });
}

/** Chosen by its place: shops' ids can be longer than a platform takes. The only item need not be chosen. */
const itemOf = ({ item }: Fields, { items }: ReturnRequest): Item | null =>
  (items.length === 1 ? items[0] : /^\d{1,3}$/.test(item ?? '') ? items[Number(item)] : null) ?? null;

/** What one item cost; without its own price, what was paid in all. */
const costOf = ({ unitPrice, quantity }: Item, { paid }: ReturnRequest): Money =>
  unitPrice && unitPrice.currency === paid.currency ? money(unitPrice.minor * BigInt(quantity), paid.currency) : paid;

/** What is offered: an amount, or a share of what was paid. */
export function readOffered(typed: string, request: ReturnRequest): Money | Refusal {
  const share = readShare(typed, request.paid);
  const amount = share ?? readAmount(typed, request.paid.currency);
  if (isRefusal(amount)) return refuse('offer_unclear', { typed: typed.slice(0, 40) });
  const left = refundable(request);
  return amount.minor > left.minor ? refuse('over_refund', { left }) : amount;
}

export function readFields<A extends StaffChange>(
  action: A,
  fields: Fields,
  request: ReturnRequest,
  id: string,
  language: string,
): Details[A] | Wrong {
  return READ[action](fields, request, id, language);
}

const READ_ALIKE: Record<ManyAction, (fields: Fields) => object> = {
  assign: assignOf,
  take_over: reasonOf,
  release: () => ({}),
};

/** What is wrong in what several returns are asked alike, before any of them is asked; null: nothing. */
export function wrongForAll(action: ManyAction, fields: Fields): Wrong | null {
  const read = READ_ALIKE[action](fields);
  return isWrong(read) ? read : null;
}

// Browsers send line ends as CR LF; the customer gets what was typed.
const tidy = (text: string | undefined): string => (text ?? '').replaceAll('\r\n', '\n').trim();
