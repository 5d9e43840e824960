import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import superjson from 'superjson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { createTestDatabase } from '@/server/testing/test-database'
import { restoreBackup } from './restore-backup.mjs'
import { writeBackup } from './write-backup.mjs'

const database = setUpTestDatabase()
const dataFolder = setUpDataFolder()
const folder = mkdtempSync(join(tmpdir(), 'povtor-backup-test-'))
const file = join(folder, 'povtor.backup')
const version = '0.1.0'
const now = new Date('2026-11-22T10:00:00Z')
const tenants: Tenant[] = []
let target: Awaited<ReturnType<typeof createTestDatabase>>

const ORDERS = Array.from({ length: 60 }, (_, at) => {
  const day = String(1 + (at % 28)).padStart(2, '0')
  const month = String(1 + (at % 9)).padStart(2, '0')
  return `${at},2025-${month}-${day} 10:00:00,paid,c${at % 17}@example.com,${100 + at}.50`
})

beforeAll(async () => {
  for (const name of ['First', 'Second']) {
    const tenant = await createTenant(name)
    tenants.push(tenant)
    await TestStore.of(tenant).import(`order_id,created_at,status,email,total\n${ORDERS.join('\n')}\n`)
  }
  writeFileSync(join(dataFolder(), 'secrets.json'), '{"nextAuthSecret":"of the first place"}')
  target = await createTestDatabase()
  await emptyTarget()
}, 120_000)

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await target.drop()
})

/** A database without a table, as a new one is. */
async function emptyTarget() {
  await asOwner(target.ownerUrl, 'DROP SCHEMA public CASCADE')
  await asOwner(target.ownerUrl, 'DROP SCHEMA IF EXISTS pgboss CASCADE')
  await asOwner(target.ownerUrl, 'DROP SCHEMA IF EXISTS povtor_auth CASCADE')
  await asOwner(target.ownerUrl, 'CREATE SCHEMA public')
}

async function asOwner(url: string, statement: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Every row of every table, as text, and the queue's waiting jobs. */
async function readTables(url: string): Promise<Record<string, unknown>> {
  const tables = await asOwner(
    url,
    `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relname <> '_prisma_migrations'`,
  )
  const rows: Record<string, unknown> = {}
  for (const { name } of tables) rows[name] = await asOwner(url, `SELECT t::text AS row FROM "${name}" t ORDER BY 1`)
  rows.jobs = await asOwner(url, `SELECT name, data, state FROM pgboss.job WHERE state < 'completed' ORDER BY id`)
  return rows
}

async function readAnswers({ ids, owner }: Tenant, place: { appUrl: string; dataDir: string }): Promise<unknown> {
  const script = join(process.cwd(), 'scripts/backup/testing/print-answers.ts')
  const env = { ...process.env, APP_DATABASE_URL: place.appUrl, DATA_DIR: place.dataDir }
  const args = ['--import', 'tsx', script, superjson.stringify({ ids, owner })]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1 << 27 })
  return JSON.parse(stdout)
}

const restoreInto = (dataDir: string) =>
  restoreBackup({ databaseUrl: target.ownerUrl, appDatabaseUrl: target.appUrl, dataDir, file })

describe('a backup', () => {
  test('restored into an empty place brings every row, file, secret and answer back', async () => {
    const { tables, files } = await writeBackup({
      databaseUrl: database.ownerUrl(),
      dataDir: dataFolder(),
      file,
      version,
      now,
    })
    expect(tables.find(({ name }) => name === 'order_fact')?.rows).toBe(120)
    expect(files.length).toBe(3)

    const dataDir = join(folder, 'restored')
    await restoreInto(dataDir)
    expect(await readTables(target.ownerUrl)).toEqual(await readTables(database.ownerUrl()))
    for (const { entry } of files) {
      expect(readFileSync(join(dataDir, entry))).toEqual(readFileSync(join(dataFolder(), entry)))
    }
    for (const tenant of tenants) {
      const before = await readAnswers(tenant, { appUrl: process.env.APP_DATABASE_URL ?? '', dataDir: dataFolder() })
      const after = await readAnswers(tenant, { appUrl: target.appUrl, dataDir })
      expect(Object.keys(before as object).length).toBeGreaterThan(40)
      expect(JSON.stringify(before)).toContain('"state":"ready"')
      expect(after).toEqual(before)
    }
  }, 300_000)

  test('is written beside nothing else of its name, and not half', async () => {
    const options = { databaseUrl: database.ownerUrl(), dataDir: dataFolder(), file, version, now }
    await expect(writeBackup(options)).rejects.toThrow('is there already')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  test('goes into no database and no folder that is in use', async () => {
    await expect(restoreInto(join(folder, 'other'))).rejects.toThrow('holds tables')
    await expect(restoreInto(dataFolder())).rejects.toThrow('is in use')
  })

  test('that is damaged is refused before anything is written', async () => {
    const bytes = readFileSync(file)
    const at = bytes.indexOf('database/public.order_fact.copy') + 60
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    const damaged = join(folder, 'damaged.backup')
    writeFileSync(damaged, bytes)
    await emptyTarget()
    const dataDir = join(folder, 'never')
    const restored = restoreBackup({
      databaseUrl: target.ownerUrl,
      appDatabaseUrl: target.appUrl,
      dataDir,
      file: damaged,
    })
    await expect(restored).rejects.toThrow('Nothing was restored')
    expect(
      await asOwner(target.ownerUrl, `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`),
    ).toEqual([])
  })

  test('that is something else is refused', async () => {
    const other = join(folder, 'other.txt')
    writeFileSync(other, 'a shopping list')
    const options = { databaseUrl: target.ownerUrl, dataDir: join(folder, 'x'), file: other }
    await expect(restoreBackup(options)).rejects.toThrow('cannot be read as a backup')
  })
})
