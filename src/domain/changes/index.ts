import type { Command } from '../command.ts';
import type { Changed, Facts } from '../decide.ts';
import type { Change } from '../lifecycle.ts';
import type { Refusal } from '../refusal.ts';
import type { ReturnRequest } from '../return-request.ts';
import { cancel, open, receive } from './arrive.ts';
import { erase, forget } from './erase.ts';
import { askHold, endHold, hold, release } from './hold.ts';
import {
  exchange,
  inspect,
  notReceived,
  refuseReimbursement,
  reimburse,
  settleReimbursement,
  shipExchange,
} from './item.ts';
import { acceptOffer, consent, declineOffer, expireOffer, offer } from './offer.ts';
import { gatherPicture, takePicture } from './picture.ts';
import { recompute } from './recompute.ts';
import { confirm, failRefund, refund, refundAutomatically, settleRefund } from './refund.ts';
import { giveUpDelivery, remind, retry } from './remind.ts';
import { labelMade, lock, pickUp, readWithheld, unlock } from './shop-tells.ts';
import { answer, contact, note, report, undo, write } from './talk.ts';
import { move, update } from './told-anew.ts';
import { keepTranslation, translate } from './translate.ts';
import { approve, reject, reopen } from './verdict.ts';
import { alert, assign, elsewhere, route, setFree, snooze, step, takeOver } from './work.ts';

/** What each action does to a return it is allowed on. An action without a row does not compile. */
export const CHANGES: {
  [A in Change]: (
    request: A extends 'open' ? null : ReturnRequest,
    command: Command<A>,
    facts: Facts,
  ) => Changed | Refusal;
} = {
  hold,
  release,
  take_over: takeOver,
  assign,
  snooze,
  elsewhere,
  approve,
  reject,
  step,
  reopen,
  contact,
  answer,
  translate,
  undo,
  note,
  refund,
  confirm,
  inspect,
  exchange,
  not_received: notReceived,
  reimburse,
  offer,
  consent,
  report,
  retry,
  open,
  write,
  accept_offer: acceptOffer,
  decline_offer: declineOffer,
  cancel,
  update,
  move,
  make_label: labelMade,
  pick_up: pickUp,
  lock,
  unlock,
  read_withheld: readWithheld,
  receive,
  take_picture: takePicture,
  gather_picture: gatherPicture,
  settle_refund: settleRefund,
  fail_refund: failRefund,
  refund_automatically: refundAutomatically,
  ship_exchange: shipExchange,
  settle_reimbursement: settleReimbursement,
  refuse_reimbursement: refuseReimbursement,
  erase,
  alert,
  set_free: setFree,
  route,
  recompute,
  remind,
  ask_hold: askHold,
  end_hold: endHold,
  expire_offer: expireOffer,
  forget,
  give_up_delivery: giveUpDelivery,
  keep_translation: keepTranslation,
};
