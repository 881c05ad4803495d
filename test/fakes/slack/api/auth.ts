import { revoke as kill, uninstall as remove } from '../installing.ts';
import { flag, needed } from './arguments.ts';
import { appMethod, method, refuse } from './method.ts';

export const test = method([], ({ caller: { team, bot, install } }) => ({
  ok: true,
  url: `https://${team.domain}.slack.com/`,
  team: team.name,
  user: bot.name,
  team_id: team.id,
  user_id: bot.id,
  bot_id: install.botId,
  ...(team.enterprise && { enterprise_id: team.enterprise.id }),
  is_enterprise_install: false,
}));

export const revoke = method([], ({ inside, args, caller }) => {
  if (flag(args, 'test')) return { ok: true, revoked: false };
  kill(inside, caller.token.value);
  return { ok: true, revoked: true };
});

export const uninstall = method(['invalid_client_id', 'bad_client_secret'], ({ inside, args, caller }) => {
  const { clientId, clientSecret } = inside.world.app;
  if (needed(args, 'client_id') !== clientId) return refuse('invalid_client_id');
  if (needed(args, 'client_secret') !== clientSecret) return refuse('bad_client_secret');
  remove(inside, caller.team.id);
  return { ok: true };
});

/** The address of a WebSocket of this fake; its ticket is good for one. */
export const openConnection = appMethod('app', [], ({ inside }) => {
  const ticket = inside.mint.secret();
  inside.world.tickets.add(ticket);
  const app = inside.world.app.id;
  return { ok: true, url: `${inside.origin.replace(/^http/, 'ws')}/link/?ticket=${ticket}&app_id=${app}` };
});
