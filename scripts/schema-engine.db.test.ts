import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from '@/server/testing/test-database'

let database: Awaited<ReturnType<typeof createTestDatabase>>

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

/** Runs the engine as Prisma's CLI does. */
function runEngine(url: string, args: string[] = [], requests: object[] = []) {
  const input = requests
    .map((request, index) => `${JSON.stringify({ jsonrpc: '2.0', id: index, ...request })}\n`)
    .join('')
  const command = ['scripts/schema-engine.mjs', '--datasource', JSON.stringify({ url }), ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { input, encoding: 'utf8' })
  const answers = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
  return { status, stderr, answers }
}

function nameAnother(name: string) {
  const url = new URL(database.ownerUrl)
  url.pathname = `/${name}`
  return url.toString()
}

it('says whether a database can be connected to, in the codes of Prisma', () => {
  expect(runEngine(database.ownerUrl, ['cli', 'can-connect-to-database']).status).toBe(0)
  const absent = runEngine(nameAnother('absent'), ['cli', 'can-connect-to-database'])
  expect(absent.status).toBe(1)
  expect(absent.stderr).toContain('P1003')
})

it('creates and drops a database', () => {
  const url = nameAnother(`engine_${process.pid}`)
  expect(runEngine(url, ['cli', 'create-database']).status).toBe(0)
  expect(runEngine(url, ['cli', 'create-database']).stderr).toContain('P1009')
  expect(runEngine(url, ['cli', 'drop-database']).status).toBe(0)
  expect(runEngine(url, ['cli', 'can-connect-to-database']).stderr).toContain('P1003')
})

it('answers requests in their order, an unknown one with an error', () => {
  const { answers } = runEngine(
    database.ownerUrl,
    [],
    [
      { method: 'getDatabaseVersion', params: { datasource: { tag: 'ConnectionString', url: database.ownerUrl } } },
      { method: 'fly', params: {} },
    ],
  )
  expect(answers[0]).toMatchObject({ id: 0, result: expect.stringContaining('PostgreSQL 18') })
  expect(answers[1]).toMatchObject({
    id: 1,
    error: { data: { is_panic: false, message: expect.stringContaining('fly') } },
  })
})
