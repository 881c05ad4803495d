import { z } from 'zod';

const url = z.url();
const text = z.string().min(1);
const ROLES = ['web', 'worker', 'clock'] as const;

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
  DATA_DIR: text.default('.data').describe('Where the embedded database, the demo and pictures keep their files'),
  FILES_QUOTA_GB: z.coerce
    .number()
    .positive()
    .default(50)
    .describe('Gigabytes of pictures each seller may keep; more are refused until some are gone'),
  FILES_FREE_GB: z.coerce
    .number()
    .min(0)
    .default(0.25)
    .describe('Gigabytes of the disk under DATA_DIR that pictures leave free'),
  FILES_S3_BUCKET: text
    .optional()
    .describe('Pictures are kept in this bucket of Amazon S3, or of a store that speaks it, instead of DATA_DIR'),
  FILES_S3_PREFIX: z
    .string()
    .regex(/^([\w.-]+\/)+$/, 'must end with a slash: desk/pictures/')
    .default('returndesk/')
    .describe('What the keys of pictures begin with; each desk needs a bucket or a beginning of its own'),
  AWS_REGION: text.optional().describe('The region of the bucket'),
  AWS_ENDPOINT_URL_S3: url
    .optional()
    .describe('Where the store is, when it is not Amazon’s own; AWS_ENDPOINT_URL will do'),
  AWS_ENDPOINT_URL: url.optional().describe('The same for all that speaks like Amazon'),
  AWS_ACCESS_KEY_ID: text.optional().describe('Who reads and writes the bucket; without it the machine’s own role'),
  AWS_SECRET_ACCESS_KEY: text.optional().describe('The secret of AWS_ACCESS_KEY_ID'),
  AWS_SESSION_TOKEN: text.optional().describe('Where the key is one for a while'),
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
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, 'must begin with xoxb-: your app on api.slack.com/apps, OAuth & Permissions, Bot User OAuth Token')
    .optional()
    .describe('One Slack workspace through Socket Mode: the bot token, xoxb-…; needs SLACK_APP_TOKEN'),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'must begin with xapp-: your app on api.slack.com/apps, Basic Information, App-Level Tokens')
    .optional()
    .describe('The app-level token with connections:write, xapp-…; needs SLACK_BOT_TOKEN'),
  SLACK_SIGNING_SECRET: text
    .optional()
    .describe(
      'Any number of Slack workspaces over HTTP: the signing secret; needs SLACK_CLIENT_ID, SLACK_CLIENT_SECRET',
    ),
  SLACK_CLIENT_ID: text.optional().describe('The client id of the Slack app, for installing it over HTTP'),
  SLACK_CLIENT_SECRET: text.optional().describe('The client secret of the Slack app'),
  SLACK_API_URL: url.optional().describe('Where the Slack Web API is, when it is not https://slack.com/api/'),
  DISCORD_TOKEN: text
    .regex(
      /^(?!Bot )\S+$/,
      'must be the token alone: https://discord.com/developers/applications, your app, Bot, Reset Token',
    )
    .optional()
    .describe('The bot token of the Discord app; docs/connect-discord.md'),
  DISCORD_API_URL: url.optional().describe('Where the Discord API is, when it is not https://discord.com/api'),
  TRANSLATE_URL: url
    .optional()
    .describe('A server that speaks LibreTranslate’s API; it gets customers’ messages of shops with policy.translate'),
  TRANSLATE_API_KEY: text.optional().describe('The key that server asks for, if it does'),
  METRICS_TOKEN: text
    .optional()
    .describe('Bearer token for /metrics; without it only this machine itself may read them'),
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
  const wrong = read.success ? [] : read.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`);
  const all = [...wrong, ...halfKey(given), ...halfBucket(given), ...slackProblems(given)];
  if (!read.success || all.length > 0) throw new ConfigError(problems(all));
  return read.data;
}

type Given = Partial<Record<string, string>>;

const halfKey = ({ DATABASE_URL, ENCRYPTION_KEY }: Given): string[] =>
  DATABASE_URL && !ENCRYPTION_KEY
    ? ['ENCRYPTION_KEY: needed with DATABASE_URL. Make one with "openssl rand -hex 32" and keep it with your backups.']
    : [];

const KEYS_PAGE =
  'https://console.aws.amazon.com/iam, Users, Security credentials, or where your store makes access keys';

/** What a bucket needs besides its name. Without one these settings are somebody else's. */
function halfBucket(given: Given): string[] {
  if (!given.FILES_S3_BUCKET) return [];
  const { AWS_REGION, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } = given;
  const [id, secret] = [Boolean(AWS_ACCESS_KEY_ID), Boolean(AWS_SECRET_ACCESS_KEY)];
  return [
    ...(AWS_REGION || AWS_ENDPOINT_URL_S3 || AWS_ENDPOINT_URL
      ? []
      : [
          'AWS_REGION: needed with FILES_S3_BUCKET. It is at: https://console.aws.amazon.com/s3, your bucket, Properties.',
        ]),
    ...(secret && !id ? [`AWS_ACCESS_KEY_ID: needed with AWS_SECRET_ACCESS_KEY. It is at: ${KEYS_PAGE}.`] : []),
    ...(id && !secret ? [`AWS_SECRET_ACCESS_KEY: needed with AWS_ACCESS_KEY_ID. It is at: ${KEYS_PAGE}.`] : []),
  ];
}

const SLACK_PAGE = 'your app on https://api.slack.com/apps';
/** Each way to connect Slack, and where each of its settings is found. */
const SLACK_WAYS = {
  'Socket Mode': {
    SLACK_BOT_TOKEN: `${SLACK_PAGE}, OAuth & Permissions, Bot User OAuth Token`,
    SLACK_APP_TOKEN: `${SLACK_PAGE}, Basic Information, App-Level Tokens, with the scope connections:write`,
  },
  HTTP: {
    SLACK_SIGNING_SECRET: `${SLACK_PAGE}, Basic Information, Signing Secret`,
    SLACK_CLIENT_ID: `${SLACK_PAGE}, Basic Information, Client ID`,
    SLACK_CLIENT_SECRET: `${SLACK_PAGE}, Basic Information, Client Secret`,
  },
} as const;

/** Half a way, or both at once, with what is missing and where it is found. */
function slackProblems(config: Given): string[] {
  const begun = Object.entries(SLACK_WAYS).filter(([, needs]) => Object.keys(needs).some((name) => config[name]));
  if (begun.length > 1) {
    const [socket, http] = begun.map(([, needs]) =>
      Object.keys(needs)
        .filter((name) => config[name])
        .join(', '),
    );
    return [
      `Slack is connected in two ways at once. For Socket Mode leave ${http} empty, for HTTP leave ${socket} empty.`,
    ];
  }
  return begun.flatMap(([way, needs]) =>
    Object.entries(needs)
      .filter(([name]) => !config[name])
      .map(([name, where]) => `${name}: needed for Slack through ${way}. It is at: ${where}.`),
  );
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
