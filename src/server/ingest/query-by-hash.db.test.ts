import { expect, test } from 'vitest'
import { withTenantConnection } from '@/server/db/pool'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { queryByHash } from './query-by-hash'
import { TestStore } from './testing/test-store'

setUpTestDatabase()

const MEETING = 'SELECT one.key FROM meeting one JOIN meeting other ON other.key = one.key'

test('rows the planner takes for few are joined by hash or merge, and later queries as the planner likes', async () => {
  const { principal } = await TestStore.create()
  await withTenantConnection(principal, async (client) => {
    await client.query('CREATE TEMP TABLE meeting (key int) ON COMMIT DROP')
    await client.query('INSERT INTO meeting VALUES (1), (2)')
    await client.query('ANALYZE meeting')
    const explain = (rows: Record<string, string>[]) => rows.map((row) => row['QUERY PLAN']).join('\n')
    const usual = await client.query<Record<string, string>>(`EXPLAIN ${MEETING}`)
    expect(explain(usual.rows)).toContain('Nested Loop')
    expect(explain(await queryByHash(client, `EXPLAIN ${MEETING}`, []))).toMatch(/Hash Join|Merge Join/)
    const after = await client.query<Record<string, string>>(`EXPLAIN ${MEETING}`)
    expect(explain(after.rows)).toContain('Nested Loop')
  })
})
