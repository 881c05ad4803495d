import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, onTestFailed, test } from 'vitest';
import { type BareGuild, bareGuild } from './gateway-scene.ts';

const SCRIPT = fileURLToPath(new URL('calibrate-discord-py.py', import.meta.url));
// Debian's packages belong to Debian's Python, which need not be the first in the path.
const PYTHONS = ['python3', '/usr/bin/python3'];
const versionIn = (python: string): string | null => {
  const asked = spawnSync(python, ['-c', 'import discord; print(discord.__version__)'], { encoding: 'utf8' });
  return asked.status === 0 ? asked.stdout.trim() : null;
};
const PYTHON = PYTHONS.find((python) => versionIn(python) !== null) ?? null;
const there = PYTHON !== null;
const MISSING = 'discord.py is not installed (Debian: python3-discord), so the fake was not calibrated with it';

if (!there) console.warn(MISSING);

// It is no part of "Node 20 and nothing else", so where it is missing that is said aloud. Where it must be there, such as on
// a machine that has Debian's packages, `CALIBRATE=all npm test` fails without it.
test.runIf(!there && process.env.CALIBRATE === 'all')('discord.py is there, because it was asked for', () => {
  expect.fail(MISSING);
});

describe.runIf(there)(`discord.py ${PYTHON && versionIn(PYTHON)}`, () => {
  let at: BareGuild;
  let python: ChildProcess;
  let output = '';
  afterEach(async () => {
    python.kill();
    await at.close();
  });

  /** Resolves when the bot has printed it. */
  const printed = (what: string) => expect.poll(() => output, { timeout: 15_000 }).toContain(what);

  test('logs in with compression, posts, answers a command, a button and a form, and comes back', async () => {
    at = await bareGuild();
    output = '';
    onTestFailed(() => console.error(output));
    // Its answers to interactions carry the name of its HTTP library; the real Discord takes them.
    at.discord.settings.userAgent = /^/;
    python = spawn(PYTHON ?? 'python3', [SCRIPT], {
      env: {
        ...process.env,
        ...{ FAKE_ORIGIN: at.discord.origin, FAKE_TOKEN: at.token, FAKE_GUILD: at.guild, FAKE_CHANNEL: at.channel },
      },
    });
    for (const stream of [python.stdout, python.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        output += chunk;
      });
    }
    await printed('ready');
    const hello = await at.mona.command(at.channel, '/hello Mona');
    expect(hello).toMatchObject({ error: null, ephemeral: true, shown: { content: 'hello, Mona' } });
    const [card] = at.mona.messagesIn(at.channel);
    if (!card) throw new Error('no card came');
    expect((await at.mona.click(card, 'Contact')).did).toBe('modal');
    at.mona.fill({ Words: 'Dear Leila' });
    expect(await at.mona.submit()).toMatchObject({ error: null, did: 'update' });
    expect(at.mona.textOf(card)).toBe('said: Dear Leila');
    at.gateway.cut();
    at.mona.post(at.channel, `@${at.botName} while you were away`);
    await printed('while you were away');
  }, 60_000);
});
