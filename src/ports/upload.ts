import type { IncomingMessage } from 'node:http';

// A picture on a slow line takes longer than any other request may. The route that takes it says so, wherever it is.
const watched = new WeakSet<IncomingMessage>();

/** From here on whoever says this watches how the request comes in; the door's own time no longer ends it. */
export const takesItsTime = (request: IncomingMessage): void => void watched.add(request);

export const mayTakeItsTime = (request: IncomingMessage): boolean => watched.has(request);
