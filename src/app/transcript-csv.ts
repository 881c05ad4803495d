import { readReturn } from '../db/returns.ts';
import { toDecimal } from '../domain/money.ts';
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

/** A row for the return, then one a message, for a spreadsheet. Null: the seller has no such return. */
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
    items: request.items.map(({ quantity, title }) => `${quantity} × ${title}`).join('; '),
    reasons: request.items.map(({ reason }) => reason.label ?? reason.code).join('; '),
    currency: request.paid.currency,
    paid: toDecimal(request.paid),
    refunded: toDecimal(request.refunded),
    opened_at: request.openedAt.toISOString(),
    closed_at: request.closedAt?.toISOString() ?? null,
  };
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
  return csvOf([head, ...messages]);
}

// The mark tells spreadsheets that it is UTF-8.
const csvOf = (rows: Row[]): string =>
  `\ufeff${[COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((name) => cell(row[name] ?? '')).join(','))].join('\r\n')}\r\n`;

/** What strangers write must not be a formula when somebody opens the file. */
function cell(value: string): string {
  const inert = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
