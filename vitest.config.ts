import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const DATABASE_TESTS = '**/*.db.test.ts'
const LONG_TESTS = '**/*.long.test.ts'
const NOT_OURS = ['**/node_modules/**', '**/.next*/**', 'e2e/**']
const DATABASE_SETUP = './scripts/test-database.mjs'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    setupFiles: ['./vitest.setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...NOT_OURS, DATABASE_TESTS, LONG_TESTS],
          // Half of a run was the same modules loaded again by every file. No unit test mocks a module or keeps state in one.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: [DATABASE_TESTS],
          exclude: NOT_OURS,
          globalSetup: [DATABASE_SETUP],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: [LONG_TESTS],
          exclude: NOT_OURS,
          globalSetup: [DATABASE_SETUP],
          testTimeout: 3_600_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
