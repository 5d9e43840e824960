import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { setUpTestDatabase } from './testing/set-up-test-database'

const database = setUpTestDatabase()

test('the migrations make exactly the tables of the schema', { timeout: 60_000 }, async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      'node_modules/prisma/build/index.js',
      'migrate',
      'diff',
      '--from-config-datasource',
      '--to-schema',
      'prisma/schema.prisma',
    ],
    { env: { ...process.env, DATABASE_URL: database.ownerUrl() } },
  )
  expect(stdout).toContain('No difference detected')
})
