import type { Inside } from '../inside.ts';
import { type Installed, installApp, issue, liveTokens } from '../installing.ts';
import type { Code, Json, Token } from '../world.ts';
import { text } from './arguments.ts';
import { appMethod, type Call, type Refused, refuse } from './method.ts';

const CODE_LIFE = 10 * 60 * 1000;

type Client = 'invalid_client_id' | 'bad_client_secret';

export const access = appMethod(
  'nothing',
  [
    ...['invalid_client_id', 'bad_client_secret', 'invalid_code', 'bad_redirect_uri'],
    ...['invalid_grant_type', 'invalid_refresh_token'],
  ] as const,
  (call) => {
    const stranger = strangerIn(call);
    if (stranger) return stranger;
    const grant = text(call.args, 'grant_type') ?? 'authorization_code';
    if (grant === 'refresh_token') return refreshed(call);
    return grant === 'authorization_code' ? exchanged(call) : refuse('invalid_grant_type');
  },
);

/** A token from before rotation becomes a pair, once. */
export const exchange = appMethod(
  'nothing',
  ['invalid_client_id', 'bad_client_secret', 'invalid_token', 'token_already_exchanged', 'token_rotation_not_enabled'],
  (call) => {
    const { inside, args } = call;
    const stranger = strangerIn(call);
    if (stranger) return stranger;
    if (!inside.world.app.rotation) return refuse('token_rotation_not_enabled');
    const token = inside.world.tokens.get(text(args, 'token') ?? '');
    const install = token && inside.world.installs.get(token.team);
    if (!install || token.kind !== 'bot' || token.state !== 'live') return refuse('invalid_token');
    if (token.expiresAt !== null) return refuse('token_already_exchanged');
    token.state = 'revoked';
    return granted(inside, { install, ...issue(inside, install) });
  },
);

function strangerIn({ inside, args }: Call): Refused<Client> | null {
  const { clientId, clientSecret } = inside.world.app;
  if (text(args, 'client_id') !== clientId) return refuse('invalid_client_id');
  return text(args, 'client_secret') === clientSecret ? null : refuse('bad_client_secret');
}

function exchanged({ inside, args }: Call) {
  const code = inside.world.codes.get(text(args, 'code') ?? '');
  if (!code || code.used || inside.clock.now() - code.at > CODE_LIFE) return refuse('invalid_code');
  if ((text(args, 'redirect_uri') ?? null) !== code.redirectUri) return refuse('bad_redirect_uri');
  code.used = true;
  return granted(inside, installApp(inside, code.team, code.installer, code.scopes), code);
}

/** A refresh token dies when it is used. Its access token lives on to its end, but never more than two at once. */
function refreshed({ inside, args }: Call) {
  const refresh = inside.world.tokens.get(text(args, 'refresh_token') ?? '');
  const install = refresh && inside.world.installs.get(refresh.team);
  if (!install || refresh.kind !== 'refresh' || refresh.state !== 'live') return refuse('invalid_refresh_token');
  refresh.state = 'revoked';
  const pair = issue(inside, install);
  for (const old of liveTokens(inside, install.team).slice(0, -2)) old.state = 'revoked';
  return granted(inside, { install, ...pair });
}

function granted({ world, clock }: Inside, { install, access, refresh }: Installed, code?: Code): { ok: true } & Json {
  const team = world.teams.get(install.team);
  // A team that has its organisation's id is the organisation as a whole.
  const isOrganisation = team !== undefined && team.enterprise?.id === team.id;
  return {
    ok: true,
    app_id: world.app.id,
    ...(code && { authed_user: { id: code.installer } }),
    ...{ scope: [...install.scopes].join(','), token_type: 'bot', access_token: access.value },
    ...(refresh && rotation(access, refresh, clock.now())),
    bot_user_id: install.botUser,
    team: isOrganisation ? null : { id: install.team, name: team?.name ?? '' },
    enterprise: team?.enterprise ?? null,
    is_enterprise_install: isOrganisation,
  };
}

const rotation = ({ expiresAt }: Token, { value }: Token, now: number): Json => ({
  refresh_token: value,
  expires_in: Math.round(((expiresAt ?? now) - now) / 1000),
});
