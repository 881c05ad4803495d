// `npm run story`: the main story over HTTP while the desk is killed again and again; nothing may be lost or doubled.
//   --kills 30      how often      --seed S   the same chances again; without it a new seed is drawn and printed
//   --at-once 6     stories at the same time      --patience 120   seconds a step may take before it counts as lost
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type Options, play } from './play.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: randomBytes(4).toString('hex') },
    'at-once': { type: 'string', default: '6' },
    patience: { type: 'string', default: '120' },
  },
});
const wanted = Number(values.kills);
if (!Number.isInteger(wanted) || wanted < 1) throw new Error('Say how many kills: --kills 30');

// `play` sweeps up when the process exits; a signal alone would not let it.
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));

const live = process.stderr.isTTY;
const progress: Options['progress'] = ({ last, finished, underWay, repeats }) => {
  const at = last ? `, last at: ${last.moment}${last.server ? ', with the database server' : ''}` : '';
  const line = `${last?.number ?? 0} of ${wanted} kills${at}; stories: ${finished} finished, ${underWay} under way; ${repeats} repeats`;
  process.stderr.write(live ? `\r\x1b[K${line}` : `${line}\n`);
};

console.log(`seed ${values.seed}`);
const outcome = await play({
  kills: wanted,
  seed: values.seed,
  atOnce: Number(values['at-once']),
  patience: Number(values.patience) * 1_000,
  progress,
});
if (live) process.stderr.write('\r\x1b[K');
const { kills, stories, repeats, lost, doubled } = outcome;
for (const what of lost) console.log(`lost: ${what}`);
for (const what of doubled) console.log(`doubled: ${what}`);
console.log(`${stories} stories`);
console.log(`${kills} kills, ${lost.length} lost, ${doubled.length} doubled, ${repeats} repeats`);
process.exitCode = lost.length + doubled.length > 0 || kills !== wanted ? 1 : 0;
