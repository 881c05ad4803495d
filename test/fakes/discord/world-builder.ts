import type { VirtualClock } from '../slack/clock.ts';
import type { Inside } from './inside.ts';
import { EVERYONE, permissionsOf } from './permissions.ts';
import { removeMember } from './removing.ts';
import type { Application, Guild, Member, Role, Snowflake, User, World } from './world.ts';
import { idOf, type Named, seedingPlaces } from './world-places.ts';

/** What the app asks for when it is invited, see the reference; never ADMINISTRATOR. */
export const INVITATION = 326417632256n;

export function emptyWorld(clock: VirtualClock, app: Partial<Application> = {}): World {
  const registration: Application = {
    ...{ id: '1000000000000000001', bot: '1000000000000000001', owner: '1000000000000000002', name: 'Returndesk' },
    ...{ token: 'token-of-the-fake-discord', publicKey: '0'.repeat(64) },
    ...app,
  };
  const user = (id: Snowflake, username: string, bot: boolean): [Snowflake, User] => [
    id,
    { id, username, globalName: null, bot },
  ];
  return {
    ...{ clock, app: registration, guilds: new Map(), channels: new Map(), globalCommands: [] },
    users: new Map([user(registration.bot, 'returndesk', true), user(registration.owner, 'maker', false)]),
    ...{ interactions: new Map(), modals: new Map(), uploads: new Map(), faults: [], journal: [], complaints: [] },
  };
}

export type NewMember = Partial<User> & { nick?: string | null; roles?: Named[] };
/** What tests start from, and what happens later without the app. The gateway tells of all of it. */
export function seeding(inside: Inside) {
  const { world, mint, clock, tell } = inside;

  function here(of: Named): Guild {
    const found = world.guilds.get(idOf(of));
    if (!found) throw new Error(`there is no guild ${idOf(of)}`);
    return found;
  }

  /** Its owner is a new person, unless said. Everyone may do what Discord lets everyone do in a new guild. */
  function guild(given: { name?: string; owner?: Named; everyone?: bigint; preferredLocale?: string } = {}): Guild {
    const id = mint.snowflake();
    const name = given.name ?? 'Shop';
    const owner = given.owner ? idOf(given.owner) : user({ username: 'owner' }).id;
    const everyone: Role = {
      ...{ id, name: '@everyone', permissions: given.everyone ?? EVERYONE, position: 0, mentionable: false },
      managedBy: null,
    };
    const made: Guild = {
      ...{ id, name, owner, roles: new Map([[id, everyone]]), members: new Map(), commands: [], unavailable: false },
      preferredLocale: given.preferredLocale ?? 'en-US',
    };
    world.guilds.set(id, made);
    join(made, owner);
    return made;
  }

  function role(of: Named, given: Partial<Omit<Role, 'id'>> = {}): Role {
    const { roles, id: guild } = here(of);
    const defaults = { name: 'team', permissions: 0n, position: roles.size, mentionable: false, managedBy: null };
    const made: Role = { ...defaults, ...given, id: mint.snowflake() };
    roles.set(made.id, made);
    tell({ kind: 'role created', guild, role: made });
    return made;
  }

  /** What the role may do from now on. */
  function permit(of: Named, which: Named, permissions: bigint) {
    const { roles, id: guild } = here(of);
    const found = roles.get(idOf(which));
    if (!found) throw new Error(`there is no role ${idOf(which)}`);
    found.permissions = permissions;
    tell({ kind: 'role updated', guild, role: found });
  }

  function user(given: Partial<User> = {}): User {
    const id = given.id ?? mint.snowflake();
    const made: User = { ...{ username: `user${world.users.size}`, globalName: null, bot: false }, ...given, id };
    world.users.set(id, made);
    return made;
  }

  function join(of: Named, who: Named, given: { nick?: string | null; roles?: Named[] } = {}): Member {
    const { members, id: guild } = here(of);
    const member: Member = {
      ...{ user: idOf(who), nick: given.nick ?? null, roles: (given.roles ?? []).map(idOf) },
      joinedAt: new Date(clock.now()).toISOString(),
    };
    members.set(member.user, member);
    tell({ kind: 'member joined', guild, member });
    return member;
  }

  /** A new person in the guild. */
  function member(of: Named, { nick, roles, ...person }: NewMember = {}): User {
    const made = user(person);
    join(of, made, { nick: nick ?? null, roles: roles ?? [] });
    return made;
  }

  /** Gives and takes roles. */
  function change(of: Named, who: Named, given: { nick?: string | null; roles?: Named[] }) {
    const found = here(of).members.get(idOf(who));
    if (!found) throw new Error(`${idOf(who)} is no member`);
    if (given.nick !== undefined) found.nick = given.nick;
    if (given.roles) found.roles = given.roles.map(idOf);
    tell({ kind: 'member updated', guild: idOf(of), member: found });
  }

  /** The bot joins with a role of its own that holds what the link in the browser asked for. */
  function invite(of: Named, permissions: bigint = INVITATION): Role {
    const { id, roles } = here(of);
    const { app } = world;
    const defaults = { name: app.name, permissions, position: roles.size, mentionable: false };
    const own: Role = { ...defaults, id: mint.snowflake(), managedBy: app.bot };
    roles.set(own.id, own);
    join(of, app.bot, { roles: [own] });
    tell({ kind: 'guild joined', guild: id });
    return own;
  }

  const kick = (of: Named, who: Named = world.app.bot) => removeMember(inside, here(of), idOf(who));

  function unavailable(of: Named, gone: boolean) {
    const found = here(of);
    found.unavailable = gone;
    tell({ kind: gone ? 'guild unavailable' : 'guild available', guild: found.id });
  }

  return {
    ...{ guild, role, permit, user, join, member, change, invite, kick, unavailable },
    ...seedingPlaces(inside),
    permissionsOf: (of: Named, who: Named) => permissionsOf(here(of), idOf(who)),
  };
}
