import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { loadOrders, type StorePath } from './support/api'
import { findFigure } from './support/figures'
import { openSection } from './support/navigation'
import { expectSoundPage } from './support/page-faults'
import { expect, test } from './support/test'

const FILE = [
  'order_id,created_at,status,customer_id,email,phone,total',
  'X-1,2026-10-01 10:00:00,paid,ann-1,ann@mail.example,,1000.00',
  'X-2,2026-10-02 11:00:00,paid,bob-1,bob@mail.example,,2000.00',
  'X-3,2026-10-03 12:00:00,paid,ann-2,ann@mail.example,,3000.00',
  '',
].join('\n')

type Words = (key: string) => string

test('an order found by its e-mail leaves the figures with a reason, and comes back to them', async ({
  page,
  context,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, FILE)
  await loadOrders(context.request, store, path)
  await expectCounted(page, words, store, 3)

  await openSection(page, words, 'orders')
  await page.getByRole('searchbox', { name: words('orders.search.label') }).fill('BOB@mail')
  await expect(page.getByRole('table').getByRole('link')).toHaveText(['X-2'])
  await expectSoundPage(page, 'orders')
  await page.getByRole('link', { name: 'X-2' }).click()
  await page.getByRole('button', { name: words('orders.order.exclude') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(words('orders.order.reason.businessBuyer')).check()
  await dialog.getByRole('button', { name: words('orders.order.confirm') }).click()
  await expect(page.getByText(words('orders.order.reason.businessBuyer'))).toBeVisible()
  await expectSoundPage(page, 'one order')
  const order = page.url()
  await expectCounted(page, words, store, 2)

  await page.goto(order)
  await page.getByRole('button', { name: words('orders.order.include') }).click()
  await expect(page.getByRole('button', { name: words('orders.order.exclude') })).toBeVisible()
  await expectCounted(page, words, store, 3)
})

test('two ids that share an e-mail become one customer at a word, and two again', async ({
  page,
  context,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, FILE)
  await loadOrders(context.request, store, path)
  await expectCustomers(page, words, store, 3)

  await page.goto(`/o/${store.org}/${store.store}/quality/identity`)
  await page.getByRole('button', { name: words('identity.proposed.same') }).click()
  await expect(page.getByText(words('identity.proposed.decidedSame'))).toBeVisible()
  await expectSoundPage(page, 'identity')
  await expectCustomers(page, words, store, 2)

  await page.goto(`/o/${store.org}/${store.store}/quality/identity?tab=decided`)
  await page.getByRole('button', { name: words('identity.decided.takeBack') }).click()
  await expect(page.getByText(words('identity.decided.empty'))).toBeVisible()
  await expectCustomers(page, words, store, 3)
})

async function expectCounted(page: Page, words: Words, at: StorePath, count: number) {
  await page.goto(`/o/${at.org}/${at.store}`)
  const quality = page.locator('section', { has: page.getByRole('heading', { name: words('overview.quality.title') }) })
  await expect(quality.getByText(new RegExp(`^${count}\\sorders? counted`))).toBeVisible({ timeout: 30_000 })
}

async function expectCustomers(page: Page, words: Words, at: StorePath, count: number) {
  await page.goto(`/o/${at.org}/${at.store}`)
  await expect(findFigure(page, words, 'customers')).toHaveText(String(count), { timeout: 30_000 })
}
