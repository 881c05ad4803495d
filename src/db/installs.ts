import type { Knex } from 'knex';
import type { Install, Installs } from '../ports.ts';
import { seal, unseal } from './seal.ts';

/** Installs of one platform, their tokens sealed at rest. */
export function installsOf(db: Knex, key: Buffer, platform: string): Installs {
  const placeOf = (team: string, what: 'token' | 'refresh') => `${platform}/${team}/${what}`;

  const open = (row: Row): Install => ({
    team: row.team,
    name: row.name,
    botId: row.bot_id,
    botUser: row.bot_user,
    scopes: row.scopes,
    token: unseal(key, row.sealed_token, placeOf(row.team, 'token')),
    refresh: row.sealed_refresh && unseal(key, row.sealed_refresh, placeOf(row.team, 'refresh')),
    expiresAt: row.expires_at,
    installedBy: row.installed_by,
  });

  const find = async (at: Knex, team: string): Promise<Install | null> => {
    const row: Row | undefined = await at('installs').where({ platform, team }).first();
    return row ? open(row) : null;
  };

  const keep = async (to: Knex, install: Install): Promise<void> => {
    const row = {
      name: install.name,
      bot_id: install.botId,
      bot_user: install.botUser,
      scopes: install.scopes,
      sealed_token: seal(key, install.token, placeOf(install.team, 'token')),
      sealed_refresh: install.refresh && seal(key, install.refresh, placeOf(install.team, 'refresh')),
      expires_at: install.expiresAt,
      installed_by: install.installedBy,
    };
    await to('installs')
      .insert({ platform, team: install.team, ...row })
      .onConflict(['platform', 'team'])
      .merge(row);
  };

  const drop = (at: Knex, team: string): Promise<unknown> => at('installs').where({ platform, team }).delete();

  /** Whatever writes a team's tokens does it alone, in whichever process. */
  const locked = <T>(team: string, work: (trx: Knex.Transaction) => Promise<T>): Promise<T> =>
    db.transaction(async (trx) => {
      await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`install ${platform} ${team}`]);
      return work(trx);
    });

  return {
    find: (team) => find(db, team),
    keep: (install) => locked(install.team, (trx) => keep(trx, install)),
    drop: ({ team, token }) =>
      locked(team, async (trx) => {
        if ((await find(trx, team))?.token === token) await drop(trx, team);
      }),
    renew: (team, renew) =>
      locked(team, async (trx) => {
        const now = await find(trx, team);
        if (!now) return null;
        const renewed = await renew(now);
        if (!renewed) await drop(trx, team);
        else if (renewed !== now) await keep(trx, renewed);
        return renewed;
      }),
    async ending(before) {
      const rows = await db('installs').where({ platform }).where('expires_at', '<', before).select('team');
      return rows.map((row) => row.team);
    },
  };
}

type Row = {
  team: string;
  name: string;
  bot_id: string;
  bot_user: string;
  scopes: string[];
  sealed_token: string;
  sealed_refresh: string | null;
  expires_at: Date | null;
  installed_by: string | null;
};
