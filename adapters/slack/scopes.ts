/**
 * What the app asks a workspace for, and why: the list an administrator or a security reviewer reads. It is what the
 * calls and events of `uses.ts` need, no more; a test derives it from Slack's reference and compares.
 *
 * Slack opens `conversations.*` with a scope for each kind of conversation. We ask for public channels (`channels:`) and
 * private ones the bot is invited to (`groups:`), because a team may work in either, and for direct messages only what
 * answering them takes (`im:history`). Groups of direct messages (`mpim:`) are no place to work in.
 */
export const SCOPES = {
  'chat:write':
    'Post cards and the lines under them, redraw a card where it stands, delete our own lines when their customer is erased, answer whoever asks the bot for help',
  commands: 'The command `/returns`, and "Send to customer" in the menu of a message',
  'channels:read':
    'Tell that a public channel was archived, deleted or left, and say so instead of losing cards there; check a place',
  'channels:join': 'Join a public channel that was declared as a place, so that nobody has to invite the bot there',
  'channels:history':
    'After a lost answer, look whether our card or line stands there already instead of posting it twice; find our own lines to delete; notice that a card was deleted',
  'groups:read': 'The same as `channels:read`, in private channels the bot was invited to',
  'groups:history': 'The same as `channels:history`, in private channels the bot was invited to',
  'im:history': 'Answer people who write to the bot directly',
  'app_mentions:read': 'Answer people who mention the bot',
  'files:read':
    'Fetch the pictures that somebody attaches in a form, or sends on with "Send to customer"; no other file is read',
  'files:write': 'Show a customer’s picture in the thread of its card, and delete it when the customer is erased',
  'users:read':
    'A colleague’s name and language, and whether somebody is a guest, a bot or a stranger, who may do nothing',
} as const satisfies Record<string, string>;

export type Scope = keyof typeof SCOPES;
