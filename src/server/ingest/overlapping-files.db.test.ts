import { expect, test } from 'vitest'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { setUpDataFolder, TestStore } from './testing/test-store'

const database = setUpTestDatabase()
setUpDataFolder()

const HEAD = 'Номер заказа;Дата заказа;Телефон;Сумма;Статус'

/** Orders and money of a store by the facts that stand: of each order the newest file's. */
async function readNewest(store: TestStore) {
  const rows = await database.asOwner(
    `SELECT DISTINCT ON (external_id) external_id AS id, gross_minor::text AS gross, status FROM order_fact
     WHERE store_id = $1 ORDER BY external_id, import_seq DESC`,
    [store.id],
  )
  return rows.map((row) => Object.values(row as Record<string, string>).join(' '))
}

test('two months that overlap hold each order once, as the later file has it', async () => {
  const store = await TestStore.create()
  const january = [HEAD, '1;05.01.2025;+79161112233;100,00;Выполнен', '2;31.01.2025;+79160000000;200,00;В обработке']
  const february = [HEAD, '2;31.01.2025;8 916 000-00-00;200,00;Возврат', '3;01.02.2025;+79161112233;300,00;Выполнен']
  const first = await store.import(january.join('\n'))
  expect(first.summary).toMatchObject({ orders: 2, grossMinor: 30_000 })
  const second = await store.import(february.join('\n'))
  expect(second.summary).toMatchObject({ orders: 2, grossMinor: 50_000 })
  expect(await readNewest(store)).toEqual(['1 10000 Выполнен', '2 20000 Возврат', '3 30000 Выполнен'])
})
