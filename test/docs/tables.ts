import { PERMISSIONS } from '../../adapters/discord/uses.ts';
import { SETTINGS } from '../../src/config.ts';
import { CHECKS, type Check, MARKETPLACE_GUIDELINE, OWN_SHOP_GUIDELINE } from '../../src/domain/guideline.ts';
import { LIFECYCLE, STAFF_ACTIONS, staffRow } from '../../src/domain/lifecycle.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { judge, type Score, wilson } from '../guidelines/score.ts';
import { SCOPE_ROWS } from './scopes.ts';

const { en } = LANGUAGES;
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[][]) =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((r) => row(...r))].join('\n');

const levelRow = (check: Check) => [
  en.guideline.names[check],
  MARKETPLACE_GUIDELINE[check],
  OWN_SHOP_GUIDELINE[check],
  `\`${check}\``,
];

const share = (count: number, of: number) => {
  const [low, high] = wilson(count, of).map((limit) => Math.round(limit * 100));
  return of === 0 ? '–' : `${Math.round((count / of) * 100)} % (${low}–${high})`;
};
const accuracyRow = ({ check, language, hits, found, misses, alarms }: Score) => [
  en.guideline.names[check],
  language === 'shared' ? 'all' : language,
  share(found, hits),
  share(found, found + alarms),
  `${alarms} of ${misses}`,
];
const byCheck = (a: Score, b: Score) =>
  CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check) || a.language.localeCompare(b.language);

const HOLDER = { must: 'only the holder', may: 'nobody else may hold it', any: '' } as const;

/** The tables that say what the code says, by page and by the marker they stand behind. */
export const TABLES: Record<string, Record<string, string>> = {
  'README.md': {
    actions: table(
      ['action', 'command', 'what it does', 'from role', 'hold', 'while'],
      STAFF_ACTIONS.map((action) => {
        const { command, role, holder } = staffRow(action);
        const statuses =
          LIFECYCLE[action].in.length === 6 ? 'always' : LIFECYCLE[action].in.map((s) => en.statuses[s]).join(', ');
        return [en.actions[action], `\`/returns ${command}\``, en.meanings[action], role, HOLDER[holder], statuses];
      }),
    ),
    settings: table(
      ['setting', 'default', 'meaning'],
      SETTINGS.map(({ name, fallback, meaning }) => [`\`${name}\``, fallback && `\`${fallback}\``, meaning]),
    ),
  },
  'docs/guidelines.md': {
    levels: table(['what', 'marketplaces', '`approval`', 'key'], CHECKS.map(levelRow)),
    accuracy: table(
      ['what', 'language', 'found of what should be', 'right of what was found', 'false alarms'],
      judge('reporting').scores.toSorted(byCheck).map(accuracyRow),
    ),
  },
  'docs/connect-slack.md': {
    scopes: table(['scope', 'what for', 'opens'], SCOPE_ROWS),
  },
  'docs/connect-discord.md': {
    permissions: table(
      ['permission', 'what for'],
      Object.entries(PERMISSIONS).map(([name, why]) => [name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '), why]),
    ),
  },
};

/** `.env.example`, every setting with its meaning and default. */
export const ENV_EXAMPLE = `${SETTINGS.map(({ name, fallback, meaning }) => `# ${meaning}\n${name}=${fallback}`).join('\n\n')}\n`;

const between = (name: string): RegExp => new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(\n<!-- /${name} -->)`);

/** The text of a page with its tables as the code has them. */
export const withTables = (page: string, text: string): string =>
  Object.entries(TABLES[page] ?? {}).reduce(
    (before, [name, body]) => before.replace(between(name), (_, a, b) => a + body + b),
    text,
  );
