import type { DiscordSide } from './gateway-side.ts';
import { finished } from './person-answer.ts';
import * as channels from './person-channels.ts';
import { command, contextMenu, type Options, suggestions } from './person-command.ts';
import { labelsOf, type Which } from './person-components.ts';
import { closeModal, fieldsOf, fill, submit, type Values } from './person-form.ts';
import {
  type At,
  channelFor,
  type Me,
  openModal,
  type Result,
  standing,
  threadUnder,
  visible,
  world,
} from './person-me.ts';
import { click } from './person-press.ts';
import { type Seen, textOf } from './person-words.ts';
import type { Channel, Message, Modal } from './world.ts';

export type { Result } from './person-me.ts';

const LONGEST_MS = 10_000;

export type PersonInDiscord = ReturnType<typeof personIn>;

/**
 * A person in Discord, who can do what Discord's client lets them do and sees what it shows them. What cannot be done
 * (a button that is not there, a channel they do not see) throws; what Discord or the app refuses comes back as a result.
 */
export function personIn(discord: DiscordSide, guild: string, user: string, { locale = 'en-US' } = {}) {
  const me: Me = { discord, guild, user, locale, offered: [] };

  /** Waits until `look` finds something, asking again at everything that happens in Discord. Never sleeps. */
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
      const stop = discord.happens(again);
      again();
    });
  }

  const seen = (channel: Channel) => channel.messages.filter((one) => visible(me, one) && one.ephemeralFor === null);

  return {
    guild,
    user,
    until,

    command: (where: At, line: string, options?: Options) => command(me, where, line, options),
    suggestions: (where: At, line: string, option: string, typed?: string, others?: Options) =>
      suggestions(me, where, line, option, typed, others),
    click: (on: Message, what: string, which?: Which) => click(me, on, what, which),
    contextMenu: (name: string, message: Message) => contextMenu(me, name, message),
    fill: (values: Values) => fill(me, values),
    submit: () => submit(me),
    closeModal: () => closeModal(me),
    /** The answer that a deferred one becomes. */
    finished: (result: Result) => until(() => finished(me, result), { what: 'the end of "is thinking…"' }),

    post: (where: At, text: string, how?: channels.How) => channels.post(me, where, text, how),
    upload: (where: At, file: channels.Upload) => channels.upload(me, where, file),
    edit: (message: Message, text: string) => channels.edit(me, message, text),
    delete: (message: Message) => channels.erase(me, message),
    dismiss: (message: Message) => channels.dismiss(me, message),
    react: (message: Message, emoji: string) => channels.react(me, message, emoji),
    archive: (thread: At) => channels.archive(me, thread, true),
    unarchive: (thread: At) => channels.archive(me, thread, false),

    /** What everybody in the channel or thread sees. */
    messagesIn: (where: At): Message[] => seen(channelFor(me, where)),
    /** The parent first. */
    thread: (message: Message): Message[] => {
      const { now } = standing(me, message);
      const under = threadUnder(me, now);
      return [now, ...(under ? seen(under) : [])];
    },
    /** The thread under a message, to write in. */
    threadUnder: (message: Message) => threadUnder(me, message),
    /** What only this person sees, oldest first. */
    ephemerals: (where?: At): Message[] => {
      const places = where === undefined ? [...world(me).channels.values()] : [channelFor(me, where)];
      return places
        .flatMap((place) => place.messages.filter((one) => !one.deleted && one.ephemeralFor === user))
        .sort((one, other) => Number(BigInt(one.id) - BigInt(other.id)));
    },
    modal: (): Modal | null => openModal(me),
    textOf: (on: Seen) => textOf(world(me), on),
    /** What can be pressed, in words: buttons, and what can be chosen in menus. */
    labelsOf: (on: Message) => labelsOf(world(me), on),
    /** What a form asks for, with what stands there by now. */
    fieldsOf,
  };
}
