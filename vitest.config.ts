import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { countReporter } from './tests/ci-reporter.ts';
import { SlowFirst } from './tests/slow-first.ts';

/** What measures the process it runs in, or changes it: each file of these has a process of its own. */
const APART = ['tests/attack/**/growth.test.ts', 'tests/publish/release.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // Commands are started hundreds of times: their modules are stripped of types and compiled by the first.
    env: {
      NODE_COMPILE_CACHE: fileURLToPath(new URL('node_modules/.cache/mingzhang-compiled', import.meta.url)),
    },
    // As many at once as there are cores: the default leaves one of two idle.
    maxWorkers: '100%',
    sequence: { sequencer: SlowFirst },
    // No test is timed: the limit only ends one that hangs, on machines that may be slow.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // What a page does by itself is waited for: on a busy machine it takes its time.
    expect: { poll: { timeout: 60_000 } },
    reporters: ['default', countReporter],
    projects: [
      { extends: true, test: { name: 'apart', include: APART, exclude: ['node_modules/**'] } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['node_modules/**', ...APART],
          // One set of modules for all files: otherwise half of the time is loading them.
          isolate: false,
          setupFiles: ['tests/seeded.ts'],
        },
      },
    ],
  },
});
