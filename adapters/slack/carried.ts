import { z } from 'zod';

/**
 * What a modal of ours carries unseen (`private_metadata`): where it was opened, what its submission does, and the
 * form's own secrets such as a draft's id. Slack keeps it and signs it with the rest; people cannot change it.
 */
const Carried = z.object({ channel: z.string(), button: z.string(), carries: z.record(z.string(), z.string()) });
export type Carried = z.infer<typeof Carried>;

export const carriedText = (carried: Carried): string => JSON.stringify(carried);

/** Null: not written by us. */
export function readCarried(text: string | undefined): Carried | null {
  try {
    const read = Carried.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
