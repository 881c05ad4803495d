import { TONE_SIGN } from '../../adapters/slack/render-rich.ts';
import type { TestDesk } from '../desk.ts';
import type { FakeSlack } from '../fakes/slack/index.ts';
import { personIn } from '../fakes/slack/person.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import type { Json, Message, View } from '../fakes/slack/world.ts';
import type { Hands, Seen, SeenCard } from './hands.ts';

/** A person in a Slack channel: reads what stands there, presses buttons, fills modals. */
export async function slackHands(
  desk: TestDesk,
  slack: FakeSlack,
  team: string,
  channel: string,
  user: string,
): Promise<Hands> {
  const me = personIn(slack, team, user);
  let drawn: Message | null = null;

  /** The newest card of the return, once everything that was under way has arrived. */
  async function cardOf(shopReturnId: string): Promise<Message> {
    await desk.settled();
    const found = me.messagesIn(channel).findLast((message) => titleOf(message).includes(`Return ${shopReturnId}:`));
    if (!found) throw new Error(`there is no card of ${shopReturnId} in the channel`);
    drawn = structuredClone(found);
    return found;
  }

  /** Presses and waits for what comes of it: a modal, or a line that only this person sees. */
  async function pressIn(on: Message | View, label: string): Promise<Seen> {
    const before = { modal: hashOf(me.modal()), said: me.ephemerals().length };
    const result = await me.click(on, label);
    if (result.error) throw new Error(`Slack says: ${result.error}`);
    const answered = () => hashOf(me.modal()) !== before.modal || me.ephemerals().length > before.said;
    await me.until(answered, { what: `an answer to "${label}"` });
    return me.ephemerals().length > before.said ? said(me.ephemerals().at(-1)) : seen();
  }
  const said = (message: unknown): Seen => ({ notice: saidIn(me.textOf(message as Message)), form: null });

  /** The modal on top: a form has something to send, a notice only says something. */
  function seen(errors: Record<string, string> = {}): Seen {
    const view = me.modal();
    if (!view) return { notice: null, form: null };
    if (!view.submit) return { notice: wordsOf(view), form: null };
    const fields = view.blocks.filter(({ type }) => type === 'input').map((block) => String(block.block_id));
    return { notice: null, form: { title: titleIn(view), text: oneLine(me.textOf(view)), fields, errors } };
  }
  // What a modal says, without its bar and its buttons.
  const wordsOf = (view: View): string => {
    const blocks = view.blocks.filter(({ type }) => type !== 'actions');
    return saidIn(me.textOf({ ...view, title: null, close: null, blocks }));
  };
  const titleIn = (view: View): string => String((view.title as { text?: string } | null)?.text ?? '');

  return {
    async queue() {
      await desk.settled();
      const { shown } = await me.command(channel, '/returns queue');
      return shown ? shown.blocks.map((block) => oneLine(me.textOf({ ...shown, blocks: [block] }))).filter(isRow) : [];
    },
    async tab(label) {
      await desk.settled();
      const { shown } = await me.command(channel, `/returns queue ${label}`);
      return shown ? shown.blocks.map((block) => oneLine(me.textOf({ ...shown, blocks: [block] }))).filter(isRow) : [];
    },
    async find(looked) {
      await desk.settled();
      const { shown } = await me.command(channel, `/returns search ${looked}`);
      const rows = shown?.blocks.map((block) => oneLine(me.textOf({ ...shown, blocks: [block] }))).filter(isRow);
      return { title: shown ? titleOf(shown as Message) : '', rows: rows ?? [] };
    },
    async help() {
      const { shown } = await me.command(channel, '/returns help');
      return shown ? oneLine(me.textOf(shown)) : '';
    },
    async insights() {
      const { shown } = await me.command(channel, '/returns desk insights');
      return shown ? oneLine(me.textOf(shown)) : '';
    },
    async channel() {
      await desk.settled();
      return me.messagesIn(channel).map((message) => oneLine(me.textOf(message)));
    },
    async card(shopReturnId): Promise<SeenCard> {
      const card = await cardOf(shopReturnId);
      slack.scanAll();
      const pictures = me
        .thread(card)
        .flatMap(({ files = [] }) => files.map((id) => slack.world.files.get(id)?.title ?? ''));
      const thread = me
        .thread(card)
        .slice(1)
        .map((message) => oneLine(me.textOf(message)));
      return {
        title: titleOf(card),
        text: oneLine(me.textOf({ ...card, blocks: card.blocks.filter(({ type }) => type !== 'actions') })),
        tone: toneOf(card),
        buttons: labelsOf(card),
        pictures,
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
      const chosen = pictures.map(({ name, bytes }) => ({ name, content: bytes }));
      await me.fill(chosen.length > 0 ? { ...values, pictures: chosen } : values);
      const before = hashOf(me.modal());
      const result = await me.submit();
      if (result.error) throw new Error(`Slack says: ${result.error}`);
      if (Object.keys(result.errors).length > 0) return seen(result.errors);
      if (hashOf(me.modal()) === before) throw new Error('the form was sent and nothing came of it');
      return seen();
    },
    linkInForm: () => JSON.stringify(me.modal()?.blocks).match(/"url":"([^"]+\/write\/[^"]+)"/)?.[1] ?? null,
    async several() {
      await desk.settled();
      const before = hashOf(me.modal());
      const { shown } = await me.command(channel, '/returns work many');
      if (shown) return saidIn(me.textOf(shown));
      await me.until(() => hashOf(me.modal()) !== before, { what: 'the form of several' });
      const returns = me.modal()?.blocks.find(({ block_id }) => block_id === 'returns')?.element as Json;
      const offered = (returns.options as { text: { text: string } }[]).map(({ text }) => oneLine(text.text));
      return {
        offered,
        async send(shopReturnIds, values, how) {
          const chosen = shopReturnIds.map((id) => offered.find((one) => one.includes(`${id}:`)) ?? id);
          await me.fill({ returns: chosen, ...values });
          const { errors, error } = await me.submit();
          if (error) throw new Error(`Slack says: ${error}`);
          const sent = slack.world.journal.findLast(({ what }) => what === 'view_submission');
          if (how?.twice && sent) await sendingOf(slack).deliver('interaction', sent.request);
          return seen(errors);
        },
      };
    },
    async pressNotice(label) {
      const view = me.modal();
      const last = me.ephemerals().at(-1);
      const on = view ?? last;
      if (!on) throw new Error('there is no notice');
      return pressIn(on as View, label);
    },
  };
}

const hashOf = (view: View | null): string => (view ? `${view.id} ${view.hash}` : '');
// Marks of direction are not seen, and an emoji before a sentence is not part of it.
const oneLine = (text: string): string =>
  text
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
const saidIn = (text: string): string => oneLine(text).replace(/^(:\w+:|\p{Extended_Pictographic}\ufe0f?) /u, '');
const isRow = (text: string): boolean => text.startsWith('Return ');

const textIn = (part: unknown): string => String((part as { text?: { text?: string } } | undefined)?.text?.text ?? '');
const titleOf = ({ blocks }: Message): string => oneLine(textIn(blocks.find(({ type }) => type === 'header')));

const TONES = Object.entries(TONE_SIGN) as [string, string][];
// The words that a notification shows begin with the sign that stands on the card.
const toneOf = ({ text }: Message): string => TONES.find(([, sign]) => text.startsWith(sign))?.[0] ?? '';

/** What can be pressed: the buttons, then what stands behind "More…". */
function labelsOf({ blocks }: Message): string[] {
  const elements = blocks.filter(({ type }) => type === 'actions').flatMap((block) => block.elements as Json[]);
  return elements.flatMap((element) =>
    element.type === 'button'
      ? element.url
        ? []
        : [textIn(element)]
      : (element.options as { text: { text: string } }[]).map(({ text }) => text.text),
  );
}
