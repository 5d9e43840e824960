import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { getRouteAccess } from '@/server/api/route-access'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { createImport } from '@/server/services/imports/create-import'
import { GET } from './route'

vi.mock('@/server/api/route-access', () => ({ getRouteAccess: vi.fn() }))

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeAll(async () => {
  store = await TestStore.create()
}, 60_000)
beforeEach(async () => {
  vi.mocked(getRouteAccess).mockResolvedValue({
    principal: store.principal,
    store: await store.context(),
    org: { id: store.principal.organizationId, slug: 'o', name: 'o', kind: 'merchant' },
  })
})

const get = (importId: string) =>
  GET(new Request('http://localhost/api/uploads/x/file?org=o&store=s'), { params: Promise.resolve({ importId }) })

test('the original file comes back byte for byte, to be saved and never opened as a page', async () => {
  const page = '<script>alert(1)</script>'
  const response = await get(await store.upload(page, 'заказы "май".csv'))
  expect([response.status, await response.text()]).toEqual([200, page])
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="orders"; filename*=UTF-8''${encodeURIComponent('заказы "май".csv')}`,
  )
  expect(vi.mocked(getRouteAccess).mock.lastCall?.[1]).toBe('import:create')
})

test('a file that is not all here, of another store, or of no id is not found', async () => {
  const begun = await createImport(store.principal, await store.context(), { fileName: 'a.csv', byteSize: 10 })
  const other = await TestStore.create()
  for (const importId of [begun.importId, await other.upload('a\n'), '../../etc/passwd'])
    expect((await get(importId)).status).toBe(404)
})
