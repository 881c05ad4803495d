import { PermissionFlagsBits } from 'discord.js';

/** What the bot may do where it works, and why: exactly this is asked for in the invitation, never more. */
export const PERMISSIONS = {
  ViewChannel: 'See the channel it works in',
  SendMessages: 'Post cards',
  EmbedLinks: 'Draw a card; without it Discord shows bare text',
  AttachFiles: 'Show a customer’s picture in the thread of its card',
  ReadMessageHistory:
    'After a lost answer, look whether a card stands there already instead of posting it twice; find our own lines to delete them when their customer is erased',
  ManageThreads: 'Open a thread again that somebody locked or that Discord put away',
  CreatePublicThreads: 'Begin a thread under a card',
  SendMessagesInThreads: 'Say in the thread what happens',
} as const satisfies Partial<Record<keyof typeof PermissionFlagsBits, string>>;
export type Permission = keyof typeof PERMISSIONS;

export const PERMISSION_BITS: bigint = (Object.keys(PERMISSIONS) as Permission[]).reduce(
  (all, name) => all | PermissionFlagsBits[name],
  0n,
);

/** The link with which an administrator of a server lets the bot in. */
export const inviteLink = (clientId: string): string =>
  `https://discord.com/oauth2/authorize?${new URLSearchParams({
    client_id: clientId,
    scope: 'bot applications.commands',
    permissions: String(PERMISSION_BITS),
  })}`;

/** Menu of a message, in a card's thread. */
export const SEND_TO_CUSTOMER = 'Send to customer';
