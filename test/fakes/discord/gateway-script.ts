/** What goes wrong on the way to the app, by script, where one session is connected. Each count is used up by one event. */
export type Script = {
  /** The next events arrive twice, as after a RESUME that went too far back. */
  duplicate(times?: number): void;
  /** The next event arrives after the one that follows it. */
  reorder(): void;
  /** READY takes this long, from now on. */
  slowReady(ms: number): void;
};

export type Scripted = Script & {
  readyDelay(): number;
  /** Passes an event on as the script has it: at once, twice, or after the next. */
  through(send: () => void): void;
};

export function scripting(): Scripted {
  let duplicates = 0;
  let reordering = false;
  let held: (() => void) | null = null;
  let delay = 0;
  return {
    duplicate(times = 1) {
      duplicates += times;
    },
    reorder() {
      reordering = true;
    },
    slowReady(ms) {
      delay = ms;
    },
    readyDelay: () => delay,
    through(send) {
      if (reordering) {
        reordering = false;
        held = send;
        return;
      }
      send();
      if (duplicates > 0) {
        duplicates--;
        send();
      }
      held?.();
      held = null;
    },
  };
}
