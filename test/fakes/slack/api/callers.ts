import type { Inside } from '../inside.ts';
import type { Token } from '../world.ts';
import { type Caller, type Refused, refuse } from './method.ts';

type Dead = 'invalid_auth' | 'token_revoked' | 'token_expired' | 'account_inactive';
const DEAD: Record<Exclude<Token['state'], 'live'>, Dead> = {
  revoked: 'token_revoked',
  expired: 'token_expired',
  inactive: 'account_inactive',
};

/** The live token behind a value. Tokens whose time has come expire here. */
export function liveToken(
  { world, clock }: Inside,
  value: string | null,
  kind: 'bot' | 'app',
): Token | Refused<Dead | 'not_authed' | 'not_allowed_token_type'> {
  if (value === null) return refuse('not_authed');
  const token = world.tokens.get(value);
  if (!token || token.kind === 'refresh') return refuse('invalid_auth');
  if (token.state === 'live' && token.expiresAt !== null && token.expiresAt <= clock.now()) token.state = 'expired';
  if (token.state !== 'live') return refuse(DEAD[token.state]);
  return token.kind === kind ? token : refuse('not_allowed_token_type');
}

export function callerOf({ world }: Inside, token: Token): Caller | Refused<'account_inactive'> {
  const install = world.installs.get(token.team);
  const team = world.teams.get(token.team);
  const bot = install && world.users.get(install.botUser);
  return install && team && bot ? { token, team, install, bot } : refuse('account_inactive');
}
