import * as auth from './auth.ts';
import * as lists from './conversation-lists.ts';
import * as conversations from './conversations.ts';
import { postEphemeral } from './ephemeral.ts';
import * as files from './files.ts';
import { history, replies } from './history.ts';
import type { Method } from './method.ts';
import * as oauth from './oauth-access.ts';
import { getPermalink } from './permalink.ts';
import { postMessage } from './post-message.ts';
import * as reactions from './reactions.ts';
import * as teams from './teams.ts';
import { deleteMessage, updateMessage } from './update-message.ts';
import * as users from './users.ts';
import * as views from './views.ts';

/** Every method the fake answers. One that is not here is refused and complained about. */
export const METHODS: Record<string, Method> = {
  'apps.connections.open': auth.openConnection,
  'apps.uninstall': auth.uninstall,
  'auth.revoke': auth.revoke,
  'auth.test': auth.test,
  'bots.info': teams.bot,
  'chat.delete': deleteMessage,
  'chat.getPermalink': getPermalink,
  'chat.postEphemeral': postEphemeral,
  'chat.postMessage': postMessage,
  'chat.update': updateMessage,
  'conversations.history': history,
  'conversations.info': conversations.info,
  'conversations.join': conversations.join,
  'conversations.list': lists.list,
  'conversations.members': conversations.members,
  'conversations.open': conversations.open,
  'conversations.replies': replies,
  'files.completeUploadExternal': files.completeUpload,
  'files.delete': files.remove,
  'files.getUploadURLExternal': files.getUploadUrl,
  'files.info': files.info,
  'oauth.v2.access': oauth.access,
  'oauth.v2.exchange': oauth.exchange,
  'reactions.add': reactions.add,
  'reactions.remove': reactions.remove,
  'team.info': teams.info,
  'users.conversations': lists.ofUser,
  'users.info': users.info,
  'users.list': users.list,
  'views.open': views.open,
  'views.publish': views.publish,
  'views.push': views.push,
  'views.update': views.update,
};
