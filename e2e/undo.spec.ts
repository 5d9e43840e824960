import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { loadOrders, type StorePath } from './support/api'
import { findFigure } from './support/figures'
import { expect, test } from './support/test'

const MORE = [
  'order_id,created_at,status,customer_id,total',
  'X-1,2026-10-30 10:00:00,completed,newcomer-1,1000.00',
  'X-2,2026-10-30 11:00:00,completed,newcomer-2,2000.00',
  '',
].join('\n')

test('an import that is undone leaves the figures, and comes back to them', async ({
  page,
  context,
  loaded,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('more.csv')
  writeFileSync(path, MORE)
  await loadOrders(context.request, loaded, path)
  const { customers } = loaded.truth
  await expectCustomers(page, words, loaded, customers + 2)

  const row = page.getByRole('row').filter({ hasText: 'more.csv' })
  await openData(page, loaded)
  await row.getByRole('button', { name: words('import.history.undo'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('import.history.undoConfirm') })
    .click()
  await expect(row).toContainText(words('import.history.state.undone'))
  await expectCustomers(page, words, loaded, customers)

  await openData(page, loaded)
  await row.getByRole('button', { name: words('import.history.redo'), exact: true }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('import.history.redoConfirm') })
    .click()
  await expect(row).toContainText(words('import.history.state.done'))
  await expectCustomers(page, words, loaded, customers + 2)
})

const openData = (page: Page, { org, store }: StorePath) => page.goto(`/o/${org}/${store}/data`)

async function expectCustomers(page: Page, words: (key: string) => string, at: StorePath, count: number) {
  await page.goto(`/o/${at.org}/${at.store}`)
  await expect(findFigure(page, words, 'customers')).toHaveText(String(count), { timeout: 30_000 })
}
