import * as channels from './person-channels.ts';
import { command } from './person-command.ts';
import { closeModal, fill, submit, type Values } from './person-form.ts';
import { channelFor, channelOfMessage, homeOf, type Me, topModal } from './person-me.ts';
import { click, globally, type Press, shortcut } from './person-press.ts';
import { type Seen, textOf } from './person-words.ts';
import { type SlackSide, sendingOf } from './transport.ts';
import type { Channel, Ephemeral, Message } from './world.ts';

export type { Result } from './person-me.ts';

const LONGEST_MS = 10_000;

export type PersonInSlack = ReturnType<typeof personIn>;

/**
 * A person in Slack, who can do what Slack's client lets them do and sees what it shows them. What cannot be done (a
 * button that is not there, a channel they are not in) throws; what Slack or the app refuses comes back as a result.
 */
export function personIn(slack: SlackSide, team: string, user: string, by?: 'http' | 'socket') {
  const { inside } = slack;
  const { world } = inside;
  const me: Me = { inside, sending: sendingOf(slack), team, user, ...(by ? { by } : {}) };

  /** Waits until `look` finds something, asking again at everything that happens in Slack. Never sleeps. */
  function until<T>(
    look: () => T | undefined | null | false,
    { what = String(look), within = LONGEST_MS }: { what?: string; within?: number } = {},
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(late);
        stop();
        settle();
      };
      const again = () => {
        try {
          const found = look();
          if (found) end(() => resolve(found));
        } catch (error) {
          end(() => reject(error));
        }
      };
      const late = setTimeout(() => end(() => reject(new Error(`${user} waited in vain for: ${what}`))), within);
      const stop = slack.happens(again);
      again();
    });
  }

  return {
    team,
    user,
    until,

    command: (where: channels.At, line: string, how: { thread?: Message } = {}) => command(me, where, line, how),
    click: (on: Seen, what: string, how: Press = {}) => click(me, on, what, how),
    fill: (values: Values) => fill(me, values),
    submit: () => submit(me),
    closeModal: (how: { all?: boolean } = {}) => closeModal(me, how),
    shortcut: (callbackId: string, message: Message) => shortcut(me, callbackId, message),
    globalShortcut: (callbackId: string) => globally(me, callbackId),

    post: (where: channels.At, text: string, how: { thread?: Message } = {}) => channels.post(me, where, text, how),
    edit: (message: Message, text: string) => channels.edit(me, message, text),
    delete: (message: Message) => channels.erase(me, message),
    react: (message: Message, name: string) => channels.react(me, message, name),
    upload: (where: channels.At, file: channels.Upload) => channels.upload(me, where, file),
    invite: (who: string, where: channels.At) => channels.invite(me, who, where),
    remove: (who: string, where: channels.At) => channels.expel(me, who, where),
    archive: (where: channels.At) => channels.archive(me, where),
    unarchive: (where: channels.At) => channels.unarchive(me, where),
    rename: (where: channels.At, name: string) => channels.rename(me, where, name),
    openHome: () => channels.openHome(me),
    directMessages: () => channels.directMessages(me),

    messagesIn: (where: channels.At): Message[] =>
      channelFor(me, where).messages.filter(({ threadTs, ts, broadcast }) => !threadTs || threadTs === ts || broadcast),
    /** The parent first. */
    thread: (message: Message): Message[] => {
      const root = message.threadTs ?? message.ts;
      return channelOfMessage(me, message).messages.filter(({ ts, threadTs }) => ts === root || threadTs === root);
    },
    ephemerals: (where?: string | Channel): Ephemeral[] => {
      const mine = world.ephemerals.filter((one) => one.user === user);
      return where === undefined ? mine : mine.filter((one) => one.channel === channelFor(me, where).id);
    },
    modal: () => topModal(me),
    home: () => homeOf(me),
    textOf: (seen: Seen) => textOf(world, seen),
  };
}
