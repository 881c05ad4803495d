import type { Route } from './call.ts';
import { CALLBACK } from './callback.ts';
import { CHANNELS } from './channels.ts';
import { COMMANDS } from './commands.ts';
import { GUILDS } from './guilds.ts';
import { MESSAGE_EDITS } from './message-edits.ts';
import { MESSAGE_LISTS } from './message-lists.ts';
import { MESSAGES } from './messages.ts';
import { PINS } from './pins.ts';
import { REACTIONS } from './reactions.ts';
import { THREAD_LISTS } from './thread-lists.ts';
import { THREAD_MEMBERS } from './thread-members.ts';
import { THREADS } from './threads.ts';
import { USERS } from './users.ts';
import { WEBHOOKS } from './webhooks.ts';

/** All that is built, by the route as the OpenAPI spells it. */
export const ROUTES: Record<string, Route | undefined> = {
  ...USERS,
  ...GUILDS,
  ...CHANNELS,
  ...MESSAGES,
  ...MESSAGE_LISTS,
  ...MESSAGE_EDITS,
  ...REACTIONS,
  ...PINS,
  ...THREADS,
  ...THREAD_MEMBERS,
  ...THREAD_LISTS,
  ...COMMANDS,
  ...CALLBACK,
  ...WEBHOOKS,
};
