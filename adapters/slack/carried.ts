import { z } from 'zod';

/**
 * What a modal of ours carries unseen (`private_metadata`): where it was opened, what its submission does, and the
 * form's own secrets such as a draft's id. Slack keeps it and signs it with the rest; people cannot change it.
 */
const CarriedByModal = z.object({ channel: z.string(), button: z.string(), carries: z.record(z.string(), z.string()) });
export type CarriedByModal = z.infer<typeof CarriedByModal>;

export const carriedText = (carried: CarriedByModal): string => JSON.stringify(carried);

/** Null: not written by us. */
export function readCarried(text: string | undefined): CarriedByModal | null {
  try {
    const read = CarriedByModal.safeParse(JSON.parse(text ?? ''));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
