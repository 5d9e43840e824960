import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { loadOrders } from './support/api'
import { expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

const FILE = [
  'order_id,created_at,status,customer_id,total',
  'X-1,2026-08-01 10:00:00,paid,ann,1000.00',
  'X-2,2026-09-02 11:00:00,paid,bob,2000.00',
  'X-3,2026-10-03 12:00:00,pending,cyd,3000.00',
  '',
].join('\n')

test('the score on the overview leads to what takes points off, where a status gets another meaning', async ({
  page,
  context,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, FILE)
  await loadOrders(context.request, store, path)
  await page.goto(`/o/${store.org}/${store.store}`)
  await page
    .getByRole('link', { name: words('reports.meta.quality') })
    .first()
    .click({ timeout: 30_000 })
  await expect(page).toHaveURL(/\/quality$/)
  await expectCounted(page, '2', '3')
  await expectSoundPage(page, 'data quality')

  const meaning = page.getByLabel(words('quality.statuses.meaningOf', { status: 'pending' }))
  await expect(meaning).toHaveValue('unpaid')
  await meaning.selectOption({ label: words('quality.statuses.class.counted') })
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('quality.statuses.confirm') })
    .click()
  await expectCounted(page, '3', '3')
  await expect(meaning).toHaveValue('counted')
})

/** The answer is drawn anew once the figures are recomputed. */
async function expectCounted(page: Page, counted: string, all: string) {
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toContainText(new RegExp(`\\b${counted} orders? of ${all}\\b`), { timeout: 30_000 })
}
