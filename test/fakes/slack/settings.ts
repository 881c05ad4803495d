/** What differs between workspaces and days, and what nobody knows for sure. Tests may change it at any time. */
export type Settings = {
  limits: {
    mode: 'on' | 'off';
    /** How many posts a channel takes at once before one per second holds. */
    postBurst: number;
    /** Posts per minute and workspace ("several hundred"). */
    postsPerMinute: number;
    /** `throttled`: commercial apps outside the Marketplace get one call a minute and 15 messages, whatever `mode` says. */
    history: 'internal' | 'throttled';
  };
  files: {
    /** Between the completed upload and the message that shows the file. */
    scanMs: number;
    /** The next uploads that end with `ok: true` and are never shared. */
    dropNext: number;
    /** What somebody without the right gets for a file. */
    withoutRight: 'login page' | 'redirect';
    /** Another origin that downloads are redirected to; null: served at once. */
    redirectTo: string | null;
  };
  /** `edit_window_closed` for messages older than this; null: the workspace lets people edit for ever. */
  editWindowMs: number | null;
};

export const SETTINGS: Settings = {
  limits: { mode: 'off', postBurst: 4, postsPerMinute: 300, history: 'internal' },
  files: { scanMs: 200, dropNext: 0, withoutRight: 'login page', redirectTo: null },
  editWindowMs: null,
};
