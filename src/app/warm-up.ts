import { lookOver } from '../guidelines/index.ts';
import { languageOf } from '../guidelines/language.ts';

/**
 * The first looks build what they look with: a second or more of a slow machine, when Slack and Discord wait for three in
 * all. Whoever starts a desk has it built before somebody waits.
 */
export async function warmUp(): Promise<void> {
  await languageOf('Good morning everybody');
  // An engine builds a pattern when it is used first, and once more when it is used again.
  for (let n = 0; n < 3; n += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    lookOver('Good morning, everybody.', { own: [], names: [], country: null });
  }
}
