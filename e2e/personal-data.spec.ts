import { writeFileSync } from 'node:fs'
import { loadOrders } from './support/api'
import { findFigure } from './support/figures'
import { expectNoGraveFault } from './support/page-faults'
import { expect, test } from './support/test'

const ORDERS = [
  'order_id,created_at,status,customer_id,customer_name,email,total',
  'X-1,2026-08-01 10:00:00,completed,c-1,Ann Petrova,ann@mail.example,1000.00',
  'X-2,2026-09-02 11:00:00,completed,c-2,Boris Lis,boris@mail.example,2000.00',
  'X-3,2026-10-03 12:00:00,completed,c-1,Ann Petrova,ann@mail.example,1500.00',
  '',
].join('\n')

test('a customer who asks for it is forgotten, and every figure stays', async ({
  page,
  context,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, ORDERS)
  await loadOrders(context.request, store, path)
  const home = `/o/${store.org}/${store.store}`
  const readFigures = async () => {
    await page.goto(home)
    await expect(page.getByRole('region', { name: words('overview.figures') })).toBeVisible({ timeout: 30_000 })
    return Promise.all(['revenue', 'customers', 'orders'].map((name) => findFigure(page, words, name).textContent()))
  }
  const before = await readFigures()

  await page.goto(`${home}/settings/personal-data`)
  await page.getByRole('textbox', { name: words('personal-data.search.label') }).fill('ann@mail.example')
  await page.getByRole('button', { name: words('personal-data.search.find'), exact: true }).click()
  const card = page.getByRole('region', { name: 'Ann Petrova' })
  await expect(card).toContainText('orders.csv')
  await expectNoGraveFault(page, 'a known customer')
  await card.getByRole('button', { name: words('personal-data.person.erase') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill(words('personal-data.confirm.word'))
  await expectNoGraveFault(page, 'the last question')
  await dialog.getByRole('button', { name: words('personal-data.confirm.erase') }).click()
  await expect(page.getByText('2 order rows, 1 file deleted')).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('main')).not.toContainText(/Ann|ann@/)

  await page.goto(`${home}/customers`)
  await expect(page.getByRole('table')).toContainText('Boris Lis', { timeout: 30_000 })
  await expect(page.getByRole('row')).toHaveCount(3)
  await expect(page.getByRole('table')).not.toContainText(/Ann|ann@/)
  expect(await readFigures()).toEqual(before)
})
