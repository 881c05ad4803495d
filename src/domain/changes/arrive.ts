import type { Command } from '../command.ts';
import { deadline, firstDeadlines } from '../deadlines.ts';
import type { Changed, Facts } from '../decide.ts';
import { withoutLive } from '../offers.ts';
import type { ReturnRequest } from '../return-request.ts';

export function open(_: null, { seller, returnId, details }: Command<'open'>, facts: Facts): Changed {
  const { respondBy, status, ...told } = details;
  const begun = status ?? facts.policy.begins;
  const request: ReturnRequest = {
    ...told,
    seller,
    id: returnId,
    status: begun,
    statusBefore: null,
    resolution: null,
    hold: null,
    locked: null,
    messages: [],
    offers: [],
    refunds: [],
    rules: [],
    routedTo: [],
    steps: [],
    exchange: null,
    reimbursement: null,
    verdict: null,
    label: null,
    deadlines: firstDeadlines(begun, details.openedAt, respondBy, facts),
    receivedAt: begun === 'pending_action' ? details.openedAt : null,
    closedAt: null,
    told: 0,
    version: 0,
  };
  return { request, type: 'opened', data: { respondBy } };
}

export const cancel = (request: ReturnRequest, { details }: Command<'cancel'>, { at }: Facts): Changed => ({
  request: close(request, 'cancelled', at),
  type: 'cancelled',
  data: details,
});

/** The parcel is back. A second parcel adds to what came; the time to process runs from the first. */
export function receive(request: ReturnRequest, { details }: Command<'receive'>, facts: Facts): Changed {
  const came = new Map(details.items.map((item) => [item.id, item.quantity]));
  const items = request.items.map((item) => ({
    ...item,
    received: came.has(item.id) ? Math.max(item.received ?? 0, came.get(item.id) ?? 0) : item.received,
  }));
  const first = request.status !== 'pending_action';
  const process = deadline('process', details.receivedAt, details.respondBy, facts);
  return {
    request: {
      ...request,
      items,
      status: 'pending_action',
      receivedAt: first ? details.receivedAt : request.receivedAt,
      deadlines: first ? [...request.deadlines.filter((d) => d.kind !== 'process'), process] : request.deadlines,
    },
    type: 'received',
    data: { items: details.items },
  };
}

/** Closed: nobody needs to hold it any more, and nothing more is offered. */
export const close = (request: ReturnRequest, resolution: ReturnRequest['resolution'], at: Date): ReturnRequest => ({
  ...withoutLive(request),
  refunds: request.refunds.map((r) => (r.state === 'waiting' ? { ...r, state: 'declined' } : r)),
  status: 'closed',
  statusBefore: null,
  resolution,
  hold: null,
  closedAt: at,
});
