import { z } from 'zod';

const url = z.url();
const text = z.string().min(1);
const ROLES = ['web', 'worker', 'clock'] as const;
export type ProcessRole = (typeof ROLES)[number];

/** Every setting there is (DESIGN §9), with what `.env.example` and the error messages say about it. */
const Settings = z.object({
  HOST: text.default('127.0.0.1').describe('Address to listen on'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000).describe('Port to listen on; 0 takes a free one'),
  PUBLIC_URL: url
    .optional()
    .describe('Address under which people and shops reach the desk, when it is not http://HOST:PORT'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .describe('A PostgreSQL server of yours; without it an embedded one runs in DATA_DIR'),
  DATA_DIR: text.default('.data').describe('Where the embedded database and the demo keep their files'),
  ENCRYPTION_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits: openssl rand -hex 32')
    .optional()
    .describe('Seals secrets at rest, 64 hexadecimal digits; made and kept in DATA_DIR when the database is embedded'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('How much is logged'),
  ROLES: z
    .string()
    .default('web,worker,clock')
    .transform((list) => list.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(ROLES)).min(1))
    .describe('What this process does: any of web, worker, clock'),
  DEMO: z
    .enum(['on', 'off'])
    .optional()
    .describe('A demo seller and a pretend shop; on by itself while there is no seller'),
  TRUST_PROXY: z.coerce
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe('How many proxies in front of the desk to believe'),
});
export type Config = z.infer<typeof Settings>;

/** Thrown once, with every problem: what is wrong, where, and what to do. Never shows a value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The only reader of the environment. Empty counts as absent, so a line of `.env` can be left blank. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = Settings.safeParse(given);
  if (!read.success) throw new ConfigError(problems(read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`)));
  const config = read.data;
  if (config.DATABASE_URL && !config.ENCRYPTION_KEY) {
    throw new ConfigError(
      problems([
        'ENCRYPTION_KEY: needed with DATABASE_URL. Make one with "openssl rand -hex 32" and keep it with your backups.',
      ]),
    );
  }
  return config;
}

const problems = (lines: string[]): string =>
  ['Returndesk cannot start with these settings:', ...lines.map((l) => `  ${l}`)].join('\n');

/** Name, default and meaning of each setting, for `.env.example` and the README. */
export const SETTINGS: { name: string; fallback: string; meaning: string }[] = Object.entries(Settings.shape).map(
  ([name, schema]) => ({ name, fallback: fallbackOf(schema), meaning: schema.description ?? '' }),
);

function fallbackOf(schema: z.ZodType): string {
  const without = schema.safeParse(undefined);
  return without.success && without.data !== undefined ? String(without.data) : '';
}
