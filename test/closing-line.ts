import type { Reporter, TestCase, TestModule } from 'vitest/node';
import { features, type Ran, unkept } from './docs/features.ts';

/**
 * The last line of a run, for machines: `N passed, N failed`, with a file that could not run counted as failed, and so a
 * promise of the README whose journey ran, but not on every platform.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const skipped = count('skipped');
    // Chosen by name, a run says nothing about what it left out.
    const missing = skipped > 1 ? [] : unkept(features(), tests.map(ran));
    for (const line of missing) console.log(`\n${line}`);
    if (missing.length > 0) process.exitCode = 1;
    const line = `${count('passed')} passed, ${count('failed') + broken + unhandled.length + missing.length} failed`;
    console.log(`\n${line}${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}

const ran = (test: TestCase): Ran => ({
  file: test.module.moduleId,
  names: test.fullName.split(' > '),
  passed: test.result().state === 'passed',
});
