import type { Request, Response } from 'express';
import type { Knex } from 'knex';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { backlog } from './delivery/lanes.ts';

export type Metrics = ReturnType<typeof metricsFor>;

/** What an operator watches, in Prometheus' words. Never a name, a text or an id of anybody. */
export function metricsFor(db: Knex) {
  const registry = new Registry();
  const waited = new Histogram({
    name: 'returndesk_delivery_wait_seconds',
    help: 'Seconds between when a delivery was due and its first try',
    labelNames: ['to', 'what'],
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 900],
    registers: [registry],
  });
  const ended = new Counter({
    name: 'returndesk_deliveries_total',
    help: 'Deliveries since this process began, by how they ended; a failed one is tried again',
    labelNames: ['to', 'how'],
    registers: [registry],
  });
  new Gauge({
    name: 'returndesk_deliveries_waiting',
    help: 'Deliveries that wait to leave',
    labelNames: ['to'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { to, waiting } of await backlog(db)) this.set({ to }, waiting);
    },
  });
  new Gauge({
    name: 'returndesk_delivery_oldest_seconds',
    help: 'How long the oldest delivery that is due has waited',
    labelNames: ['to'],
    registers: [registry],
    async collect() {
      this.reset();
      for (const { to, oldest } of await backlog(db)) this.set({ to }, oldest);
    },
  });

  return {
    /** A delivery to a platform, or to `shop`, that ended or failed. */
    observe(to: string, what: string, seconds: number, attempts: number, how: 'sent' | 'failed' | 'dead'): void {
      if (attempts === 1 && how !== 'dead') waited.observe({ to, what }, Math.max(0, seconds));
      ended.inc({ to, how });
    },
    /** `GET /metrics`: for whoever has the token, or without one for this machine alone. */
    page: (token: string | null) => async (request: Request, response: Response) => {
      if (!mayRead(request, token)) {
        response.status(403).type('text').send('Set METRICS_TOKEN and send it as a bearer token.\n');
        return;
      }
      response.type(registry.contentType).send(await registry.metrics());
    },
  };
}

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

const mayRead = (request: Request, token: string | null): boolean =>
  token
    ? request.get('authorization') === `Bearer ${token}`
    : LOOPBACK.has(request.socket.remoteAddress ?? '') && !request.get('x-forwarded-for');
