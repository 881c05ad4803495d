import { type ButtonId, readButtonId } from '../../src/views/button-id.ts';

// A custom id of Discord's holds a hundred characters. Ours says what a form does: `f|<button>` for a modal that is filled
// in, `f|<button>|<draft>` for one that asks more about a draft, `p|<button>|<draft>` for one that pictures wait for,
// `d|<button>|<draft>` for the button under a preview, `a|<button>|<draft>` for a form that opens again as it was written.
// Every form ever shown stays readable.

export function filledId(button: string, { draft, attached }: Record<string, string>): string {
  if (draft) return `f|${button}|${draft}`;
  return attached ? `p|${button}|${attached}` : `f|${button}`;
}
export const draftId = (button: string, draft: string): string => `d|${button}|${draft}`;

export const againId = (button: string, written: string): string => `a|${button}|${written}`;

/** `carries` goes back as fields; `written`: the form to open again. */
type Carried = { button: ButtonId; carries: Record<string, string>; written: string | null };

/** Null: no form of ours. */
export function readCarried(customId: string): Carried | null {
  const [kind, id = '', draft] = customId.split('|');
  const button = readButtonId(id);
  if (!button) return null;
  if (kind === 'f' && draft === undefined) return { button, carries: {}, written: null };
  if (kind === 'p' && draft) return { button, carries: { attached: draft }, written: null };
  if ((kind === 'd' || kind === 'f') && draft) return { button, carries: { draft }, written: null };
  return kind === 'a' && draft ? { button, carries: {}, written: draft } : null;
}
