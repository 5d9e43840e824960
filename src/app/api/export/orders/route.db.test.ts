import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { beforeAll, expect, test, vi } from 'vitest'
import { getRouteAccess } from '@/server/api/route-access'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { GET } from './route'

const spoken = vi.hoisted(() => ({ locale: 'en' }))
vi.mock('@/server/api/route-access', () => ({ getRouteAccess: vi.fn() }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => spoken.locale,
  getTranslations: async ({ locale }: { locale: string }) =>
    createTranslator({ locale, messages: JSON.parse(readFileSync(`messages/${locale}/orders.json`, 'utf8')) }),
}))

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeAll(async () => {
  store = await TestStore.create()
  await store.import(
    'order_id,created_at,status,email,customer_name,channel,total\n1,2025-01-07,paid,a@b.c,"=cmd|1",ads,1000.50\n2,2025-01-06,cancelled,b@b.c,,,20\n',
  )
}, 60_000)

async function download(query: string, locale = 'en') {
  spoken.locale = locale
  vi.mocked(getRouteAccess).mockResolvedValue({
    principal: store.principal,
    store: await store.context(),
    org: { id: store.principal.organizationId, slug: 'o', name: 'o', kind: 'merchant' },
  })
  const response = await GET(new Request(`http://localhost/api/export/orders?org=o&store=s${query}`))
  return { response, lines: (await response.text()).trimEnd().split('\r\n') }
}

test('the orders that match come as CSV, and no cell runs as a formula', async () => {
  const { response, lines } = await download('&q=a@b')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(lines).toHaveLength(2)
  expect(lines[1]).toBe("1,1,2025-01-07,counts,paid,'=cmd|1,a@b.c,,ads,,1000.50,0.00")
})

test('in Russian with semicolons, decimal commas and Russian words', async () => {
  const { lines } = await download('&outcome=cancelled', 'ru')
  expect(lines[1]).toBe('1;2;2025-01-06;отменён;cancelled;;b@b.c;;;;20,00;0,00')
})

test('a filter that is none is refused', async () => {
  expect((await download('&from=yesterday')).response.status).toBe(400)
})
