import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { loadOrders, type StorePath } from './support/api'
import { expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'
import { importThroughPage } from './support/upload'

// Tea and cups bring 3 000 each, from three new customers.
const ORDERS = [
  'order_id,created_at,status,customer_id,product,product_name,quantity,unit_price',
  'X-1,2026-08-01 10:00:00,paid,ann,TEA,Tea,2,1000.00',
  'X-2,2026-09-02 11:00:00,paid,bob,CUP,Cup,1,3000.00',
  'X-3,2026-10-03 12:00:00,paid,cyd,TEA,Tea,1,1000.00',
  '',
].join('\n')
const COSTS = ['product,unit_cost', 'TEA,400.00', ''].join('\n')
const SPEND = ['date,channel,amount', '2026-08-01,search,400.00', '2026-09-01,search,500.00', ''].join('\n')

type Words = (key: string, values?: Record<string, string>) => string

test('costs of products become known, spend becomes the cost of a customer', async ({
  page,
  context,
  store,
  words,
}, testInfo) => {
  const write = (name: string, text: string) => {
    const path = testInfo.outputPath(name)
    writeFileSync(path, text)
    return path
  }
  await loadOrders(context.request, store, write('orders.csv', ORDERS))
  await expectKnownCost(page, words, store, '0.0%')

  await page.goto(`/o/${store.org}/${store.store}/data`)
  await importThroughPage(page, words, write('costs.csv', COSTS))
  await expectSoundPage(page, 'summary of the costs')
  await expectKnownCost(page, words, store, '50.0%')

  await page.goto(`/o/${store.org}/${store.store}/data`)
  await importThroughPage(page, words, write('spend.csv', SPEND))
  await expectSoundPage(page, 'summary of the spend')
  await page.getByRole('link', { name: words('import.summary.next') }).click()
  // 900 spent, and two new customers in the whole months: October has only begun.
  await expect(page.getByText(/CAC.*450\b.*900\b.*2 new customers/)).toBeVisible({ timeout: 30_000 })
})

async function expectKnownCost(page: Page, words: Words, at: StorePath, share: string) {
  await page.goto(`/o/${at.org}/${at.store}/quality`)
  await expect(page.getByText(words('quality.assumed.cost', { share, margin: '40%' }))).toBeVisible({ timeout: 30_000 })
}
