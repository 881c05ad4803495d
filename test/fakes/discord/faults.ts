import { setTimeout as sleep } from 'node:timers/promises';
import { cloudflare, type Reply } from './http.ts';
import { isRoute } from './law/routes.ts';
import { tooMany } from './rest/too-many.ts';
import type { Fault, World } from './world.ts';

export function addFault(world: World, fault: Fault) {
  if (fault.route !== '*' && !isRoute(fault.route)) {
    throw new Error(`Discord has no route "${fault.route}": it is spelt as in the OpenAPI, with its method`);
  }
  world.faults.push({ ...fault });
}

/** Lets the request through, unless the script has something else for it. The first fault that fits is used up first. */
export async function throughFaults(
  world: World,
  route: string,
  run: () => Promise<Reply> | Reply,
): Promise<Reply | 'reset'> {
  const fault = world.faults.find((one) => one.times > 0 && (one.route === route || one.route === '*'));
  if (!fault) return run();
  fault.times--;
  const { kind } = fault;
  switch (kind.kind) {
    case 'rate-limited':
      return tooMany(kind.retryAfter, kind.scope);
    case 'error':
      return { status: kind.status, body: { message: kind.message, code: kind.code } };
    case 'status':
      if (kind.effect === 'after') await run();
      return kind.status === 401
        ? { status: 401, body: { message: '401: Unauthorized', code: 0 } }
        : { status: kind.status, body: '' };
    case 'html':
      return cloudflare(kind.status, 'Access denied');
    case 'reset':
      if (kind.effect === 'after') await run();
      return 'reset';
    case 'delay':
      await sleep(kind.ms, undefined, { ref: false });
      return run();
  }
}
