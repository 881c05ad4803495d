import { expect, test } from 'vitest';
import { readCommand } from '../../adapters/slack/command.ts';
import { type Manifest, manifestFor, usageHint, type Way } from '../../adapters/slack/manifest.ts';
import { COMMAND, EVENTS, SEND_TO_CUSTOMER } from '../../adapters/slack/uses.ts';
import { isAboutReturn, STAFF_ACTIONS, staffRow } from '../../src/domain/lifecycle.ts';
import { en } from '../../src/i18n/en.ts';

const SOCKET: Way = { mode: 'socket' };
const HTTP: Way = { mode: 'http', publicUrl: 'https://desk.example.com' };
const BOTH: [string, Way][] = [
  ['Socket Mode', SOCKET],
  ['HTTP', HTTP],
];

/** Every address in the manifest, by its key. */
const addresses = (manifest: Manifest) =>
  [...JSON.stringify(manifest).matchAll(/"(\w+)":\[?"(https?:[^"]+)"/g)].map(([, key, url]) => `${key} ${url}`);

test('over HTTP commands, buttons, events and installs come to the desk, and tokens are renewed', () => {
  for (const publicUrl of ['https://desk.example.com', 'https://desk.example.com/']) {
    const manifest = manifestFor({ mode: 'http', publicUrl });
    expect(addresses(manifest)).toEqual([
      'url https://desk.example.com/slack/events',
      'redirect_urls https://desk.example.com/slack/oauth_redirect',
      'request_url https://desk.example.com/slack/events',
      'request_url https://desk.example.com/slack/events',
    ]);
    expect(manifest.settings).toMatchObject({ socket_mode_enabled: false, token_rotation_enabled: true });
  }
});

test('over a socket no address is needed, and the token in the settings stays good', () => {
  const manifest = manifestFor(SOCKET);
  expect(addresses(manifest)).toEqual([]);
  expect(manifest.settings).toMatchObject({ socket_mode_enabled: true, token_rotation_enabled: false });
});

test.each(BOTH)('for %s there are one command, one shortcut, the home and a bot one can write to', (_, way) => {
  const { features, settings } = manifestFor(way);
  expect(features?.slash_commands?.map(({ command }) => command)).toEqual([COMMAND]);
  expect(features?.shortcuts).toMatchObject([{ name: en.forms.send, type: 'message', callback_id: SEND_TO_CUSTOMER }]);
  expect(features?.app_home).toEqual({
    home_tab_enabled: true,
    messages_tab_enabled: true,
    messages_tab_read_only_enabled: false,
  });
  expect(features?.bot_user?.display_name).toBe('Returndesk');
  expect(settings?.event_subscriptions?.bot_events).toEqual([...EVENTS]);
  expect(settings).toMatchObject({ interactivity: { is_enabled: true }, org_deploy_enabled: false });
});

// ---- Words -----------------------------------------------------------------------------------------------------

const hint = manifestFor(SOCKET).features?.slash_commands?.[0]?.usage_hint ?? '';
const commandsIn = (text: string) =>
  text.split(', ').flatMap((phrase) => {
    const [group = '', words] = phrase.replace(' <return>', '').split(' ');
    return words ? words.split('|').map((word) => `${group} ${word}`) : [group];
  });

test('the hint behind the command names every command of the table, once, as it is understood', () => {
  const table = STAFF_ACTIONS.map((action) => staffRow(action).command);
  expect(commandsIn(hint).toSorted()).toEqual(table.toSorted());
  for (const action of STAFF_ACTIONS) {
    expect(readCommand(`${staffRow(action).command} R-1`)).toEqual({ action, target: 'R-1' });
  }
});

test('in the hint a return stands behind the commands that are about one, and behind no others', () => {
  const withReturn = hint.split(', ').filter((phrase) => phrase.endsWith(' <return>'));
  const about = STAFF_ACTIONS.filter(isAboutReturn).map((action) => staffRow(action).command);
  expect(commandsIn(withReturn.join(', ')).toSorted()).toEqual(about.toSorted());
});

test('an action that joins the table joins the hint, in a group that is there or a new one', () => {
  const talk = { words: 'talk offer', aboutReturn: true };
  const before = [
    { words: 'queue', aboutReturn: false },
    { words: 'talk note', aboutReturn: true },
  ];
  const inspect = { words: 'item inspect', aboutReturn: true };
  expect(usageHint(before)).toBe('queue, talk note <return>');
  expect(usageHint([...before, inspect, talk])).toBe('queue, talk note|offer <return>, item inspect <return>');
});

test('money is only ever asked for: no word says that the app moves it', () => {
  const { display_information, features } = manifestFor(HTTP);
  const [command] = features?.slash_commands ?? [];
  const [shortcut] = features?.shortcuts ?? [];
  const told = [display_information.description, display_information.long_description];
  const said = [...told, command?.description, shortcut?.description].join('\n');
  expect(said).toContain('ask the shop to refund');
  expect(said.replaceAll('ask the shop to refund', '')).not.toMatch(/refund|\bpay\b|payment|transfer/i);
  expect(said).toContain('never moves money');
});
