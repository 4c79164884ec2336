import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/postgres-on-demand.ts'],
    // Files share what they import; a test leaves nothing behind that another could meet.
    isolate: false,
    // Half of the time is spent waiting for browsers, services and databases: one core is not left over for that.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 20_000,
    hookTimeout: 60_000,
    coverage: { include: ['src/**', 'workflows/**', 'templates/**'], reportsDirectory: 'coverage' }
  }
})
