import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { apply } from './app/apply.ts';
import { DeskFileError, readDeskFile } from './app/desk-file.ts';
import { loginLink } from './app/log-in.ts';
import { type Config, ConfigError } from './config.ts';
import { type Database, openBeside } from './db/open.ts';
import { allPlaces } from './db/places.ts';
import type { Diagnosis, ExaminedPlace } from './ports.ts';

/** Looks whether a place of a platform can be worked in; adapters do it, `main.ts` knows them. */
export type Examiner = {
  platform: string;
  /** The link that lets the bot in, where a platform has one. */
  invitation?(): Promise<string>;
  examine(place: ExaminedPlace): Promise<Diagnosis[]>;
};
type Outside = {
  examiners(database: Database): Promise<Examiner[]>;
  examinePictures(config: Config): Promise<Diagnosis[]>;
};

/** What can be asked for beside the desk, while it runs or not: `npm run apply`, `npm run login`, `npm run doctor`. */
export const commands: Record<string, (config: Config, words: string[], outside: Outside) => Promise<void>> = {
  async apply(config, words) {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { force: { type: 'boolean', default: false } },
    });
    const [file] = positionals;
    if (!file) throw new ConfigError('Say which file: npm run apply -- desk.json');
    const text = await readFile(file, 'utf8').catch(() => {
      throw new DeskFileError([`${file} cannot be read`]);
    });
    const declared = readDeskFile(text, process.env);
    const lines = await beside(config, ({ db, encryptionKey }) =>
      apply({ db, encryptionKey }, declared, { force: values.force }),
    );
    for (const line of lines) console.log(line);
    console.log(lines.length === 0 ? 'nothing to change' : `${lines.length} changed`);
  },

  async login(config, words) {
    const { values } = parseArgs({ args: words, options: { seller: { type: 'string' }, as: { type: 'string' } } });
    const { seller, as } = values;
    if (!seller || !as) throw new ConfigError('Say who: npm run login -- --seller sahara --as mona');
    const publicUrl = (config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`).replace(/\/$/, '');
    const link = await beside(config, ({ db }) => loginLink({ db, clock: (now) => now }, publicUrl, seller, as));
    if (!link) throw new ConfigError(`Seller "${seller}" has no staff "${as}". Add them to desk.json and apply it.`);
    console.log(`login: ${link}`);
  },

  async doctor(config, _, { examiners, examinePictures }) {
    print(await examinePictures(config));
    await beside(config, async (database) => printFindings(await examiners(database), database));
  },
};

/** Prints what was tried, in order, and where to click; the process ends with 1 when something is not well. */
function print(findings: Diagnosis[]): void {
  for (const { well, what, hint } of findings) {
    console.log(`  ${well ? 'ok  ' : 'FAIL'} ${what}${hint ? `\n       ${hint}` : ''}`);
    if (!well) process.exitCode = 1;
  }
}

async function printFindings(examiners: Examiner[], { db }: Database): Promise<void> {
  let tried = 0;
  for (const { platform, examine } of examiners) {
    for (const place of await allPlaces(db, platform)) {
      console.log(`${place.seller}, ${platform} ${place.team} ${place.channel}`);
      print(await examine(place));
      tried += 1;
    }
  }
  if (tried === 0) {
    console.log('No place on Slack or Discord is connected yet: docs/connect-slack.md, docs/connect-discord.md');
  }
  for (const { platform, invitation } of examiners) {
    if (!invitation) continue;
    const link = await invitation().catch(() => null);
    if (link) console.log(`${platform}: let the bot in with ${link}`);
  }
}

async function beside<T>(config: Config, use: (database: Database) => Promise<T>): Promise<T> {
  const database = await openBeside(config, (line) => console.error(line));
  try {
    return await use(database);
  } finally {
    await database.close();
  }
}
