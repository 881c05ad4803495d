// Everything of Slack the adapter uses as a workspace's bot: the manifest's scopes and events are derived from here. Installing
// the app and renewing its token (`oauth.v2.access`) need no scope and stand in install.ts and clients.ts.

/** Methods of the Web API, by name. */
export const METHODS = [
  'auth.test',
  'chat.postMessage',
  'chat.update',
  'chat.delete',
  'conversations.info',
  'conversations.join',
  'conversations.history',
  'conversations.replies',
  'files.info',
  'files.delete',
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
  'users.info',
  'views.open',
  'views.update',
  'views.push',
  'views.publish',
] as const;

/** Events we subscribe to; private channels have events of their own names. */
export const EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'tokens_revoked',
  'member_joined_channel',
  'member_left_channel',
  'channel_archive',
  'channel_unarchive',
  'channel_deleted',
  'channel_left',
  'group_archive',
  'group_unarchive',
  'group_deleted',
  'group_left',
  'message.channels',
  'message.groups',
  'message.im',
  'user_change',
] as const;

/** The slash command, the same word on every platform. */
export const COMMAND = '/returns';

/** The shortcut of a message in a card's thread. */
export const SEND_TO_CUSTOMER = 'send_to_customer';
