import { TONE_SIGN } from '../../adapters/slack/render-rich.ts';
import type { TestDesk } from '../desk.ts';
import { gatewayOf } from '../fakes/discord/gateway.ts';
import type { FakeDiscord } from '../fakes/discord/index.ts';
import { personIn } from '../fakes/discord/person.ts';
import type { Message, Modal } from '../fakes/discord/world.ts';
import type { Hands, Seen, SeenCard } from './hands.ts';

/** A person in a Discord channel: reads what stands there, presses buttons, fills modals. */
export async function discordHands(
  desk: TestDesk,
  discord: FakeDiscord,
  guild: string,
  channel: string,
  user: string,
): Promise<Hands> {
  const me = personIn(discord, guild, user);
  let drawn: Message | null = null;
  /** The line that only this person sees and that was answered last: a notice, or the preview of a message. */
  let line: Message | null = null;
  /** Labels of the fields of the form that was open last, by name: Discord says what is wrong by them. */
  let labels = new Map<string, string>();

  /** The title as it is read, not as it is written down. */
  const titleOf = (card: Message): string => {
    const title = card.embeds[0]?.title;
    return title ? oneLine(me.textOf({ ...card, content: '', components: [], embeds: [{ title }] })) : '';
  };

  async function cardOf(shopReturnId: string): Promise<Message> {
    await desk.settled();
    const found = me.messagesIn(channel).findLast((message) => titleOf(message).includes(`Return ${shopReturnId}:`));
    if (!found) throw new Error(`there is no card of ${shopReturnId} in the channel`);
    drawn = structuredClone(found);
    return found;
  }

  /** What came of a gesture: a modal, or a line of one's own. */
  function seenNow(): Seen {
    const modal = me.modal();
    if (modal) {
      labels = fieldsOf(modal);
      return {
        notice: null,
        form: { title: modal.title, text: oneLine(me.textOf(modal)), fields: [...labels.keys()], errors: {} },
      };
    }
    line = me.ephemerals().at(-1) ?? null;
    if (!line) return { notice: null, form: null };
    const text = saidIn(me.textOf(line));
    const errors = errorsIn(text, labels);
    if (errors) return { notice: null, form: { title: '', text, fields: [...labels.keys()], errors } };
    return isPreview(line)
      ? { notice: null, form: { title: '', text, fields: [], errors: {} } }
      : { notice: text, form: null };
  }

  async function pressIn(on: Message, label: string): Promise<Seen> {
    const result = await me.click(on, label);
    if (result.error) throw new Error(`Discord says: ${result.error}`);
    return seenNow();
  }

  return {
    async queue() {
      await desk.settled();
      await me.command(channel, '/returns queue');
      const list = me.ephemerals().at(-1);
      return list
        ? me
            .textOf(list)
            .split('\n')
            .map(oneLine)
            .filter((row) => row.includes('Return '))
        : [];
    },
    async tab(label) {
      await desk.settled();
      await me.command(channel, '/returns queue');
      const list = me.ephemerals().at(-1);
      const button = list && me.labelsOf(list).find((one) => one.startsWith(label));
      if (!list || !button) throw new Error(`there is no tab "${label}"`);
      await pressIn(list, button);
      return rowsIn(me.textOf(me.ephemerals().at(-1) as Message));
    },
    async find(looked) {
      await desk.settled();
      await me.command(channel, '/returns search', { words: looked });
      const text = me.textOf(me.ephemerals().at(-1) as Message);
      const [title = ''] = text.split('\n').map(oneLine).filter(Boolean);
      return { title, rows: rowsIn(text) };
    },
    async help() {
      await me.command(channel, '/returns help');
      return oneLine(me.textOf(me.ephemerals().at(-1) as Message));
    },
    async insights() {
      await me.command(channel, '/returns desk insights');
      return oneLine(me.textOf(me.ephemerals().at(-1) as Message));
    },
    async channel() {
      await desk.settled();
      return me.messagesIn(channel).map((message) => oneLine(me.textOf(message)));
    },
    async card(shopReturnId): Promise<SeenCard> {
      const card = await cardOf(shopReturnId);
      const thread = me
        .thread(card)
        .slice(1)
        .map((message) => oneLine(me.textOf(message)));
      return {
        title: titleOf(card),
        text: oneLine(me.textOf(card)),
        tone: toneOf(me.textOf(card)),
        buttons: labelsOf(card),
        pictures: me.thread(card).flatMap(({ attachments }) => attachments.map(({ filename }) => filename)),
        conversation: thread,
        thread,
        trail: [],
      };
    },
    async press(shopReturnId, label) {
      return pressIn(await cardOf(shopReturnId), label);
    },
    async linkFrom(shopReturnId, label) {
      await pressIn(await cardOf(shopReturnId), label);
      const [link = ''] =
        JSON.stringify(me.ephemerals().at(-1)).match(/https?:[^"|>\\\s)]+\/files\/[^"|>\\\s)]+/) ?? [];
      return link;
    },
    async pressDrawn(label, how) {
      if (!drawn) throw new Error('no card was looked at yet');
      const copy = structuredClone(drawn);
      const answer = await pressIn(drawn, label);
      if (how?.stay) drawn = copy;
      return answer;
    },
    async fill(values, pictures = []) {
      if (!me.modal() && line && me.labelsOf(line).length > 0) {
        // The preview, or what was wrong: its only button goes on.
        const [only = ''] = me.labelsOf(line);
        const next = await pressIn(line, only);
        if (Object.keys(values).length + pictures.length === 0) return next;
      }
      const chosen = pictures.map(({ name, type, bytes }) => ({ name, contentType: type, content: bytes }));
      me.fill(chosen.length > 0 ? { ...values, pictures: chosen } : values);
      const result = await me.submit();
      if (result.error) throw new Error(`Discord says: ${result.error}`);
      const seen = seenNow();
      // What the client itself refuses is not sent; the form stays open.
      return seen.form && Object.keys(result.errors).length > 0
        ? { ...seen, form: { ...seen.form, errors: result.errors } }
        : seen;
    },
    linkInForm: () =>
      line?.components.flatMap((row) => (row.components as Pressable[]).flatMap(({ url }) => url ?? [])).at(-1) ?? null,
    async several() {
      await desk.settled();
      const { did, shown } = await me.command(channel, '/returns work many');
      if (did !== 'modal') return shown ? saidIn(me.textOf(shown)) : '';
      seenNow();
      const parts = (me.modal()?.components ?? []) as { component?: { custom_id: string; options: Pressable[] } }[];
      const returns = parts.find(({ component }) => component?.custom_id === 'returns')?.component;
      const offered = (returns?.options ?? []).map((option) => option.label ?? '');
      return {
        offered,
        async send(shopReturnIds, values, how) {
          const chosen = shopReturnIds.map((id) => offered.find((one) => one.includes(`${id}:`)) ?? id);
          me.fill({ returns: chosen, ...values });
          if (how?.twice) gatewayOf(discord).duplicate();
          const { errors, error } = await me.submit();
          if (error) throw new Error(`Discord says: ${error}`);
          const seen = seenNow();
          return seen.form ? { ...seen, form: { ...seen.form, errors: { ...seen.form.errors, ...errors } } } : seen;
        },
      };
    },
    async pressNotice(label) {
      if (!line) throw new Error('there is no notice');
      return pressIn(line, label);
    },
  };
}

// A row begins with its title; what stands below belongs to it.
const rowsIn = (text: string): string[] =>
  text
    .split(/\n(?=[^\n]*Return )/)
    .map(oneLine)
    .filter((row) => row.includes('Return '));
const oneLine = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const saidIn = (text: string): string => oneLine(text).replace(/^\p{Extended_Pictographic}\ufe0f? /u, '');
const toneOf = (text: string): string =>
  (Object.entries(TONE_SIGN) as [string, string][]).find(([, sign]) => text.includes(sign))?.[0] ?? '';
/** What can be pressed: the buttons, then what stands behind "More…". */
const labelsOf = ({ components }: Message): string[] =>
  components.flatMap((row) =>
    (row.components as Pressable[]).flatMap(({ label, url, options }) =>
      url ? [] : (options?.map((option) => option.label) ?? [label ?? '']),
    ),
  );
type Pressable = { label?: string; url?: string; options?: { label: string }[] };

type Part = { type?: number; label?: string; component?: { custom_id?: string } };
/** The fields of a form: their labels by the name they are sent under. */
const fieldsOf = ({ components }: Modal): Map<string, string> =>
  new Map(
    (components as Part[]).flatMap(({ label, component }) =>
      component?.custom_id ? [[component.custom_id, label ?? ''] as const] : [],
    ),
  );
const isPreview = ({ components }: Message): boolean => JSON.stringify(components).includes('"custom_id":"d|');

/** `Message: Write something first.` as what is wrong in the field called Message. Null: it says nothing of the sort. */
function errorsIn(text: string, labels: Map<string, string>): Record<string, string> | null {
  for (const [name, label] of labels) {
    const before = label.endsWith('?') ? `${label} ` : `${label}: `;
    if (text.startsWith(before)) return { [name]: text.slice(before.length) };
  }
  return null;
}
