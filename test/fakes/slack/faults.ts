import { setTimeout as sleep } from 'node:timers/promises';
import { documented } from './contract.ts';
import { page, type Reply, tooMany } from './http.ts';
import type { Fault, World } from './world.ts';

export function addFault(world: World, fault: Fault) {
  const { kind } = fault;
  const platform = kind.kind === 'error' && !kind.undocumented && fault.method !== '*';
  if (platform && !documented(fault.method, kind.error)) {
    throw new Error(
      `Slack documents no error "${kind.error}" for ${fault.method}; say undocumented: true if it is meant`,
    );
  }
  world.faults.push({ ...fault });
}

/** Lets the call through, unless the script has something else for it. The first fault that fits is used up first. */
export async function throughFaults(
  world: World,
  method: string,
  run: () => Promise<Reply> | Reply,
): Promise<Reply | 'reset'> {
  const fault = world.faults.find((one) => one.times > 0 && (one.method === method || one.method === '*'));
  if (!fault) return run();
  fault.times--;
  const { kind } = fault;
  switch (kind.kind) {
    case 'rate-limited':
      return tooMany(kind.retryAfter);
    case 'error':
      return { status: 200, body: { ok: false, error: kind.error } };
    case 'status':
      if (kind.effect === 'after') await run();
      return { status: kind.status, body: '' };
    case 'html':
      if (kind.effect === 'after') await run();
      return page(200, 'Oops', '<h1>Slack is having trouble</h1>');
    case 'reset':
      if (kind.effect === 'after') await run();
      return 'reset';
    case 'delay':
      await sleep(kind.ms, undefined, { ref: false });
      return run();
  }
}
