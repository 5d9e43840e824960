import { beforeAll, describe, expect, test } from 'vitest'
import {
  callAs,
  createMember,
  createSecondStore,
  createTenant,
  getUserId,
  type Tenant,
} from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { withTenant } from '@/server/db/with-tenant'
import { getStoreById } from '@/server/services/store/get-store-by-id'
import { findSubscribers } from './subscribers'

const database = setUpTestDatabase()
let own: Tenant
let other: Tenant

beforeAll(async () => {
  own = await createTenant('Agency')
  other = await createSecondStore(own, 'Another client')
})

const job = () => ({ kind: 'job', organizationId: own.principal.organizationId, name: 'test' }) as const

async function readersOf({ storeId }: Tenant): Promise<string[]> {
  const store = await getStoreById(job(), storeId)
  return await withTenant(job(), async (db) => (await findSubscribers(db, store)).map(({ userId }) => userId))
}

describe('a letter about a store', () => {
  test('goes to nobody who may not see the store, or not any more', async () => {
    const limited = await createMember(own, 'viewer', { stores: [own.storeId] })
    const userId = getUserId(limited)
    await callAs(limited).alerts.subscribe({ org: own.ids.org, store: own.ids.store, kind: 'weekly', isOn: true })
    await withTenant(own.principal, (db) =>
      db.mailSubscription.create({
        data: { organizationId: own.principal.organizationId, storeId: other.storeId, userId, kind: 'weekly' },
      }),
    )
    expect(await readersOf(own)).toContain(userId)
    expect(await readersOf(other)).not.toContain(userId)
    await database.asOwner('DELETE FROM membership_store WHERE user_id = $1', [userId])
    expect(await readersOf(own)).not.toContain(userId)
  })

  test('is no way around the alerts page, which tells of a programme test’s verdict to those alone who see costs', async () => {
    const readers = [await createMember(own, 'viewer', { seesCosts: false }), await createMember(own, 'viewer')]
    await database.asOwner(
      `INSERT INTO alert_event (id, organization_id, store_id, metric, period, detail)
       VALUES (gen_random_uuid(), $1, $2, 'test:x:works', '2026-11-18', $3)`,
      [
        own.principal.organizationId,
        own.storeId,
        JSON.stringify({ kind: 'programmeTest', testId: own.ids.testId, name: 'Ten back', verdict: 'works' }),
      ],
    )
    const counts = await Promise.all(
      readers.map((reader) => callAs(reader).alerts.count({ org: own.ids.org, store: own.ids.store })),
    )
    expect((counts[1] ?? 0) - (counts[0] ?? 0)).toBe(1)
  })
})
