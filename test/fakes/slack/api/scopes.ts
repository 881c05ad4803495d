import type { MethodContract } from '../contract.ts';
import type { Channel, Token } from '../world.ts';
import { type Refused, refuse } from './method.ts';

export const missingScope = (token: Token, needed: string): Refused<'missing_scope'> =>
  refuse('missing_scope', { needed, provided: [...token.scopes].join(',') });

/** One of the method's scopes is enough to be let in; some methods then ask for the one of the channel's kind. */
export function lacksScope(contract: MethodContract, token: Token): Refused<'missing_scope'> | null {
  const accepted = acceptedScopes(contract);
  if (accepted.length === 0 || accepted.some((scope) => token.scopes.has(scope))) return null;
  return missingScope(token, accepted.join(','));
}

export const acceptedScopes = (contract: MethodContract): string[] => contract.scope.bot ?? [];

const FAMILY: Record<Channel['kind'], string> = { public: 'channels', private: 'groups', im: 'im' };

/** `read` and `history` are asked for per kind of conversation. */
export function lacksKind(token: Token, channel: Channel, right: 'read' | 'history'): Refused<'missing_scope'> | null {
  const scope = `${FAMILY[channel.kind]}:${right}`;
  return token.scopes.has(scope) ? null : missingScope(token, scope);
}
