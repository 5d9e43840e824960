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
  getTranslations: async ({ locale, namespace }: { locale: string; namespace: string }) => {
    const [feature = ''] = namespace.split('.')
    const messages = { [feature]: JSON.parse(readFileSync(`messages/${locale}/${feature}.json`, 'utf8')) }
    return createTranslator({ locale, messages, namespace })
  },
}))

setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeAll(async () => {
  store = await TestStore.create()
  await store.import(
    `order_id,created_at,email,customer_name,total\n1,2025-01-05,a@b.c,"=1+1, Ann",1000.50\n2,2025-01-06,b@b.c,Bob,20\n3,2025-02-05,a@b.c,,30\n`,
  )
}, 60_000)

async function download(query: string, { locale = 'en', from = store } = {}) {
  spoken.locale = locale
  vi.mocked(getRouteAccess).mockResolvedValue({
    principal: from.principal,
    store: await from.context(),
    org: { id: from.principal.organizationId, slug: 'o', name: 'o', kind: 'merchant' },
  })
  const response = await GET(new Request(`http://localhost/api/export/customers?org=o&store=s${query}`))
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { response, hasMark: bytes[0] === 0xef, lines: new TextDecoder().decode(bytes).trimEnd().split('\r\n') }
}

test('the list comes as CSV with its names, the best first, and no cell that a spreadsheet would run', async () => {
  const { response, hasMark, lines } = await download('&sort=revenue')
  expect(response.headers.get('content-disposition')).toMatch(/filename="[\w-]+-customers-2025-02-05\.csv"$/)
  expect(hasMark).toBe(true)
  expect(lines[0]).toMatch(/^Name,E-mail,Phone,Customer id,First order,Last order,Orders,"?Revenue, RUB"?,/)
  expect(lines[1]).toMatch(/^"'=1\+1, Ann",a@b\.c,,,2025-01-05,2025-02-05,2,1030\.50,412\.20,515\.25,/)
  expect(lines[2]).toMatch(/^Bob,b@b\.c,,,2025-01-06,2025-01-06,1,20\.00,8\.00,20\.00,/)
  expect(lines).toHaveLength(3)
})

test('in Russian with semicolons, decimal commas and Russian words, searched and sorted as the page is', async () => {
  const { lines } = await download('&search=bob', { locale: 'ru' })
  expect(lines[0]).toMatch(/^Имя;E-mail;Телефон;/)
  expect(lines.slice(1).map((line) => line.split(';').slice(0, 8))).toEqual([
    ['Bob', 'b@b.c', '', '', '2025-01-06', '2025-01-06', '1', '20,00'],
  ])
})

test('an unknown order is refused, an empty store has nothing', async () => {
  expect((await download('&sort=name')).response.status).toBe(400)
  expect((await download('', { from: await TestStore.create() })).response.status).toBe(404)
})
