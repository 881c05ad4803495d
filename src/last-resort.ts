import { randomBytes } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { traceOf } from './ports.ts';

type Log = { error(fields: object, line: string): void };

/**
 * Behind every door: what none of them foresaw. Whoever asked gets a number to tell, the log what happened where; neither
 * gets the error's own words, which may quote a customer or a statement of the database.
 */
export function lastResort(log: Log): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const reference = randomBytes(4).toString('hex');
    const status = statusOf(error);
    log.error({ reference, status, method: request.method, ...traceOf(error) }, 'a request failed');
    if (response.headersSent) return void response.destroy();
    const detail = status === 500 ? `something broke here; the log has it under ${reference}` : 'it cannot be read';
    response.status(status).type('application/problem+json');
    response.send(JSON.stringify({ title: status === 500 ? 'failed' : 'refused', status, detail }));
  };
}

// What express and its parsers refuse names its own status.
const statusOf = (error: unknown): number =>
  error instanceof Error && 'status' in error && Number(error.status) >= 400 && Number(error.status) < 500
    ? Number(error.status)
    : 500;
