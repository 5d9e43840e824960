import { beforeAll, describe, expect, test, vi } from 'vitest'
import { findRequestSession } from '@/server/api/context'
import { callAs, createTenant, type Tenant, type TenantIds } from '@/server/api/testing/create-tenant'
import { runExport } from '@/server/data-export/run-export'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { knockAt, listDoors } from './testing/doors'

vi.mock('@/server/api/context', () => ({ findRequestSession: vi.fn() }))
vi.mock('next-intl/server', () => ({ getLocale: async () => 'en', getTranslations: async () => (key: string) => key }))

const database = setUpTestDatabase()
setUpDataFolder()

/** Routes that hand out nothing, and those whose answer is on its way when the test asks, with where they are told of. */
const UNTOLD: Record<string, string> = {
  'GET uploads/[importId]': 'tells how much of an upload is here',
  'PUT uploads/[importId]': 'a piece of an upload whose beginning is told of',
  'GET export/loyalty-pdf': 'find-loyalty-report.ts tells of it, once the answer is computed',
  'GET export/loyalty-xlsx': 'likewise',
}

let tenant: Tenant
let ids: TenantIds
const doors = (await listDoors()).filter(({ name }) => !(name in UNTOLD))

beforeAll(async () => {
  tenant = await createTenant('Told')
  const store = TestStore.of(tenant)
  const { id } = await store.import('order_id,created_at,email,total\n1,2025-01-05,a@b.c,5\n2,never,a@b.c,5\n')
  ids = { ...tenant.ids, importId: id }
  const { id: exportId } = await callAs(tenant.owner).leaving.askExport({ org: ids.org })
  await runExport(store.job, { organizationId: tenant.principal.organizationId, exportId })
}, 60_000)

describe('whatever is handed out as a file is told of in the log', () => {
  test.each(doors)('$name', async (door) => {
    vi.mocked(findRequestSession).mockResolvedValue(tenant.owner.session)
    let status = 503
    const before = await countEvents()
    for (let attempt = 0; attempt < 5 && status === 503; attempt++) status = (await knockAt(door, ids)).status
    expect(status).toBe(200)
    expect(await countEvents()).toBe(before + 1)
  })
})

async function countEvents(): Promise<number> {
  const [row] = await database.asOwner<{ count: number }>(
    `SELECT count(*)::int AS count FROM audit_event WHERE organization_id = $1 AND split_part(action, '.', 2) IN ('exported', 'audit')
      OR action LIKE 'export.%'`,
    [tenant.principal.organizationId],
  )
  return row?.count ?? 0
}
