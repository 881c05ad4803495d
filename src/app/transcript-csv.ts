import { readEvents } from '../db/events.ts';
import { readReturn } from '../db/returns.ts';
import { doer } from '../domain/command.ts';
import { toDecimal } from '../domain/money.ts';
import type { Item } from '../domain/return-request.ts';
import { toldBy } from '../views/conversation.ts';
import type { Core } from './perform.ts';

const COLUMNS = [
  'row',
  'return_id',
  'order_id',
  'status',
  'resolution',
  'customer',
  'items',
  'reasons',
  'currency',
  'paid',
  'refunded',
  'opened_at',
  'closed_at',
  'message_id',
  'from',
  'name',
  'state',
  'language',
  'at',
  'text',
] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | null>>;

/**
 * For a spreadsheet: a row for the return, one an item with what the customer said of it, then one a message or a decision
 * that told the customer something. Null: the seller has no such return.
 */
export async function transcriptCsv(core: Core, seller: string, returnId: string): Promise<string | null> {
  const request = await readReturn(core.db, seller, returnId);
  if (!request) return null;
  const whose = { return_id: request.shopReturnId, order_id: request.orderId };
  const head: Row = {
    row: 'return',
    ...whose,
    status: request.status,
    resolution: request.resolution,
    customer: request.customer.name,
    items: request.items.map(piecesOf).join('; '),
    reasons: request.items.map(reasonOf).join('; '),
    currency: request.paid.currency,
    paid: toDecimal(request.paid),
    refunded: toDecimal(request.refunded),
    opened_at: request.openedAt.toISOString(),
    closed_at: request.closedAt?.toISOString() ?? null,
  };
  const items = request.items.map(
    (item): Row => ({
      row: 'item',
      ...whose,
      items: piecesOf(item),
      reasons: reasonOf(item),
      from: 'customer',
      name: request.customer.name,
      language: request.customer.language,
      at: request.openedAt.toISOString(),
      text: [item.comment, ...item.answers.map(({ question, answer }) => `${question} ${answer}`)]
        .filter(Boolean)
        .join('\n'),
    }),
  );
  const messages = request.messages.map(
    (m): Row => ({
      row: 'message',
      ...whose,
      message_id: m.id,
      from: m.from,
      name: m.author?.name ?? request.customer.name,
      state: m.state,
      language: m.language,
      at: m.at.toISOString(),
      text: m.state === 'withheld' ? null : m.text,
    }),
  );
  const decisions = (await readEvents(core.db, seller, returnId)).flatMap((event): Row[] => {
    const told = toldBy(event);
    const { type: state, at, by } = event;
    const name = doer(by)?.name ?? null;
    return told ? [{ row: 'decision', ...whose, from: by.kind, name, state, ...told, at: at.toISOString() }] : [];
  });
  const said = [...messages, ...decisions].toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
  return csvOf([head, ...items, ...said]);
}

const piecesOf = ({ quantity, title }: Item): string => `${quantity} × ${title}`;
const reasonOf = ({ reason }: Item): string => reason.label ?? reason.code;

// The mark tells spreadsheets that it is UTF-8.
const csvOf = (rows: Row[]): string =>
  `\ufeff${[COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => cell(row[name] ?? '')).join(','))].join('\r\n')}\r\n`;

/** What strangers write must not be a formula when somebody opens the file. */
function cell(value: string): string {
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
