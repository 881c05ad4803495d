import { carriedText } from '../../adapters/slack/carried.ts';
import { COMMAND, SEND_TO_CUSTOMER } from '../../adapters/slack/uses.ts';
import { buttonId } from '../../src/views/button-id.ts';
import { aReturn } from '../desk.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import type { SlackDesk } from './desk.ts';
import { installedThrough } from './installing.ts';
import { CHANNEL, memberId, TEAM } from './outside.ts';

/** A second team, of another seller with one return, so that what ends a workspace does not end the others'. */
const QUIET = { team: 'T0QUIET', channel: 'C0QUIET', person: 'U0BOSS', seller: 'petra', return: 'R-quiet' };

type At = { team: string; channel: string; person: string; return: string };

/** What stands before a sample comes: of the team most samples are sent to, then of the second. */
const GIVEN = {
  'a return': anOpenReturn,
  'a held return': async (desk: SlackDesk) => {
    const at = await anOpenReturn(desk);
    await desk.person('mona').command(CHANNEL, `${COMMAND} work hold ${at.return}`);
    return at;
  },
  'a draft': aDraft,
  'a customer who wrote': async (desk: SlackDesk) => {
    const at = await aDraft(desk);
    await desk.person('mona').submit();
    const said = { return_id: at.return, message_id: `m-${at.return}`, text: 'The lid.', sent_at: new Date() };
    await desk.hears('message.received', said);
    return at;
  },
  'a place': quietPlace,
  'a paused place': async (desk: SlackDesk) => {
    const at = await quietPlace(desk);
    const { team } = QUIET;
    const paused = { paused_at: new Date(), paused_by: 'place', paused_why: 'not_in_channel' };
    await desk.core.db('places').where({ platform: 'slack', team }).update(paused);
    return at;
  },
  /** Slack ended it, and the desk has not heard of it yet. */
  'a dead install': async (desk: SlackDesk) => {
    const at = await quietPlace(desk);
    const { events } = sendingOf(desk.slack);
    events.hold();
    desk.slack.uninstall(QUIET.team);
    await events.release(() => []);
    return at;
  },
  'a channel nobody connected': async (desk: SlackDesk) => {
    const at = await quietPlace(desk);
    const members = [QUIET.person, desk.slack.world.installs.get(QUIET.team)?.botUser ?? ''];
    return { ...at, channel: desk.slack.channel(QUIET.team, { members }).id };
  },
} satisfies Record<string, (desk: SlackDesk) => Promise<At>>;
export type Given = keyof typeof GIVEN;

let opened = 0;
async function anOpenReturn(desk: SlackDesk): Promise<At> {
  const id = `R-${++opened}`;
  await desk.hears('return.opened', aReturn({ return_id: id }));
  await desk.settled();
  return { team: TEAM, channel: CHANNEL, person: memberId('mona'), return: id };
}

async function aDraft(desk: SlackDesk): Promise<At> {
  const at = await anOpenReturn(desk);
  const mona = desk.person('mona');
  while (mona.modal()) await mona.closeModal();
  await mona.command(CHANNEL, `${COMMAND} talk contact ${at.return}`);
  await mona.until(() => mona.modal(), { what: 'the form' });
  await mona.fill({ text: 'Which part is broken?' });
  await mona.submit();
  return at;
}

/** Before any sample: the second seller's team, with the app in it. */
export async function furnishQuiet(desk: SlackDesk): Promise<void> {
  const { team, channel, person, seller } = QUIET;
  const { slack, core } = desk;
  slack.team({ id: team, name: 'Quiet', domain: 'quiet' });
  slack.user(team, { id: person, name: 'boss' });
  slack.channel(team, { id: channel, name: 'returns', members: [person] });
  const account = { seller_id: seller, staff_id: 'omar', platform: 'slack', team, user_id: person };
  await core.db('accounts').insert(account);
  await core.db('places').insert({ seller_id: seller, id: 'quiet', platform: 'slack', team, channel });
  await quietPlace(desk);
  await desk.hears('return.opened', aReturn({ return_id: QUIET.return }), { seller: petraOf(desk) });
}
const petraOf = (desk: SlackDesk) => {
  const found = desk.sellers.find(({ id }) => id === QUIET.seller);
  if (!found) throw new Error('the desk has no second seller');
  return found;
};

/** The second team as it is when all is well. */
async function quietPlace({ url, slack, core, settled }: SlackDesk): Promise<At> {
  const { team, channel, person } = QUIET;
  if (!slack.world.installs.has(team)) await installedThrough(url, team, person);
  const bot = slack.world.installs.get(team)?.botUser ?? '';
  if (!slack.world.channels.get(channel)?.members.has(bot)) slack.join(channel, bot, person);
  await sendingOf(slack).settled();
  await core.db('places').where({ team }).update({ paused_at: null, paused_by: null, paused_why: null });
  await settled();
  return QUIET;
}

/** The ids a sample's own are replaced by, by what they are. */
export async function sceneFor(desk: SlackDesk, given: Given = 'a return') {
  const at = await GIVEN[given](desk);
  await desk.settled();
  const { db } = desk.core;
  const row = await db('return_requests').where({ shop_return_id: at.return }).first();
  const lane = await db('lanes').where({ return_id: row.id }).where('place', 'like', 'slack:%').first();
  const draft = await db('drafts').where({ return_id: row.id }).first();
  const install = desk.slack.world.installs.get(at.team);
  const button = (action: 'hold' | 'release' | 'note' | 'contact' | 'answer') =>
    buttonId({ action, target: row.id, version: row.version });
  const form = (action: 'note' | 'contact' | 'answer', carries: Record<string, string> = {}) =>
    carriedText({ channel: at.channel, button: button(action), carries });
  return {
    ...at,
    elsewhere: 'T0ELSEWHERE',
    bot: install?.botUser ?? '',
    botId: install?.botId ?? '',
    card: String(lane?.shown?.ts ?? ''),
    hold: button('hold'),
    release: button('release'),
    noteForm: form('note'),
    answerForm: form('answer'),
    previewForm: form('contact', { draft: draft?.id ?? '' }),
    textField: 'text',
    command: COMMAND,
    shortcut: SEND_TO_CUSTOMER,
    typedHold: `work hold ${at.return}`,
    typedRelease: `work release ${at.return}`,
    typedConnect: 'desk connect',
  };
}
export type Scene = Awaited<ReturnType<typeof sceneFor>>;
export type Name = keyof Scene;
