/** Seconds between two looks, and how many in a row may find the connection down. */
const LOOK_EVERY = 30;
const PATIENCE = 3;

/**
 * Looks whether a connection is up. discord.js connects again by itself and waits for ever where Discord never answers
 * its RESUME; a connection that three looks in a row find down is given up, so that a new one can be begun.
 */
export function watchdog(isUp: () => boolean, onStuck: () => void): { stop(): void } {
  let down = 0;
  const timer = setInterval(() => {
    down = isUp() ? 0 : down + 1;
    if (down < PATIENCE) return;
    clearInterval(timer);
    onStuck();
  }, LOOK_EVERY * 1_000);
  return { stop: () => clearInterval(timer) };
}
