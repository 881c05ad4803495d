// What everybody in a run shares: waiting for something to become so, moments at which a kill hurts, and what was found.

import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A delivery has reached the shop and is not answered; a webhook or a press is on its way, or was answered just now. */
export type Moment = 'delivery' | 'webhook' | 'webhook answered' | 'press' | 'press answered';

export type Watch = {
  moments: EventEmitter;
  /** Ends every waiting when the run cannot go on. */
  signal: AbortSignal;
  /** How long a step may take before it counts as lost, in milliseconds. */
  patience: number;
  /** What was lost or doubled, in words that name the return and the id. */
  lost: string[];
  doubled: string[];
};

export const watchFor = (signal: AbortSignal, patience: number): Watch => ({
  moments: new EventEmitter().setMaxListeners(0),
  signal,
  patience,
  lost: [],
  doubled: [],
});

/** Nobody answered, or said to come back later: what was asked for may have happened or not. */
export class Unknown extends Error {
  override readonly name = 'Unknown';
}

/** Tries until it answers something else than null. Not getting through is no answer; waiting in vain is an error. */
export async function until<T>(watch: Watch, what: string, look: () => Promise<T | null>, every = 100): Promise<T> {
  for (const end = Date.now() + watch.patience; Date.now() < end; await pause(every)) {
    watch.signal.throwIfAborted();
    const found = await look().catch((error: unknown) => {
      if (error instanceof Unknown) return null;
      throw error;
    });
    if (found !== null) return found;
  }
  throw new Error(`waited ${watch.patience / 1_000} s in vain until ${what}`);
}

/**
 * One request as it goes over the wire. Everything that leaves the outcome open becomes `Unknown`. `answered` is called
 * with the first bytes of the answer, the rest not yet read: what comes to an end in the desk just then is what a kill
 * should meet.
 */
export async function ask(
  url: string,
  init: RequestInit,
  answered: (response: Response) => void = () => {},
): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000), ...init });
    answered(response);
    const text = await response.text();
    if (response.status < 500) return { response, text };
  } catch {
    throw new Unknown('no answer');
  }
  throw new Unknown('come back later');
}
