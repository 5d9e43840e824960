import { writeFileSync } from 'node:fs'
import { readStatement } from './support/statement'
import { expect, test } from './support/test'
import { chooseFile } from './support/upload'

test.use({ language: 'ru', locale: 'ru-RU' })

const ROWS = [
  'Номер заказа;Дата;Статус;Телефон;Сумма;Источник',
  '1001;05.01.2026 12:30;Выполнен;+7 916 111-22-33;1 234,50;Реклама',
  '1002;14.02.2026 09:05;Выполнен;8 (916) 111-22-33;2 000,00;Поиск',
  '1003;20.02.2026 18:00;Отменён;+7 903 555-44-33;900,00;Поиск',
  '1004;31.03.2026 23:50;Выполнен;+7 903 555-44-33;765,50;Реклама',
  '',
].join('\r\n')

/** The bytes of a Russian text in windows-1251, which Node writes in no other way. */
function encodeWindows1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251')
  const byteOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Buffer.from(Array.from(text, (letter) => byteOf.get(letter) ?? 0x3f))
}

test('a file of a Russian shop system is read in its own encoding, with its commas and dates', async ({
  page,
  store,
  words,
}, testInfo) => {
  const path = testInfo.outputPath('заказы.csv')
  writeFileSync(path, encodeWindows1251(ROWS))
  await page.goto(`/o/${store.org}/${store.store}/data`)
  await chooseFile(page, words, path)

  await expect(page.getByRole('heading', { name: words('import.inspect.title') })).toBeVisible()
  await expect(page.getByLabel(words('import.reading.encoding'))).toHaveValue('windows-1251')
  await expect(page.getByLabel(words('import.reading.delimiter'))).toHaveValue(';')
  await expect(page.getByLabel(words('import.reading.decimal'))).toHaveValue(',')
  await expect(page.getByLabel(words('import.inspect.dates'))).toHaveValue('dmy')
  const preview = page.getByRole('table', { name: words('import.preview.rows') })
  await expect(preview.getByRole('row').filter({ hasText: '1001' })).toContainText(/5\sянв\.\s2026[\s,в]*12:30/)

  await page.getByRole('button', { name: words('import.inspect.start'), exact: true }).click()
  await expect(page.getByText(words('import.summary.check'))).toBeVisible({ timeout: 60_000 })
  const line = await readStatement(page)
  expect(line(words('import.summary.rows'))).toBe(4)
  expect(line(words('import.summary.orders'))).toBe(4)

  await page.getByRole('link', { name: words('import.summary.next') }).click()
  const figures = page.getByRole('region', { name: words('overview.figures') })
  // Two people by their phones; three counted orders of 4 000 ₽ in all.
  await expect(figures.getByRole('button', { name: '2', exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(figures).toContainText(/1[\s\u00A0\u202F]333/)
})
