import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recomputeChanged } from '../../src/app/recompute.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { sendingOf } from '../fakes/slack/transport.ts';
import type { HttpHow } from '../fakes/slack/transport-http.ts';
import { type Signing, signature } from '../fakes/slack/transport-http-signature.ts';
import { openSlackDesk, type SlackDesk } from './desk.ts';
import { CHANNEL, TEAM } from './outside.ts';
import { SAMPLES } from './samples.ts';
import { type Scene, sceneFor } from './samples-scene.ts';
import { asForm, asJson, type Bytes, bytesOf, post } from './samples-sending.ts';
import { differences, reading, type Tables } from './samples-tables.ts';

const DAY = 86_400;
const FORM = 'application/x-www-form-urlencoded';

/** One that acts of each kind. */
const KINDS: Record<string, string> = {
  event: 'events/message.message_deleted/boltpy-test_message_deleted-event_payload-16f941d3.json',
  press: 'interactive/block_actions/java-BlockActionPayloadTest-json-486edd5e.json',
  form: 'interactive/view_submission/boltpy-test_view_submission-body-b4c348d9.json',
  shortcut: 'interactive/message_action/java-MessageShortcutTest-realPayload-8571bdc5.json',
  command: 'slash/raw-form-bodies.json body1',
  'url verification': 'url_verification/java-InvalidRequestPatternTest-requestBody-f6ce2872.json',
};

let desk: SlackDesk;
let tables: () => Promise<Tables>;
beforeAll(async () => {
  desk = await openSlackDesk('http');
  // What the clock does once after a desk was declared is done, whenever its minute comes.
  await recomputeChanged(desk.core);
  const read = await reading(desk.core.db);
  tables = async () => {
    await sendingOf(desk.slack).settled();
    await desk.settled();
    return read();
  };
});
afterAll(() => desk.close());

function bytesFor(kind: string, scene: Scene): Bytes {
  const row = KINDS[kind] ?? '';
  const sample = SAMPLES[row];
  if (!sample) throw new Error(`no sample ${row}`);
  return bytesOf(desk.slack, row, sample, scene);
}

describe('a request that Slack did not sign now', () => {
  const SIGNED_WRONG: Signing[] = ['bad', 'old', 'future', 'missing', 'no timestamp', 'not a number'];
  const offBy = (seconds: number, { body }: Bytes): Partial<HttpHow> => {
    const at = String(Math.floor(Date.now() / 1_000) + seconds);
    const headers = { 'x-slack-request-timestamp': at };
    return { headers: { ...headers, 'x-slack-signature': signature(desk.slack.world.app.signingSecret, at, body) } };
  };

  test.each(Object.keys(KINDS))('is refused, whatever is wrong with it: %s', async (kind) => {
    const bytes = bytesFor(kind, await sceneFor(desk));
    const before = await tables();
    const wrong: [string, Partial<HttpHow>][] = [
      ...SIGNED_WRONG.map((signing): [string, Partial<HttpHow>] => [signing, { signing }]),
      ['a day ahead', offBy(DAY, bytes)],
      ['a day old', offBy(-DAY, bytes)],
      ['one byte changed', { altered: (body) => body.replace(/.$/, ' ') }],
    ];
    const statuses: Record<string, number> = {};
    for (const [name, how] of wrong) statuses[name] = (await post(desk.slack, bytes, how)).status;
    expect(statuses).toEqual(Object.fromEntries(wrong.map(([name]) => [name, 401])));
    expect(differences(before, await tables())).toEqual([]);
    // The same bytes, signed as Slack signs them: it was the signature.
    expect((await post(desk.slack, bytes, offBy(-200, bytes))).status).toBe(200);
  });
});

describe('a signed body that is not what it claims to be', () => {
  const event = (inner: unknown) => asJson({ type: 'event_callback', event_id: 'Ev0ODD', team_id: TEAM, event: inner });
  const interaction = (payload: object) => asForm({ payload: JSON.stringify(payload) });
  const by = { team: { id: TEAM }, user: { id: 'U0MONA' } };
  const json = (body: string): Bytes => ({ body, type: 'application/json' });

  const ODD: Record<string, [Bytes, number]> = {
    'broken JSON': [json('{"type":"event_callback"'), 400],
    'nothing at all': [json(''), 400],
    'a form that says it is JSON': [json('command=%2Freturns'), 400],
    'JSON that says it is a form': [{ ...event({ type: 'app_uninstalled' }), type: FORM }, 200],
    'a broken payload in a form': [asForm({ payload: '{"type":' }), 400],
    'a payload that is text': [asForm({ payload: '"block_actions"' }), 200],
    'JSON that is null': [json('null'), 200],
    'JSON that is a list': [json('[]'), 200],
    'JSON that is a number': [json('7'), 200],
    'a type nobody knows': [asJson({ type: 'nobody_knows', team_id: TEAM }), 200],
    'an event nobody knows': [event({ type: 'nobody_knows' }), 200],
    'an event without anything in it': [event(undefined), 200],
    'an event that is text': [event('message'), 200],
    'an event of nobody': [event({ type: 'app_mention', user: null, channel: CHANNEL }), 200],
    'an event of nowhere': [event({ type: 'app_mention', user: 'U0MONA', channel: null }), 200],
    'an interaction nobody knows': [interaction({ type: 'nobody_knows', ...by }), 200],
    'a menu that asks for options': [interaction({ type: 'block_suggestion', value: 'R-', ...by }), 200],
    'a button of long ago': [interaction({ type: 'interactive_message', actions: [{ name: 'hold' }], ...by }), 200],
    'a press on nothing': [interaction({ type: 'block_actions', actions: [], container: {}, ...by }), 200],
    'a form nobody sent': [interaction({ type: 'view_submission', view: { id: 'V1' } }), 200],
    'a shortcut without its message': [
      interaction({ type: 'shortcut', callback_id: 'send_to_customer', trigger_id: '1', ...by }),
      200,
    ],
    'a command of nobody': [asForm({ command: '/returns', team_id: TEAM, text: 'queue' }), 200],
    'a command of another app': [
      asForm({ command: '/weather', team_id: TEAM, user_id: 'U0MONA', channel_id: CHANNEL, trigger_id: '1' }),
      200,
    ],
    'a check of the certificate': [asForm({ ssl_check: '1', token: 'x' }), 200],
    'more than anything of Slack’s': [json(`"${'x'.repeat(4_200_000)}"`), 413],
  };

  test.each(Object.entries(ODD))('%s is answered for good, and changes nothing', async (_, [bytes, status]) => {
    const before = await tables();
    expect(await post(desk.slack, bytes)).toMatchObject({ status });
    expect(differences(before, await tables())).toEqual([]);
  });

  test('unsigned, a check of the certificate with a command beside it is refused like any other', async () => {
    const bytes = asForm({ ssl_check: '1', command: '/returns', team_id: TEAM, text: 'queue' });
    expect((await post(desk.slack, bytes, { signing: 'missing' })).status).toBe(401);
  });
});

test('a form without fields is sent, where Slack leaves out the values of none', async () => {
  const row = 'interactive/view_submission/java-ViewSubmissionRequestTest-payload-ef655598.json';
  const scene = await sceneFor(desk, 'a draft');
  const { body } = bytesOf(desk.slack, row, SAMPLES[row] ?? { ignored: '' }, scene);
  const payload = JSON.parse(new URLSearchParams(body).get('payload') ?? '');
  payload.view.state = {};
  const before = await tables();
  await post(desk.slack, asForm({ payload: JSON.stringify(payload) }));
  expect(differences(before, await tables())).toContain(`+ messages ${scene.return}`);
});

describe('people who never act, even where they are listed as staff', () => {
  type Seed = (id: string) => void;
  const NOBODIES: Record<string, Seed> = {
    'a guest': (id) => void desk.slack.user(TEAM, { id, kind: 'guest' }),
    'a guest of one channel': (id) => void desk.slack.user(TEAM, { id, kind: 'single_channel_guest' }),
    'somebody of another organisation': (id) => {
      desk.slack.team({ id: 'T0ELSEWHERE' });
      desk.slack.user('T0ELSEWHERE', { id, kind: 'foreign' });
      const channel = desk.slack.world.channels.get(CHANNEL);
      channel?.members.add(id);
      Object.assign(channel ?? {}, { shared: true });
    },
    'somebody who left': (id) => void desk.slack.user(TEAM, { id, deleted: true }),
    'a bot': (id) => void desk.slack.user(TEAM, { id, kind: 'bot' }),
    'somebody Slack does not show': () => {},
  };
  const ids = Object.fromEntries(Object.keys(NOBODIES).map((who, n) => [who, `U0NOBODY${n}`]));

  test.each(Object.keys(NOBODIES))('%s is told so', async (who) => {
    const id = ids[who] ?? '';
    NOBODIES[who]?.(id);
    const account = { seller_id: 'sahara', staff_id: 'samir', platform: 'slack', team: TEAM, user_id: id };
    await desk.core.db('accounts').insert(account);
    const scene = { ...(await sceneFor(desk)), person: id };
    const before = await tables();
    for (const kind of ['press', 'form', 'command']) {
      const { status, body } = await post(desk.slack, bytesFor(kind, scene));
      expect(status).toBe(200);
      if (kind !== 'press') expect(JSON.stringify(body)).toContain(LANGUAGES.en.refusals.not_staff({}));
    }
    expect(differences(before, await tables())).toEqual([]);
  });
});
