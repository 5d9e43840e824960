import { writeFileSync } from 'node:fs'
import { createOrderFile } from './support/order-file'
import { expect, test } from './support/test'
import { chooseFile, importThroughPage } from './support/upload'

test('a file that is no text is refused with what to do, and another one can be chosen', async ({
  page,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]))
  await page.goto(`/o/${store.org}/${store.store}/data`)
  await chooseFile(page, words, path)
  await expect(page.getByRole('alert').filter({ hasText: words('import.problem.notText') })).toBeVisible()
  await expect(page.getByRole('button', { name: words('import.inspect.start'), exact: true })).toBeHidden()
  await page.getByRole('button', { name: words('import.inspect.otherFile') }).click()

  const good = testInfo.outputPath('orders-utf8.csv')
  createOrderFile(good, 'en')
  await importThroughPage(page, words, good)
})

test('a file of a kind that is not read is refused before it is uploaded', async ({ page, store, words }, testInfo) => {
  const path = testInfo.outputPath('orders.ods')
  writeFileSync(path, 'PK')
  await page.goto(`/o/${store.org}/${store.store}/data`)
  await chooseFile(page, words, path)
  await expect(page.getByRole('alert').filter({ hasText: 'orders.ods' })).toBeVisible()
  await expect(page.getByRole('button', { name: words('import.drop.choose') })).toBeEnabled()
})

test('a file without a column of buyers says which one is missing', async ({ page, store, words }, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, 'order_id,created_at,total\nA-1,2026-05-01 10:00:00,100.00\n')
  await page.goto(`/o/${store.org}/${store.store}/data`)
  await chooseFile(page, words, path)
  await expect(page.getByRole('alert').filter({ hasText: words('import.problem.missingBuyer') })).toBeVisible()
  await expect(page.getByRole('button', { name: words('import.inspect.start'), exact: true })).toBeDisabled()
})
