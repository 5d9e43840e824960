import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { expect, test, vi } from 'vitest'
import { getRouteAccess } from '@/server/api/route-access'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { GET } from './route'

const spoken = vi.hoisted(() => ({ locale: 'en' }))
vi.mock('@/server/api/route-access', () => ({ getRouteAccess: vi.fn() }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => spoken.locale,
  getTranslations: async ({ locale }: { locale: string }) =>
    createTranslator({ locale, messages: JSON.parse(readFileSync(`messages/${locale}/import.json`, 'utf8')) }),
}))

setUpTestDatabase()
setUpDataFolder()

async function download(store: TestStore, importId: string, locale = 'en') {
  spoken.locale = locale
  vi.mocked(getRouteAccess).mockResolvedValue({
    principal: store.principal,
    store: await store.context(),
    org: { id: store.principal.organizationId, slug: 'o', name: 'o', kind: 'merchant' },
  })
  const response = await GET(new Request(`http://localhost/api/export/rejects?org=o&store=s&import=${importId}`))
  return { status: response.status, lines: (await response.text()).trimEnd().split('\r\n') }
}

test('every rejected row comes as CSV in the person’s language, and no cell is run as a formula', async () => {
  const store = await TestStore.create()
  const { id } = await store.import(
    'order_id,created_at,email,total\n1,2025-01-05,a@b.c,10\n2,=1+1,a@b.c,1250.50\n3,2025-01-06,a@b.c,ten\n',
  )
  const english = await download(store, id)
  expect(english.lines[1]).toBe(
    '3,created_at,\'=1+1,the date cannot be read,"Write the date as 2025-03-31, or check how dates are read.",1250.50,RUB',
  )
  expect(english.lines[2]).toMatch(/^4,total,ten,the amount cannot be read,.*,,$/)
  const russian = await download(store, id, 'ru')
  expect(russian.lines[1]).toMatch(/^3;created_at;'=1\+1;дата не читается;.*;1250,50;RUB$/)
}, 60_000)

test('another organisation’s import is not found', async () => {
  const owner = await TestStore.create()
  const stranger = await TestStore.create()
  const { id } = await owner.import('order_id,created_at,email,total\n1,never,a@b.c,10\n2,2025-01-05,a@b.c,10\n')
  expect((await download(stranger, id)).status).toBe(404)
  expect((await download(owner, 'no-import')).status).toBe(400)
}, 60_000)
