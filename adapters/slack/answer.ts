import type { WebClient } from '@slack/web-api';
import type { Reply } from '../../src/ports.ts';
import { withoutPictures } from '../../src/views/form-parts.ts';
import type { Form, Notice } from '../../src/views/vocabulary.ts';
import { carriedText } from './carried.ts';
import { meaningOf } from './errors.ts';
import {
  cardMessage,
  cardView,
  formView,
  linkMessage,
  listMessage,
  listView,
  type Message,
  type ModalView,
  noticeMessage,
  noticeView,
} from './render.ts';

export type How = {
  consoleUrl: string | null;
  /** The channel it is about, carried by modals. */
  channel: string;
  /** Whether the app may read files: where it may not, Slack shows no form with a file input. */
  files: boolean;
};

/** A form as a modal that knows where it was opened and what its submission does. */
const modalOf = (form: Form, { channel, files }: How): ModalView =>
  formView(
    files ? form : withoutPictures(form),
    carriedText({ channel, button: form.submit.id, carries: form.carries }),
  );

const carriedOnly = ({ channel }: How): string => carriedText({ channel, button: '', carries: {} });

type Shows = { [K in Reply['kind']]: Extract<Reply, { kind: K }> };
type AsMessage = { [K in Exclude<Reply['kind'], 'form' | 'invalid'>]: (reply: Shows[K], how: How) => Message };
type AsView = { [K in Exclude<Reply['kind'], 'invalid'>]: (reply: Shows[K], how: How) => ModalView };

const MESSAGE: AsMessage = {
  notice: ({ notice }) => noticeMessage(notice),
  card: ({ card }, how) => cardMessage(card, how),
  list: ({ list }) => listMessage(list),
  file: ({ link }) => linkMessage(link),
};
const VIEW: AsView = {
  form: ({ form }, how) => modalOf(form, how),
  notice: ({ notice }, how) => noticeView(notice, carriedOnly(how)),
  card: ({ card }, how) => cardView(card, carriedOnly(how), how),
  list: ({ list }, how) => listView(list, carriedOnly(how)),
  file: ({ link }, how) => noticeView({ ...NOTHING, text: link }, carriedOnly(how)),
};
const NOTHING: Notice = { text: '', tone: 'info', mentions: [], quote: null, buttons: [] };

/** What only the person who asked sees in the channel; null for a form, which needs a modal. */
export const messageOf = (reply: Reply, how: How): Message | null =>
  reply.kind === 'form' || reply.kind === 'invalid' ? null : MESSAGE[reply.kind](reply as never, how);

/** The same as a modal; null for what is said beside the fields of one that is open. */
export const viewOf = (reply: Reply, how: How): ModalView | null =>
  reply.kind === 'invalid' ? null : VIEW[reply.kind](reply as never, how);

type Submitted =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: ModalView };

/** The answer to a submitted form, which Slack shows in its place: the next form, what was done, or what is wrong. */
export function submittedOf(reply: Reply, fields: string[], how: How): Submitted {
  const view = viewOf(reply, how);
  if (view) return { response_action: 'update', view };
  return { response_action: 'errors', errors: besideFields(reply as Shows['invalid'], fields) };
}

// Slack wants each error beside a field that is there; one about anything else stands beside the first.
function besideFields({ errors }: Shows['invalid'], fields: string[]): Record<string, string> {
  const [first = ''] = fields;
  return Object.fromEntries(
    Object.entries(errors).map(([name, words]) => [fields.includes(name) ? name : first, words]),
  );
}

/** Opens a modal; where the person took longer than Slack's three seconds, `late` tells them to press again. */
export async function openModal(
  client: WebClient,
  trigger: string,
  view: ModalView,
  over: 'channel' | 'modal',
  late: () => Promise<unknown>,
): Promise<void> {
  const opened = { trigger_id: trigger, view };
  try {
    await (over === 'modal' ? client.views.push(opened) : client.views.open(opened));
  } catch (error) {
    if (meaningOf(error) !== 'too_slow') throw error;
    await late();
  }
}
