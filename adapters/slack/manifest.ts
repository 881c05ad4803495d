import type { AppsManifestCreateArguments } from '@slack/web-api';
import { isAboutReturn, STAFF_ACTIONS, staffRow } from '../../src/domain/lifecycle.ts';
import { SCOPES, type Scope } from './scopes.ts';
import { COMMAND, EVENTS, SEND_TO_CUSTOMER } from './uses.ts';

/** Slack's own type: a scope or an event it does not know does not compile. */
export type Manifest = AppsManifestCreateArguments['manifest'];

/** How Slack reaches the desk: over a socket the desk opens, or at an https address of the desk's. */
export type Way = { mode: 'socket' } | { mode: 'http'; publicUrl: string };

/** What is pasted at api.slack.com to make the app: everything it can do, asks for and listens to. */
export function manifestFor(way: Way): Manifest {
  const at = way.mode === 'http' ? doorsOf(way.publicUrl) : null;
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: { name: 'Returndesk', description: SHORT, long_description: LONG },
    features: {
      // People may write to the bot: it answers with what can be done here.
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'Returndesk', always_online: true },
      slash_commands: [
        {
          command: COMMAND,
          ...(at ? { url: at.events } : {}),
          description: `See and handle return requests: ${namesOf(COMMANDS).join(', ')}`,
          usage_hint: usageHint(COMMANDS),
          // A return is named as its shop names it. Escaped, an id that looks like a link or a mention would arrive as
          // markup; no command takes a person or a channel, for which escaping is there.
          should_escape: false,
        },
      ],
      shortcuts: [
        {
          name: 'Send to customer',
          type: 'message',
          callback_id: SEND_TO_CUSTOMER,
          description: 'Opens this message as an answer to the customer of its thread; nothing leaves before a preview',
        },
      ],
    },
    oauth_config: {
      ...(at ? { redirect_urls: [at.redirect] } : {}),
      scopes: { bot: Object.keys(SCOPES) as Scope[] },
    },
    settings: {
      event_subscriptions: { ...(at ? { request_url: at.events } : {}), bot_events: [...EVENTS] },
      interactivity: { is_enabled: true, ...(at ? { request_url: at.events } : {}) },
      org_deploy_enabled: false,
      socket_mode_enabled: at === null,
      // Over a socket the token stands in the settings, where nobody could renew it.
      token_rotation_enabled: at !== null,
    },
  };
}

function doorsOf(publicUrl: string): { events: string; redirect: string } {
  const base = publicUrl.replace(/\/+$/, '');
  return { events: `${base}/slack/events`, redirect: `${base}/slack/oauth_redirect` };
}

const SHORT =
  'Return requests as cards in your channel, with their deadlines: hold, answer, note, ask the shop to refund.';

const LONG = [
  'Returndesk brings return requests, and the conversation with the customer about each of them, into the channel where your team works. Every request is a card: what is to come back and why, what was paid, by when somebody must act, and what happens if nobody does.',
  'Hold a request, so that colleagues know who is on it. Write to the customer: you see exactly what will leave, and for a short time you can take it back. Keep notes for your team, or report a conversation. When the item is back, ask the shop to refund all or a part of what was paid: the shop does it and tells the card how it went. Returndesk itself never moves money.',
  'What your team says in a thread stays with your team. Something reaches the customer only when somebody sends it on purpose.',
  'The Home tab lists what needs an answer, the most pressing first. Each person is answered in their own language: English, Arabic, French or Dutch. Type “/returns help” to see everything you can do.',
].join('\n\n');

type Command = { words: string; aboutReturn: boolean };
const COMMANDS: Command[] = STAFF_ACTIONS.map((action) => ({
  words: staffRow(action).command,
  aboutReturn: isAboutReturn(action),
}));

/** `queue, help, work hold|release <return>`: each command once, its return behind it where it is about one. */
export function usageHint(commands: Command[]): string {
  const plain = commands.filter(({ aboutReturn }) => !aboutReturn);
  const about = commands.filter(({ aboutReturn }) => aboutReturn);
  return [...phrases(plain), ...phrases(about).map((phrase) => `${phrase} <return>`)].join(', ');
}

const phrases = (commands: Command[]): string[] =>
  namesOf(commands).map((name) => {
    const its = commands.map(wordsOf).filter(([first]) => first === name);
    const words = its.flatMap(([, word]) => word ?? []);
    return words.length > 0 ? `${name} ${words.join('|')}` : name;
  });

/** The first words: commands of one word, and the names of groups. */
const namesOf = (commands: Command[]): string[] => [...new Set(commands.map((command) => wordsOf(command)[0] ?? ''))];
const wordsOf = ({ words }: Command): string[] => words.split(' ');
