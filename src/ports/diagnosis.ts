/** A place to look at. `paused`: why nothing is sent there now; null: something is. */
export type ExaminedPlace = { team: string; channel: string; paused: string | null };

/** One thing a doctor tried. `hint`: where to click, or what to look at, when it is not well. */
export type Diagnosis = { well: boolean; what: string; hint: string | null };

export const well = (what: string): Diagnosis => ({ well: true, what, hint: null });
export const unwell = (what: string, hint: string | null): Diagnosis => ({ well: false, what, hint });
