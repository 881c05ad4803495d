import { CHECKS } from '../../src/domain/guideline.ts';
import { judge, type Score, wilson } from './score.ts';

// `npm run guidelines`: how well the guideline check does on sentences it was not made with. `-- --tuning [check] [language]`
// shows those it was made with, and which of them it judges wrongly; the others are never shown, or they could be learned.
const [flag, check, language] = process.argv.slice(2);
const half = flag === '--tuning' ? 'tuning' : 'reporting';
const { scores, wrong } = judge(half);

const percent = (share: number) => `${Math.round(share * 100)}`.padStart(3);
const of = (count: number, all: number) => {
  const [low, high] = wilson(count, all);
  return all === 0 ? '   –          ' : `${percent(count / all)} % (${percent(low)}–${percent(high)})`;
};
const chosen = ({ check: c, language: l }: { check: string; language: string }) =>
  (!check || c === check) && (!language || l === language);

console.log(`${half}: share, 95 % interval after Wilson\n`);
console.log(`${'check'.padEnd(22)}${'language'.padEnd(10)}${'recall'.padEnd(22)}${'precision'.padEnd(22)}false alarms`);
const inOrder = (a: Score, b: Score) =>
  CHECKS.indexOf(a.check) - CHECKS.indexOf(b.check) || a.language.localeCompare(b.language);
for (const score of scores.filter(chosen).toSorted(inOrder)) {
  const { found, hits, alarms, misses } = score;
  const columns = [of(found, hits), of(found, found + alarms)].map((column) => column.padEnd(22));
  console.log(`${score.check.padEnd(22)}${score.language.padEnd(10)}${columns.join('')}${alarms} of ${misses}`);
}
if (half === 'tuning')
  for (const w of wrong.filter(chosen))
    console.log(`\n${w.check} ${w.language} ${w.kind}: ${w.text}${w.said ? `\n   ← ${w.said}` : ''}`);
