import { beforeEach, expect, test } from 'vitest'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from '@/server/ingest/testing/test-store'
import { getRates } from './get-rates'
import { deleteRate, saveRates } from './save-rates'

const database = setUpTestDatabase()
setUpDataFolder()
let store: TestStore
beforeEach(async () => {
  store = await TestStore.create()
}, 60_000)

const FILE = `order_id,created_at,email,total,currency
1,2025-03-05,a@b.c,10.00,USD
2,2025-04-05,a@b.c,20.00,USD
3,2025-03-06,c@b.c,500.00,RUB
`
const enter = async (rates: { currency: string; month: string; rate: string }[]) =>
  saveRates(store.principal, await store.context(), { rates })

test('a file in two currencies says beforehand which months have no rate, and sets only their rows aside', async () => {
  await enter([{ currency: 'USD', month: '2025-03', rate: '85.12' }])
  const importId = await store.upload(FILE)
  const { problems, notes } = await store.inspect(importId)
  expect({ problems, notes }).toEqual({
    problems: [],
    notes: [{ code: 'missingRates', column: 'currency', value: 'USD 2025-04' }],
  })
  await store.start(importId)
  await store.run(importId)
  const { summary } = await store.get(importId)
  expect(summary).toMatchObject({
    orders: 2,
    grossMinor: 85_120 + 50_000,
    rejectedRows: [{ reason: 'noRate', rows: 1 }],
    missingRates: [{ currency: 'USD', month: '2025-04' }],
  })
  const facts = await database.asOwner(
    'SELECT currency, original_minor::int AS original, rate::text, gross_minor::int AS gross FROM order_fact WHERE store_id = $1 ORDER BY external_id',
    [store.id],
  )
  expect(facts).toEqual([
    { currency: 'USD', original: 1_000, rate: '85.1200000000', gross: 85_120 },
    { currency: null, original: null, rate: null, gross: 50_000 },
  ])
})

test('the months that files wait for are proposed until they have a rate', async () => {
  await store.import(FILE)
  const { needed } = await getRates(store.principal, store.id)
  expect(needed).toEqual([
    { currency: 'USD', month: '2025-04' },
    { currency: 'USD', month: '2025-03' },
  ])
  await enter([{ currency: 'USD', month: '2025-04', rate: '84' }])
  expect(await getRates(store.principal, store.id)).toEqual({
    rates: [{ currency: 'USD', month: '2025-04', rate: '84' }],
    needed: [{ currency: 'USD', month: '2025-03' }],
  })
})

test('a file in another currency alone, without any rate, is refused; with its rates it comes in', async () => {
  const importId = await store.upload('order_id,created_at,email,total,currency\n1,2025-03-05,a@b.c,10.00,USD\n')
  const refused = await store.inspect(importId)
  expect(refused.problems).toEqual([{ code: 'missingRates', column: 'currency', value: 'USD 2025-03' }])
  await enter([{ currency: 'USD', month: '2025-03', rate: '85.12' }])
  expect((await store.inspect(importId)).problems).toEqual([])
})

test('a later rate of a month stands over the earlier one, and a deleted one is gone; the own currency has none', async () => {
  await enter([{ currency: 'USD', month: '2025-03', rate: '85' }])
  await enter([{ currency: 'USD', month: '2025-03', rate: '85.5' }])
  expect((await getRates(store.principal, store.id)).rates).toEqual([
    { currency: 'USD', month: '2025-03', rate: '85.5' },
  ])
  await deleteRate(store.principal, store.id, { currency: 'USD', month: '2025-03' })
  expect((await getRates(store.principal, store.id)).rates).toEqual([])
  await expect(enter([{ currency: 'RUB', month: '2025-03', rate: '1' }])).rejects.toMatchObject({
    code: 'invalidInput',
  })
})
