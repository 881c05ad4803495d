import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/template-database.ts'],
    reporters: ['default', './test/closing-line.ts'],
    pool: 'forks',
    // A worker loads the desk once, not once a file: half of the time of a run. Files still run one after the other in it.
    isolate: false,
    setupFiles: ['test/own-fetch.ts'],
    maxWorkers: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
