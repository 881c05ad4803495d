import type { Inside } from '../inside.ts';
import type { Install, Json, Team, Token, User } from '../world.ts';
import type { Args } from './arguments.ts';

/** A refusal as Slack words it: HTTP 200 and this body. */
export type Refused<E extends string> = { ok: false; error: E } & Json;
export type Answer<E extends string> = ({ ok: true } & Json) | Refused<E>;

export function refuse<E extends string>(error: E, more: Json = {}): Refused<E> {
  return { ok: false, error, ...more };
}

/** `invalid_arguments` with what is wrong, as Slack words it. */
export function wrongArguments(...messages: string[]): Refused<'invalid_arguments'> {
  return refuse('invalid_arguments', { response_metadata: { messages } });
}

/** Who calls: a live token of the app's installation in a team. */
export type Caller = { token: Token; team: Team; install: Install; bot: User };

export type Call = { inside: Inside; args: Args };
export type BotCall = Call & { caller: Caller };

type Said<E extends string> = readonly E[];

/**
 * `says`: all the method itself can refuse with. A test holds these against the contract; what the door and the judge
 * say beside them is held against it when it is said.
 */
export type Method = { says: readonly string[] } & (
  | { needs: 'bot'; run(call: BotCall): Answer<string> }
  | { needs: 'app' | 'nothing'; run(call: Call): Answer<string> }
);

export const method = <const E extends string>(says: Said<E>, run: (call: BotCall) => Answer<NoInfer<E>>): Method => ({
  needs: 'bot',
  says,
  run,
});

/** With an app-level token, or with the app's id and secret among the arguments. */
export const appMethod = <const E extends string>(
  needs: 'app' | 'nothing',
  says: Said<E>,
  run: (call: Call) => Answer<NoInfer<E>>,
): Method => ({ needs, says, run });
