import { WebClient } from '@slack/web-api';
import { type FakeSlack, type Options, openFakeSlack } from './index.ts';

/** A fake with what most tests start from: a team, two people, #returns with the bot in it, and a client as the app has. */
export async function furnished(options: Options & { scopes?: string[] } = {}) {
  const slack = await openFakeSlack(options);
  const team = slack.team({ domain: 'woolly', name: 'Woolly Jumpers' });
  const alice = slack.user(team, { name: 'alice', realName: 'Alice Ashby', locale: 'nl-NL' });
  const bob = slack.user(team, { name: 'bob' });
  const install = slack.install(team, { installer: alice.id, ...(options.scopes && { scopes: options.scopes }) });
  const returns = slack.channel(team, { name: 'returns', members: [alice, bob, install.botUser] });
  return { slack, team, alice, bob, install, returns, client: clientOf(slack, install.botToken) };
}

/** As the product sets it up: no retries of its own, refusals come back at once. */
export function clientOf(slack: FakeSlack, token?: string) {
  const logger = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} };
  return new WebClient(token, {
    slackApiUrl: slack.url,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
    logger: logger as never,
  });
}

/** The body of a platform refusal. */
export async function refusal(call: Promise<unknown>): Promise<{ error: string; [more: string]: unknown }> {
  const failed = await call.then(
    (answer) => Promise.reject(new Error(`not refused: ${JSON.stringify(answer)}`)),
    (error: { data?: { error: string } }) => error,
  );
  if (!failed.data) throw failed;
  return failed.data;
}
