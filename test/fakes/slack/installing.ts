import type { Inside } from './inside.ts';
import type { Install, Token } from './world.ts';

const HALF_DAY = 12 * 60 * 60 * 1000;

export type Installed = { install: Install; access: Token; refresh: Token | null };

/**
 * Puts the app into a team, or widens its scopes there: Slack never takes scopes away on a re-install, whoever does it.
 * Without rotation the team keeps its token; with rotation every install is a new pair.
 */
export function installApp(inside: Inside, team: string, installer: string, scopes: string[]): Installed {
  const { world, tell } = inside;
  const before = world.installs.get(team);
  const install = before ?? newInstall(inside, team, installer);
  install.installer = installer;
  for (const scope of scopes) install.scopes.add(scope);
  world.installs.set(team, install);
  const kept = world.app.rotation ? undefined : liveTokens(inside, team)[0];
  const issued = kept ? { access: kept, refresh: null } : issue(inside, install);
  if (!before) tell({ kind: 'app installed', team, installer });
  return { install, ...issued };
}

function newInstall({ world, mint }: Inside, team: string, installer: string): Install {
  const earlier = [...world.users.values()].find((user) => user.team === team && user.name === BOT_NAME);
  const botUser = earlier?.id ?? mint.id('U');
  world.users.set(botUser, {
    ...{ id: botUser, team, name: BOT_NAME, realName: 'Returndesk', locale: 'en-US', tz: 'America/Los_Angeles' },
    ...{ kind: 'bot', deleted: false },
  });
  return { team, botUser, botId: mint.id('B'), scopes: new Set(), installer };
}

const BOT_NAME = 'returndesk';

/** A token (and with rotation its refresh token), which shares the installation's scopes. */
export function issue(inside: Inside, install: Install): { access: Token; refresh: Token | null } {
  const { world, mint, clock } = inside;
  const { rotation } = world.app;
  const base = { team: install.team, scopes: install.scopes, state: 'live' } as const;
  const value = `${rotation ? 'xoxe.xoxb-1-' : 'xoxb-'}${install.team}-${mint.secret()}`;
  const access: Token = { ...base, value, kind: 'bot', expiresAt: rotation ? clock.now() + HALF_DAY : null };
  world.tokens.set(access.value, access);
  if (!rotation) return { access, refresh: null };
  const refresh: Token = { ...base, value: `xoxe-1-${mint.secret()}`, kind: 'refresh', expiresAt: null, renews: value };
  world.tokens.set(refresh.value, refresh);
  return { access, refresh };
}

export const liveTokens = ({ world }: Inside, team: string): Token[] =>
  [...world.tokens.values()].filter((one) => one.team === team && one.kind === 'bot' && one.state === 'live');

/** A dead token; the last one takes the installation with it, as Slack does. */
export function revoke(inside: Inside, value: string) {
  const token = inside.world.tokens.get(value);
  if (!token) throw new Error('no such token in the fake Slack');
  const install = inside.world.installs.get(token.team);
  token.state = 'revoked';
  for (const other of inside.world.tokens.values()) if (other.renews === value) other.state = 'revoked';
  if (install) inside.tell({ kind: 'tokens revoked', team: token.team, users: [], bots: [install.botUser] });
  if (install && liveTokens(inside, token.team).length === 0) uninstall(inside, token.team);
}

export function uninstall({ world, tell }: Inside, team: string) {
  const install = world.installs.get(team);
  if (!install) return;
  const live = [...world.tokens.values()].filter(
    (one) => one.team === team && one.state === 'live' && one.kind !== 'app',
  );
  for (const token of live) token.state = 'inactive';
  const bot = world.users.get(install.botUser);
  if (bot) bot.deleted = true;
  for (const channel of world.channels.values()) if (channel.kind !== 'im') channel.members.delete(install.botUser);
  world.installs.delete(team);
  tell({ kind: 'app uninstalled', team });
  if (live.length > 0) tell({ kind: 'tokens revoked', team, users: [], bots: [install.botUser] });
}
