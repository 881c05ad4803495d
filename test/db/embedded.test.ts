import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startEmbedded } from '../../src/db/embedded.ts';
import { freePort } from '../../src/db/embedded-server.ts';
import { chooseServerUser, mayRead } from '../../src/db/embedded-user.ts';
import { clear, copyOfProject, eventually, folder, NOBODY, nativeOf, openDesk, serversOf } from './embedded-stage.ts';

const root = process.getuid?.() === 0;
const nobody = { name: 'nobody', uid: NOBODY, gid: NOBODY };
// As root, "an ordinary user" is nobody, who must be able to run this very node; else it is whoever we are.
const ordinary = root ? NOBODY : undefined;
const nodeForAll = !root || mayRead(nobody, realpathSync(process.execPath));
if (!root) console.warn('SKIPPED: what root meets. Run this file once as root too.');
if (!nodeForAll) console.warn(`SKIPPED: what an ordinary user meets. Others may not run ${process.execPath}.`);

const one = <T>(rows: T[]) => rows[0];
const pidFile = (dataDir: string) => join(dataDir, 'postgres/data/postmaster.pid');

let project = ''; // a copy that everybody may read, wherever this repository lies
let used = ''; // a data folder with a database, for tests that ask nothing else of it: a first start takes more than a second
let firstStart = 0;

beforeAll(async () => {
  project = copyOfProject();
  used = folder();
  const desk = await openDesk(used);
  firstStart = (await desk.start()).ms;
  await desk.sql('create table kept (n int)');
  await desk.sql('create table began as select 0 as n');
  await desk.stop();
});
afterEach(() => clear({ keep: [project, used] }));
afterAll(() => clear());

describe('an ordinary day', () => {
  test('a folder that was used starts again in no time, durable, private, the same on every machine', async () => {
    const desk = await openDesk(used, {
      env: { SLACK_BOT_TOKEN: 'xoxb-secret', PGPORT: '1', LC_ALL: 'tr_TR.UTF-8' },
    });
    const { url, ms, log } = await desk.start();
    console.info(`first start ${Math.round(firstStart)} ms, restart ${Math.round(ms)} ms`);
    expect(firstStart).toBeLessThan(10_000);
    expect(ms).toBeLessThan(2_000);
    expect(new URL(url).hostname).toBe('127.0.0.1');
    expect(log).toEqual([expect.stringContaining(`data in ${used}/postgres/data`)]);
    expect(log.join()).not.toContain(new URL(url).password);
    expect(await desk.sql('select * from began')).toEqual([{ n: 0 }]);
    const shown = [
      'fsync',
      'synchronous_commit',
      'listen_addresses',
      'unix_socket_directories',
      'timezone',
      'server_encoding',
    ];
    const settings = shown.map((name) => `current_setting('${name}') as ${name}`).join();
    expect(one(await desk.sql(`select ${settings}`))).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      timezone: 'UTC',
      server_encoding: 'UTF8',
    });
    expect(one(await desk.sql(`select lower('É') as low, 'B' < 'a' as bytes, current_user as me`))).toEqual({
      low: 'é',
      bytes: true,
      me: 'returndesk',
    });
    expect(statSync(join(used, 'postgres/password')).mode & 0o777).toBe(0o600);
    await expect(new pg.Client(url.replace(/:[0-9a-f]+@/, ':wrong@')).connect()).rejects.toThrow('password');
    const [server] = serversOf(used);
    if (existsSync('/proc/self/environ'))
      expect(readFileSync(`/proc/${server}/environ`, 'utf8')).not.toContain('secret');
    await desk.stop();
    expect(serversOf(used)).toEqual([]);
  });

  test('no customer text reaches the log of the server', async () => {
    const desk = await openDesk(used);
    await desk.start();
    await desk.sql(`create table secret (t text primary key)`);
    await desk.sql(`insert into secret values ('my card is 4111')`);
    await expect(desk.sql(`insert into secret values ('my card is 4111')`)).rejects.toThrow('duplicate');
    await expect(desk.sql(`select 'my card is 4111'::int`)).rejects.toThrow('invalid');
    await desk.stop();
    expect(readFileSync(join(used, 'postgres/log'), 'utf8')).toMatch(/ready to accept(?!.*4111)/s);
  });

  test('Ctrl-C reaches the desk alone, which still finishes its work', async () => {
    const desk = await openDesk(used);
    await desk.start();
    await desk.kill('SIGINT');
    await desk.sql('create table finished as select 1 as n');
    expect(await desk.sql('select * from finished')).toEqual([{ n: 1 }]);
    await desk.stop();
    expect(serversOf(used)).toEqual([]);
  });

  test('a taken port is no reason not to start', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const ports = [address && typeof address === 'object' ? address.port : 0, await freePort()];
    const choose = async () => ports.shift() ?? freePort();
    const embedded = await startEmbedded({ dataDir: used, log: () => {} }, choose);
    await embedded.stop();
    other.close();
    expect(ports).toEqual([]);
  });
});

describe('after a kill -9', () => {
  test('of the desk, the next one takes over the server left behind, and stops it', async () => {
    const [killed, next] = [await openDesk(used), await openDesk(used)];
    await killed.start();
    await killed.sql('create table survivor as select 1 as n');
    await killed.kill();
    const orphan = serversOf(used);
    expect(orphan).toHaveLength(1);
    expect((await next.start()).log).toEqual([expect.stringContaining('Took over')]);
    expect(serversOf(used)).toEqual(orphan);
    expect(await next.sql('select * from survivor')).toEqual([{ n: 1 }]);
    await next.stop();
    expect(serversOf(used)).toEqual([]);
  });

  test('of desk and server in the middle of writes, every acknowledged row is there', async () => {
    const [desk, next] = [await openDesk(used), await openDesk(used)];
    await desk.start();
    let acknowledged = 0;
    desk.child.on('message', (said: { acknowledged?: number }) => {
      acknowledged = said.acknowledged ?? acknowledged;
    });
    desk.write().catch(() => {});
    await eventually(() => acknowledged > 50, 'fifty rows were written');
    for (const server of serversOf(used)) process.kill(server, 'SIGKILL');
    await desk.kill();
    expect(existsSync(pidFile(used))).toBe(true);
    await next.start();
    const { n } = one(await next.sql('select max(n)::int as n from kept')) as { n: number };
    expect(n).toBeGreaterThanOrEqual(acknowledged);
    await next.stop();
  });

  test('of the desk during its very first start, the next first start works', async () => {
    const dataDir = folder();
    const [killed, next] = [await openDesk(dataDir), await openDesk(dataDir)];
    killed.start().catch(() => {});
    const drafts = () =>
      existsSync(join(dataDir, 'postgres'))
        ? readdirSync(join(dataDir, 'postgres')).filter((name) => name.includes('.new-'))
        : [];
    await eventually(() => drafts().length > 0, 'initdb works');
    await killed.kill();
    await next.start();
    expect(drafts()).toEqual([]);
    await next.stop();
  });

  test('a pid that now belongs to somebody else neither blocks the start nor is killed', async () => {
    const desk = await openDesk(used);
    await desk.start();
    const lock = readFileSync(pidFile(used), 'utf8');
    await desk.stop();
    // Of the same account: PostgreSQL itself sees through a pid that it may not signal.
    const { uid, gid } = statSync(join(used, 'postgres/data'));
    const bystander = spawn('sleep', ['1000'], root ? { uid, gid } : {});
    await once(bystander, 'spawn');
    try {
      writeFileSync(pidFile(used), lock.replace(/^\d+/, String(bystander.pid)));
      chmodSync(pidFile(used), 0o644);
      expect(await desk.find()).toBeNull();
      await desk.start();
      await desk.stop();
      expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
      expect(process.kill(bystander.pid ?? 0, 0)).toBe(true);
    } finally {
      bystander.kill();
    }
  });
});

describe('two at once', () => {
  test('a second desk uses the server of the first, and the last one out stops it', async () => {
    const [first, second, third] = [await openDesk(used), await openDesk(used), await openDesk(used)];
    expect(await first.find()).toBeNull();
    const { url } = await first.start();
    expect(await second.find()).toEqual({ url });
    const joined = await second.start();
    expect(joined).toMatchObject({ url, log: [expect.stringContaining('another process already runs')] });
    await second.stop();
    expect(await first.sql('select 1 as n')).toEqual([{ n: 1 }]);
    await third.start();
    await first.stop();
    expect(await third.sql('select 1 as n')).toEqual([{ n: 1 }]);
    await third.stop();
    expect(serversOf(used)).toEqual([]);
    expect(await third.find()).toBeNull();
  });

  test('two desks that begin an empty folder at the same moment share one server', async () => {
    const dataDir = folder();
    const desks = await Promise.all([openDesk(dataDir), openDesk(dataDir)]);
    const started = await Promise.all(desks.map((desk) => desk.start()));
    expect(new Set(started.map(({ url }) => url)).size).toBe(1);
    expect(serversOf(dataDir)).toHaveLength(1);
    await Promise.all(desks.map((desk) => desk.stop()));
    expect(serversOf(dataDir)).toEqual([]);
  });

  test('a server that does not know our password is said so and left alone', async () => {
    const [first, second] = [await openDesk(used), await openDesk(used)];
    await first.start();
    const before = serversOf(used);
    const file = join(used, 'postgres/password');
    const password = readFileSync(file, 'utf8');
    writeFileSync(file, 'another');
    await expect(second.start().finally(() => writeFileSync(file, password))).rejects.toThrow(
      /does not let us in: password authentication failed/,
    );
    expect(serversOf(used)).toEqual(before);
    await first.stop();
  });
});

describe('packages as npm left them', () => {
  const linksOf = (native: string) =>
    readdirSync(join(native, 'lib')).filter((name) => lstatSync(join(native, 'lib', name)).isSymbolicLink());
  const forgetLinks = (native: string) => {
    for (const name of linksOf(native)) rmSync(join(native, 'lib', name));
  };

  test('without their install script, we make the library links it would have made', async () => {
    const native = nativeOf(project);
    forgetLinks(native);
    const before = readdirSync(join(used, 'postgres'));
    const desk = await openDesk(used, { project });
    await desk.start();
    await desk.stop();
    if (process.platform === 'linux') expect(linksOf(native)).toContain('libpq.so.5');
    // Links suffice: nothing was copied for it.
    expect(readdirSync(join(used, 'postgres'))).toEqual(before);
  });

  test.skipIf(!nodeForAll)('in a node_modules that is read-only to an ordinary user, we copy them', async () => {
    const native = nativeOf(project);
    const lib = join(native, 'lib');
    forgetLinks(native);
    chmodSync(lib, 0o555);
    const dataDir = folder({ owner: ordinary });
    try {
      const desk = await openDesk(dataDir, { project, ...(root ? { uid: NOBODY } : {}) });
      await desk.start();
      expect(statSync(join(dataDir, 'postgres')).uid).toBe(root ? NOBODY : process.getuid?.());
      expect(readdirSync(join(dataDir, 'postgres')).join()).toMatch(/server-18/);
      await desk.stop();
      expect(serversOf(dataDir)).toEqual([]);
      expect((await desk.start()).ms).toBeLessThan(2_000);
      await desk.stop();
    } finally {
      chmodSync(lib, 0o755);
    }
    expect(linksOf(native)).toEqual([]);
  });

  test('binaries whose C library is not there say glibc, not ENOENT', async () => {
    const native = nativeOf(project);
    const initdb = join(native, 'bin/initdb');
    const kept = readFileSync(initdb);
    try {
      writeFileSync(initdb, '#!/lib/ld-nowhere.so\n', { mode: 0o755 });
      const desk = await openDesk(folder(), { project });
      await expect(desk.start()).rejects.toThrow(/wants glibc.*Alpine.*DATABASE_URL/);
    } finally {
      writeFileSync(initdb, kept);
    }
  });
});

describe.skipIf(!root)('as root', () => {
  test('the server runs as an unprivileged account, without a change to the machine', async () => {
    const accounts = readFileSync('/etc/passwd', 'utf8');

    const desk = await openDesk(used);
    await desk.start();
    const [server = 0] = serversOf(used);
    const account = chooseServerUser();
    expect(statSync(`/proc/${server}`)).toMatchObject({ uid: account.uid, gid: account.gid });
    expect(readFileSync('/etc/passwd', 'utf8')).toBe(accounts);
    await desk.stop();
  });

  test('in a folder only root may enter, programs and data are kept where the account reaches them, and found again', async () => {
    const home = folder({ mode: 0o700 });
    chmodSync(project, 0o700);
    onTestFinished(() => chmodSync(project, 0o755));
    const dataDir = join(home, '.data');
    const copy = join(home, 'copy');
    const [desk, next, wrong] = [
      await openDesk(dataDir, { project }),
      await openDesk(dataDir, { project }),
      await openDesk(copy, { project }),
    ];
    const { log } = await desk.start();
    const outside = readlinkSync(join(dataDir, 'postgres'));
    expect(dirname(outside)).toBe('/var/lib');
    expect(log[0]).toBe(
      `The database of ${dataDir} is kept in ${outside}: PostgreSQL does not run as root, and other accounts may not enter ${dataDir}.`,
    );
    await desk.sql('create table kept (n int)');
    await desk.kill();
    expect(serversOf(dataDir)).toHaveLength(1);
    const again = await next.start();
    expect(again.log).toEqual([log[0], expect.stringContaining('Took over')]);
    expect(await next.sql('select * from kept')).toEqual([]);
    await next.stop();
    expect(serversOf(dataDir)).toEqual([]);

    cpSync(dataDir, copy, { recursive: true, verbatimSymlinks: true });
    await expect(wrong.start()).rejects.toThrow(`${copy} is a copy of ${dataDir}`);
    rmSync(copy, { recursive: true });
  });

  test('a link to a database that is gone does not quietly begin an empty one', async () => {
    const dataDir = folder();
    symlinkSync('/var/lib/returndesk-gone', join(dataDir, 'postgres'));
    const desk = await openDesk(dataDir);
    await expect(desk.start()).rejects.toThrow(/points to \/var\/lib\/returndesk-gone, which is gone/);
    rmSync(join(dataDir, 'postgres'));
  });

  test.skipIf(!nodeForAll)('a folder that root began is refused to an ordinary user with a sentence', async () => {
    const desk = await openDesk(used, { project, uid: NOBODY });
    await expect(desk.start()).rejects.toThrow(/belongs to another user \(uid 0, we are uid 65534\)/);
  });
});
