import type { VirtualClock } from './clock.ts';
import type { Inside } from './inside.ts';
import { type Installed, installApp } from './installing.ts';
import type { AppRegistration, Channel, Team, User, World } from './world.ts';

/** The scopes the app asks for, unless a test says otherwise. */
export const SCOPES = [
  ...['chat:write', 'commands', 'users:read', 'files:read', 'files:write', 'channels:read', 'channels:history'],
  ...['app_mentions:read', 'im:history', 'im:read', 'im:write', 'team:read', 'channels:join'],
];

export function emptyWorld(clock: VirtualClock, app: Partial<AppRegistration> = {}): World {
  const registration: AppRegistration = {
    ...{ id: 'A0000000RD', clientId: '1000.2000', clientSecret: 'client-secret-of-the-fake' },
    ...{ signingSecret: 'signing-secret-of-the-fake', verificationToken: 'verification-token' },
    ...{ appToken: 'xapp-1-A0000000RD-1-fake', requestUrl: null, redirectUrls: [], commands: ['/returns'] },
    ...{ shortcuts: [], botEvents: [], scopes: SCOPES, rotation: false },
    ...app,
  };
  const appToken = { value: registration.appToken, kind: 'app', team: '', expiresAt: null, state: 'live' } as const;
  const tokens: World['tokens'] = new Map();
  tokens.set(appToken.value, { ...appToken, scopes: new Set(['connections:write']) });
  return {
    ...{ clock, app: registration, tokens, teams: new Map(), users: new Map(), channels: new Map() },
    ...{ ephemerals: [], views: new Map(), stacks: new Map(), homes: new Map(), triggers: new Map() },
    ...{ responseUrls: new Map(), installs: new Map(), codes: new Map(), tickets: new Set(), files: new Map() },
    ...{ faults: [], journal: [], complaints: [] },
  };
}

/** A team, or its id. */
export type InTeam = string | { id: string };
const idOf = (team: InTeam) => (typeof team === 'string' ? team : team.id);

export type NewChannel = Partial<Omit<Channel, 'members' | 'messages'>> & { members?: (string | { id: string })[] };

/** What tests start from. Nothing here is told to the app. */
export function seeding({ world, mint, clock, ...rest }: Inside) {
  const inside: Inside = { world, mint, clock, ...rest };

  function team(given: Partial<Team> = {}): Team {
    const id = given.id ?? mint.id('T');
    const domain = given.domain ?? id.toLowerCase();
    const made: Team = { enterprise: null, name: given.name ?? domain, ...given, id, domain };
    world.teams.set(id, made);
    return made;
  }

  function user(of: InTeam, given: Partial<User> = {}): User {
    const id = given.id ?? mint.id('U');
    const name = given.name ?? id.toLowerCase();
    const defaults = { locale: 'en-US', tz: 'Europe/Berlin', kind: 'person', deleted: false } as const;
    const made: User = { ...defaults, realName: given.realName ?? name, ...given, id, name, team: idOf(of) };
    world.users.set(id, made);
    return made;
  }

  function channel(of: InTeam, given: NewChannel = {}): Channel {
    const { members = [], ...said } = given;
    const id = given.id ?? mint.id(given.kind === 'im' ? 'D' : 'C');
    const defaults = { name: id.toLowerCase(), kind: 'public', archived: false, shared: false } as const;
    const ids = new Set(members.map((member) => (typeof member === 'string' ? member : member.id)));
    const made: Channel = {
      ...{ ...defaults, ...said, id, team: idOf(of), members: ids, messages: [] },
      created: given.created ?? clock.now(),
    };
    world.channels.set(id, made);
    return made;
  }

  /** `botToken` changes with every rotation; `refreshToken` is null unless the app rotates. */
  function install(
    of: InTeam,
    { scopes = world.app.scopes, installer }: { scopes?: string[]; installer?: string } = {},
  ) {
    const by = installer ?? user(of, { name: 'installer', realName: 'Installer' }).id;
    const made: Installed = installApp(inside, idOf(of), by, scopes);
    const { botUser, botId } = made.install;
    return { botToken: made.access.value, refreshToken: made.refresh?.value ?? null, botUser, botId, installer: by };
  }

  return { team, user, channel, install };
}
