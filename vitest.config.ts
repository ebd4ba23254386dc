import { defineConfig } from 'vitest/config';
import { countReporter } from './tests/ci-reporter.ts';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    reporters: ['default', countReporter],
  },
});
