import pg from 'pg'
import { afterAll, beforeAll } from 'vitest'
import { createTestDatabase } from '@/server/testing/test-database'
import { closePool } from '../pool'
import { closePrisma } from '../prisma'

export interface TestDatabase {
  /** The address of the role that owns the tables. */
  ownerUrl(): string
  /** Runs a statement as the owner, whom the maintenance policies let see everything: to arrange and to look behind. */
  asOwner<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
}

/** Gives a test file a migrated database of its own, under the application's role, and drops it afterwards. */
export function setUpTestDatabase(): TestDatabase {
  let database: Awaited<ReturnType<typeof createTestDatabase>> | undefined
  let owner: pg.Client | undefined

  beforeAll(async () => {
    database = await createTestDatabase()
    process.env.APP_DATABASE_URL = database.appUrl
    process.env.NEXTAUTH_URL = 'http://localhost:3000'
    process.env.NEXTAUTH_SECRET = 'a secret of the tests, thirty-two characters'
    process.env.SUPPRESSION_SECRET = 'a suppression secret of the tests, of enough length'
    process.env.ENCRYPTION_KEYS = `test:${Buffer.alloc(32, 7).toString('base64url')}`
    owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
  }, 120_000)

  afterAll(async () => {
    await owner?.end()
    await closePrisma()
    await closePool()
    await database?.drop()
  })

  return {
    ownerUrl() {
      if (!database) throw new Error('the test database is made before the first test, not while the file loads')
      return database.ownerUrl
    },
    async asOwner<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
      if (!owner) throw new Error('the test database is made before the first test, not while the file loads')
      return (await owner.query<Row>(text, values)).rows
    },
  }
}
