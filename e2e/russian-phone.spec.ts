import { createOrderFile } from './support/order-file'
import { expect, test } from './support/test'
import { importThroughPage } from './support/upload'

test.use({ language: 'ru', locale: 'ru-RU', viewport: { width: 390, height: 844 } })

test('a Russian export with semicolons and decimal commas becomes figures on a phone', async ({
  page,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('заказы.csv')
  createOrderFile(path, 'ru')
  await page.goto(`/o/${store.org}/${store.store}/data`)
  await importThroughPage(page, words, path)
  await page.getByRole('link', { name: words('import.summary.next') }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('₽', { timeout: 60_000 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, 'the page is no wider than the screen').toBeLessThanOrEqual(0)
})
