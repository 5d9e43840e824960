import { beforeAll, describe, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { assertRole } from './assert-role'
import { closePool, withTenantConnection } from './pool'
import { executeSql, queryRows, sql } from './sql'
import { setUpTestDatabase } from './testing/set-up-test-database'
import { withTenant } from './with-tenant'
import { withUser } from './with-user'

const database = setUpTestDatabase()
let ours: Tenant
let theirs: Tenant

beforeAll(async () => {
  ours = await createTenant('Ours')
  theirs = await createTenant('Theirs')
}, 60_000)

describe("a tenant's transaction", () => {
  test('sees its own organisation only, although nothing in the query says so', async () => {
    const stores = await withTenant(ours.principal, (db) => db.store.findMany({ select: { id: true } }))
    expect(stores).toEqual([{ id: ours.storeId }])
  })

  test('limits raw SQL as well', async () => {
    const found = await withTenant(ours.principal, (db) =>
      queryRows<{ id: string }>(
        db,
        sql`SELECT id FROM store WHERE id IN (${theirs.storeId}::uuid, ${ours.storeId}::uuid)`,
      ),
    )
    expect(found).toEqual([{ id: ours.storeId }])
  })

  test('gives a job the same view as a person', async () => {
    const job = { kind: 'job', organizationId: ours.principal.organizationId, name: 'test' } as const
    expect(await withTenant(job, (db) => db.store.count())).toBe(1)
  })

  test('leaves nothing behind when it throws', async () => {
    const failing = withTenant(ours.principal, async (db) => {
      await executeSql(db, sql`UPDATE store SET name = 'half done'`)
      throw new Error('on purpose')
    })
    await expect(failing).rejects.toThrow('on purpose')
    expect(await withTenant(ours.principal, (db) => db.store.count({ where: { name: 'half done' } }))).toBe(0)
  })

  test('many at once do not see through each other', async () => {
    const tenants = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? ours : theirs))
    const seen = await Promise.all(
      tenants.map((tenant, index) =>
        index % 3 === 0
          ? withTenantConnection(tenant.principal, async (client) => (await client.query('SELECT id FROM store')).rows)
          : withTenant(tenant.principal, (db) => db.store.findMany({ select: { id: true } })),
      ),
    )
    expect(seen).toEqual(tenants.map(({ storeId }) => [{ id: storeId }]))
  })

  test('holds instants as UTC, whatever the server', async () => {
    const at = new Date('2026-03-01T12:34:56.789Z')
    await withTenant(ours.principal, (db) => db.import.updateMany({ data: { finishedAt: at } }))
    const [row] = await database.asOwner<{ same: boolean }>(
      'SELECT finished_at = $1::timestamptz AS same FROM import WHERE store_id = $2',
      ['2026-03-01 12:34:56.789+00', ours.storeId],
    )
    expect(row).toEqual({ same: true })
  })
})

describe('a transaction inside another', () => {
  const opened: [string, (tenant: Tenant) => Promise<unknown>][] = [
    ['withTenant', ({ principal }) => withTenant(principal, (db) => db.store.count())],
    ['withUser', ({ principal }) => withUser(principal.userId, (db) => db.membership.count())],
    ['withTenantConnection', ({ principal }) => withTenantConnection(principal, (client) => client.query('SELECT 1'))],
  ]
  test.each(opened)('%s is refused', async (name, open) => {
    await expect(withTenant(ours.principal, () => open(ours))).rejects.toThrow(`${name} was called inside withTenant`)
    await expect(withTenantConnection(ours.principal, () => open(ours))).rejects.toThrow(
      `${name} was called inside withTenantConnection`,
    )
  })

  test.each(opened)('%s is allowed again afterwards', async (_name, open) => {
    await withTenant(ours.principal, (db) => db.store.count())
    await expect(open(ours)).resolves.toBeDefined()
  })
})

describe('a connection for bulk work', () => {
  test('can be one unchanging view that writes nothing', async () => {
    const options = { isolation: 'repeatable read', readOnly: true } as const
    await withTenantConnection(
      ours.principal,
      async (client) => {
        const before = await client.query('SELECT name FROM store')
        await database.asOwner('UPDATE store SET name = $1 WHERE id = $2', ['Renamed meanwhile', ours.storeId])
        expect((await client.query('SELECT name FROM store')).rows).toEqual(before.rows)
      },
      options,
    )
    await expect(
      withTenantConnection(ours.principal, (client) => client.query("UPDATE store SET name = 'x'"), options),
    ).rejects.toThrow(/read-only transaction/)
  })

  test('may load through a temporary table, which COPY needs', async () => {
    const count = await withTenantConnection(ours.principal, async (client) => {
      await client.query('CREATE TEMP TABLE staged (id text) ON COMMIT DROP')
      await client.query("INSERT INTO staged VALUES ('a'), ('b')")
      return (await client.query('SELECT count(*)::int AS count FROM staged')).rows[0]
    })
    expect(count).toEqual({ count: 2 })
  })
})

describe('the role of a process', () => {
  test("the application's own is accepted", async () => {
    await expect(assertRole()).resolves.toBeUndefined()
  })

  test("the owner's is refused", async () => {
    const url = process.env.APP_DATABASE_URL
    process.env.APP_DATABASE_URL = database.ownerUrl()
    await closePool()
    await expect(assertRole()).rejects.toThrow(/it would see every organisation/)
    process.env.APP_DATABASE_URL = url
    await closePool()
  })
})
