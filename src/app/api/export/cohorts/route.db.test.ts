import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { beforeAll, expect, test, vi } from 'vitest'
import yauzl from 'yauzl'
import { getRouteAccess } from '@/server/api/route-access'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { GET } from './route'

const spoken = vi.hoisted(() => ({ locale: 'en' }))
vi.mock('@/server/api/route-access', () => ({ getRouteAccess: vi.fn() }))
vi.mock('next-intl/server', () => ({
  getLocale: async () => spoken.locale,
  getTranslations: async ({ locale }: { locale: string }) =>
    createTranslator({
      locale,
      messages: { cohorts: JSON.parse(readFileSync(`messages/${locale}/cohorts.json`, 'utf8')) },
      namespace: 'cohorts',
    }),
}))

setUpTestDatabase()
setUpDataFolder()
let empty: TestStore
let store: TestStore
beforeAll(async () => {
  empty = await TestStore.create()
  store = await TestStore.create()
  await store.import(
    `order_id,created_at,email,channel,total\n1,2025-01-05,a@b.c,ads,1000.50\n2,2025-01-06,b@b.c,,20\n3,2025-02-05,a@b.c,ads,30\n4,2025-03-31,c@b.c,,5\n`,
  )
}, 60_000)

async function ask(query: string, from = store, locale = 'en'): Promise<Response> {
  spoken.locale = locale
  vi.mocked(getRouteAccess).mockResolvedValue({
    principal: from.principal,
    store: await from.context(),
    org: { id: from.principal.organizationId, slug: 'o', name: 'o', kind: 'merchant' },
  })
  return await GET(new Request(`http://localhost/api/export/cohorts?org=o&store=s${query}`))
}

async function download(query: string, from = store, locale = 'en') {
  const response = await ask(query, from, locale)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { response, hasMark: bytes[0] === 0xef, lines: new TextDecoder().decode(bytes).trimEnd().split('\r\n') }
}

test('the grid comes as CSV, a cohort a row and money per customer of it, commas and points in English', async () => {
  const { response, hasMark, lines } = await download('&bucket=month&measure=revenue&span=period')
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="[\w-]+-cohorts-month-revenue-2025-03-31\.csv"$/,
  )
  expect(hasMark).toBe(true)
  expect(lines.slice(1, -1).map((line) => line.split(',').slice(0, 5))).toEqual([
    ['2025-01', '2', '510.25', '15.00', '0.00'],
    ['2025-03', '1', '5.00', '', ''],
  ])
  expect(lines).toHaveLength(4)
})

test('semicolons, decimal commas and Russian words in Russian', async () => {
  const { lines } = await download('&measure=revenue&span=period', store, 'ru')
  expect(lines[0]).toMatch(/^[А-я ]+;/)
  expect(lines[1]?.split(';').slice(0, 4)).toEqual(['2025-01', '2', '510,25', '15,00'])
})

test('only the asked channel is in it', async () => {
  const { lines } = await download('&measure=retainedCount&span=period&channel=ads')
  expect(lines[1]?.split(',').slice(0, 4)).toEqual(['2025-01', '1', '1', '1'])
})

test('an unknown measure is refused, an empty store has nothing', async () => {
  expect((await download('&measure=everything')).response.status).toBe(400)
  expect((await download('', empty)).response.status).toBe(404)
})

test('as Excel the figures are numbers of their kind, and a second sheet says what they are', async () => {
  const response = await ask('&measure=revenue&span=period&channel=ads&format=xlsx')
  expect(response.headers.get('content-disposition')).toMatch(/\.xlsx"$/)
  const texts = await unpack(Buffer.from(await response.arrayBuffer()))
  const sheets = texts.filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  expect(sheets).toHaveLength(2)
  expect(sheets[0]?.[1]).toContain('<v>1000.5</v>')
  const all = texts.map(([, text]) => text).join('\n')
  expect(all).toContain('channel: ads')
  expect(all).toContain('revenue')
})

/** The texts of an archive's files, by their names. */
async function unpack(archive: Buffer): Promise<[name: string, text: string][]> {
  const zip = await yauzl.fromBufferPromise(archive, { lazyEntries: true })
  const texts: [string, string][] = []
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk))
    texts.push([entry.fileName, Buffer.concat(chunks).toString('utf8')])
  }
  return texts
}
