import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSecret, sign } from '../../adapters/relay/index.ts';
import { apply } from '../../src/app/apply.ts';
import { readDeskFile } from '../../src/app/desk-file.ts';
import { keyFor, pictureLinks } from '../../src/app/links.ts';
import { loginLink } from '../../src/app/log-in.ts';
import { connect, migrate } from '../../src/db/connect.ts';
import { startEmbedded } from '../../src/db/embedded.ts';
import { aReturn } from '../desk.ts';

const MONA = { id: 'mona', name: 'Mona', role: 'agent' };
const KEY = Buffer.from('ef'.repeat(32), 'hex');

/** A desk in a process of its own with one shop, for scripts that watch it from outside. */
export async function openStage(settings: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'returndesk-pictures-'));
  await chmod(folder, 0o755);
  const server = await startEmbedded({ dataDir: folder, log: () => {} });
  const db = connect(server.url);
  await migrate(db);
  const secret = newSecret();
  const shops = [{ id: 'shop', name: 'Shop', preset: 'pickup', inboundSecrets: [secret] }];
  const seller = { id: 'sahara', name: 'Sahara', country: 'AE', timezone: 'Asia/Dubai', currency: 'AED' };
  const file = { sellers: [{ ...seller, shops, places: [{ platform: 'console' }], staff: [MONA] }] };
  await apply({ db, encryptionKey: KEY }, readDeskFile(JSON.stringify(file), {}), { force: false });
  const child: ChildProcess = fork(join(import.meta.dirname, '..', 'bench', 'desk-process.ts'), [], {
    execArgv: ['--import', 'tsx'],
    env: {
      ...process.env,
      DATABASE_URL: server.url,
      ENCRYPTION_KEY: KEY.toString('hex'),
      PORT: '0',
      LOG_LEVEL: 'silent',
      DEMO: 'off',
      DATA_DIR: folder,
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ url }] = (await once(child, 'message')) as [{ url: string }];

  /** Begins to put a picture of so many bytes; what is written to the request is up to the caller. */
  function put(fileId: string, bytes: number, digest: Buffer): { sending: ClientRequest; answer: Promise<number> } {
    const signed = sign({ id: `msg_${fileId}`, at: new Date(), body: digest.toString('hex'), secrets: [secret] });
    const sending = request(`${url}/hooks/shop/files/${fileId}`, {
      method: 'PUT',
      headers: {
        ...signed,
        'content-type': 'image/jpeg',
        'content-length': bytes,
        'content-digest': `sha-256=:${digest.toString('base64')}:`,
      },
    });
    const answer = once(sending, 'response').then((heard) => {
      const [response] = heard as [IncomingMessage];
      response.resume();
      return response.statusCode ?? 0;
    });
    return { sending, answer };
  }

  /** A return that stands open; its id on the desk's pages. */
  async function opened(returnId: string): Promise<string> {
    const body = JSON.stringify({
      type: 'return.opened',
      timestamp: new Date().toISOString(),
      data: aReturn({ return_id: returnId }),
    });
    const headers = {
      'content-type': 'application/json',
      ...sign({ id: `msg_${returnId}`, at: new Date(), body, secrets: [secret] }),
    };
    const response = await fetch(`${url}/hooks/shop`, { method: 'POST', headers, body });
    if (response.status !== 202) throw new Error(`the return was answered ${response.status}`);
    return (await db('return_requests').where({ shop_return_id: returnId }).first('id')).id;
  }

  return {
    url,
    put,
    opened,
    login: () => loginLink({ db, clock: (now) => now }, url, 'sahara', MONA.id),
    db,
    folder: join(folder, 'files'),
    row: (id: string) => db('files').where({ id }).first(),
    link: (ownId: string) =>
      pictureLinks(keyFor(KEY, 'links'), url)('picture', 'sahara', ownId, new Date(Date.now() + 3_600_000)),
    /** Bytes of memory the desk and everything it started hold now. */
    memory: () => residentOf(child.pid ?? 0),
    async close() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
      await db.destroy();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function residentOf(pid: number): Promise<number> {
  const pages = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  const own = Number(pages.split(' ')[1] ?? 0) * 4_096;
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const theirs = await Promise.all(children.split(' ').filter(Boolean).map(Number).map(residentOf));
  return theirs.reduce((sum, one) => sum + one, own);
}

export const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();

/** Files below a folder, however deep. */
export const filesBelow = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
