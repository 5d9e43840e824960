import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { getRouteAccess } from '@/server/api/route-access'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { createImport } from '@/server/services/imports/create-import'
import { GET, PUT } from './route'

vi.mock('@/server/api/route-access', () => ({ getRouteAccess: vi.fn() }))

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
let importId: string
beforeAll(async () => {
  store = await TestStore.create()
}, 60_000)
beforeEach(async () => {
  const context = await store.context()
  const created = await createImport(store.principal, context, { fileName: 'a.csv', byteSize: 10 })
  importId = created.importId
  vi.mocked(getRouteAccess).mockResolvedValue({
    principal: store.principal,
    store: context,
    org: { id: store.principal.organizationId, slug: 'o', name: 'o', kind: 'merchant' },
  })
})

const bytes = (text: string) => new TextEncoder().encode(text)
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')

describe('the route of uploads', () => {
  const params = () => ({ params: Promise.resolve({ importId }) })
  const put = (query: string, body: BodyInit, digest: string) => {
    const init = { method: 'PUT', body, headers: { 'x-chunk-sha256': digest }, duplex: 'half' }
    return PUT(new Request(`http://localhost/api/uploads/${importId}?org=o&store=s${query}`, init), params())
  }

  test('takes a chunk and says how far the file has come', async () => {
    const response = await put('&offset=0', '01234', sha256(bytes('01234')).toUpperCase())
    expect([response.status, await response.json()]).toEqual([200, { receivedBytes: 5 }])
    const known = await GET(new Request('http://localhost/api/uploads/x?org=o&store=s'), params())
    expect(await known.json()).toEqual({ receivedBytes: 5 })
  })

  test.each(['', '&offset=', '&offset=-1', '&offset=1.5', '&offset=x'])('refuses the place "%s"', async (query) => {
    const response = await put(query, '01234', sha256(bytes('01234')))
    expect([response.status, await response.json()]).toEqual([
      400,
      { code: 'invalidInput', details: { field: 'offset' } },
    ])
  })

  test('stops reading a body that says nothing of its size and has no end', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent++
        controller.enqueue(new Uint8Array(1 << 20))
      },
    })
    const response = await put('&offset=0', endless, '00')
    expect(response.status).toBe(400)
    expect(sent).toBeLessThan(16)
  })

  test('finds nothing by an id that is none', async () => {
    importId = '../../etc/passwd'
    expect((await put('&offset=0', 'x', sha256(bytes('x')))).status).toBe(404)
  })
})
