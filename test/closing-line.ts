import type { Reporter, TestModule } from 'vitest/node';

/** The last line of a run, for machines: `N passed, N failed`, with a file that could not run counted as failed. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const skipped = count('skipped');
    const line = `${count('passed')} passed, ${count('failed') + broken + unhandled.length} failed`;
    console.log(`\n${line}${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  }
}
