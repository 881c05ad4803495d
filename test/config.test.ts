import { expect, test } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

/** What is said to somebody who starts the desk with these settings; null: it starts. */
function told(settings: Record<string, string>): string | null {
  try {
    readConfig(settings);
    return null;
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
}

test('with no settings everything has a value', () => {
  expect(readConfig({})).toMatchObject({
    HOST: '127.0.0.1',
    PORT: 3000,
    DATA_DIR: '.data',
    ROLES: ['web', 'worker', 'clock'],
  });
});

test('every problem is told at once, by its name, and no value is ever shown', () => {
  const wrong = {
    PORT: 'http',
    ROLES: 'web,cook',
    ENCRYPTION_KEY: 'hunter2',
    PUBLIC_URL: 'somewhere',
    DATABASE_URL: 'mysql://secret',
    SLACK_BOT_TOKEN: 'hunter2-too',
  };
  const said = told(wrong);
  for (const name of [...Object.keys(wrong), 'SLACK_APP_TOKEN']) expect(said).toContain(`  ${name}`);
  expect(said).not.toMatch(/hunter2|secret|cook|somewhere/);
});

test('a server of one’s own without a key is half a configuration, and says where to get the other half', () => {
  expect(told({ DATABASE_URL: 'postgres://db/returndesk' })).toMatch(
    /ENCRYPTION_KEY: needed with DATABASE_URL.*openssl rand -hex 32/s,
  );
});

test('half a bucket says which half is missing; without a bucket Amazon’s settings are nobody’s business here', () => {
  const bucket = { FILES_S3_BUCKET: 'pictures' };
  expect(told(bucket)).toMatch(/AWS_REGION: needed with FILES_S3_BUCKET\. It is at: .*your bucket, Properties/);
  expect(told({ ...bucket, AWS_REGION: 'eu-west-1' })).toBeNull();
  expect(told({ ...bucket, AWS_ENDPOINT_URL: 'http://127.0.0.1:9000' })).toBeNull();
  const half = { ...bucket, AWS_REGION: 'eu-west-1' };
  expect(told({ ...half, AWS_ACCESS_KEY_ID: 'id' })).toMatch(/AWS_SECRET_ACCESS_KEY: needed with AWS_ACCESS_KEY_ID/);
  expect(told({ ...half, AWS_SECRET_ACCESS_KEY: 'secret' })).toMatch(/AWS_ACCESS_KEY_ID: needed with AWS_SECRET/);
  expect(told({ AWS_ACCESS_KEY_ID: 'id' })).toBeNull();
});

test('a blank line of .env counts as absent', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).PORT).toBe(3000);
  expect(told({ SLACK_BOT_TOKEN: '', SLACK_CLIENT_ID: '' })).toBeNull();
});

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const HTTP = { SLACK_SIGNING_SECRET: 'signing', SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'client' };
/** Where each is found, as Slack's own pages call it. */
const FOUND = {
  SLACK_BOT_TOKEN: 'OAuth & Permissions, Bot User OAuth Token',
  SLACK_APP_TOKEN: 'Basic Information, App-Level Tokens, with the scope connections:write',
  SLACK_SIGNING_SECRET: 'Basic Information, Signing Secret',
  SLACK_CLIENT_ID: 'Basic Information, Client ID',
  SLACK_CLIENT_SECRET: 'Basic Information, Client Secret',
};
type Name = keyof typeof FOUND;
const linesIn = (said: string | null): string[] => (said ?? '').split('\n').slice(1);

test('Slack through Socket Mode or over HTTP is a whole configuration', () => {
  expect([told(SOCKET), told(HTTP), told({ ...HTTP, SLACK_API_URL: 'https://slack.example/api/' })]).toEqual([
    null,
    null,
    null,
  ]);
});

test.each([SOCKET, HTTP].flatMap((way) => Object.keys(way).map((name) => [name as Name, way] as const)))(
  'without %s it is half, and the line says where to find it',
  (name, way) => {
    const lines = linesIn(told({ ...way, [name]: '' }));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^  ${name}: needed for Slack`));
    expect(lines[0]).toContain(`https://api.slack.com/apps, ${FOUND[name]}`);
  },
);

test.each(Object.keys(HTTP))('with %s alone the other two are named', (name) => {
  const missing = Object.keys(HTTP).filter((one) => one !== name);
  const lines = linesIn(told({ [name]: 'x' }));
  expect(lines.map((line) => line.trim().split(':')[0])).toEqual(missing);
});

test.each([
  { ...SOCKET, ...HTTP },
  { ...SOCKET, SLACK_CLIENT_ID: '1.2' },
  { ...HTTP, SLACK_APP_TOKEN: 'xapp-1' },
  { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing' },
])('both ways at once are refused, with what to leave empty for either: %o', (settings) => {
  const given = (way: object) => Object.keys(way).filter((name) => name in settings);
  expect(linesIn(told(settings))).toEqual([
    `  Slack is connected in two ways at once. For Socket Mode leave ${given(HTTP).join(', ')} empty, for HTTP leave ${given(SOCKET).join(', ')} empty.`,
  ]);
});

test('tokens in each other’s place are told apart by how they begin, and where the right one is', () => {
  const said = told({ SLACK_BOT_TOKEN: SOCKET.SLACK_APP_TOKEN, SLACK_APP_TOKEN: SOCKET.SLACK_BOT_TOKEN });
  expect(said).toMatch(/SLACK_BOT_TOKEN: must begin with xoxb-: .*OAuth & Permissions/);
  expect(said).toMatch(/SLACK_APP_TOKEN: must begin with xapp-: .*App-Level Tokens/);
  expect(said).not.toMatch(/xoxb-1|xapp-1/);
});

test.each(['xoxp-1', 'xoxe.xoxb-1', 'xoxa-1', 'Bearer xoxb-1', ' xoxb-1'])('%s is no bot token', (token) => {
  expect(told({ ...SOCKET, SLACK_BOT_TOKEN: token })).toContain('SLACK_BOT_TOKEN: must begin with xoxb-');
});
