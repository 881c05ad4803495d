// `npm run pictures:cuts`: a picture is put and cut at random bytes; nothing may be half kept, and nothing may stay behind.
//   --cuts 200   how often      --seed 1   the same cuts again
import { parseArgs } from 'node:util';
import { noise } from '../pictures.ts';
import { filesBelow, openStage, sha256 } from './stage.ts';

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
let state = Number(values.seed) || 1;
// Park and Miller's: enough for places to cut at, and the same everywhere.
const chance = (): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};

const stage = await openStage();
const wrong: string[] = [];
try {
  const bytes = await noise('jpeg');
  const digest = sha256(bytes);
  const cuts = Number(values.cuts);
  for (let n = 0; n < cuts; n += 1) {
    const at = Math.floor(chance() * bytes.length);
    const { sending, answer } = stage.put(`cut-${n}`, bytes.length, digest);
    answer.catch(() => {});
    sending.on('error', () => {});
    sending.flushHeaders();
    await new Promise<void>((resolve) => sending.write(bytes.subarray(0, Math.max(at, 1)), () => resolve()));
    sending.destroy();
    // Answered after whatever the cut caused: one process, one disk.
    if (n % 20 === 19) await settled();
    if (await stage.row(`cut-${n}`)) wrong.push(`cut at ${at}: a row was written`);
  }
  await settled();
  const left = await filesBelow(stage.folder);
  if (left.length > 0) wrong.push(`${left.length} files stayed behind`);
  const whole = stage.put('cut-0', bytes.length, digest);
  whole.sending.end(bytes);
  const status = await whole.answer;
  if (status !== 202) wrong.push(`the whole picture was answered ${status}`);
  for (const line of wrong) console.log(line);
  console.log(`seed ${values.seed}: ${cuts} cuts, ${wrong.length} wrong; the whole picture afterwards: ${status}`);
} finally {
  await stage.close();
}
process.exitCode = wrong.length > 0 ? 1 : 0;

/** Waits until the desk has seen every connection end; what stays then would stay. */
async function settled(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await filesBelow(`${stage.folder}/arriving`)).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
