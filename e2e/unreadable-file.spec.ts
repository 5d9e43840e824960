import { writeFileSync } from 'node:fs'
import { expect, test } from './support/test'
import { chooseFile } from './support/upload'

test('a file that is no text is refused with what to do', async ({ page, store, words }, testInfo) => {
  const path = testInfo.outputPath('orders.csv')
  writeFileSync(path, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 8, 0]))
  await page.goto(`/o/${store.org}/${store.store}/data`)
  await chooseFile(page, words, path)
  await expect(page.getByText(words('import.problem.notText'))).toBeVisible({ timeout: 30_000 })
})

test('a spreadsheet is refused before it is uploaded', async ({ page, store, words }, testInfo) => {
  const path = testInfo.outputPath('orders.xlsx')
  writeFileSync(path, 'PK')
  await page.goto(`/o/${store.org}/${store.store}/data`)
  await chooseFile(page, words, path)
  await expect(page.getByText(words('import.drop.spreadsheet'))).toBeVisible()
})
