import { expect, test } from 'vitest'
import { FILE_LIMIT_BYTES, findRefusal } from './check-file'

test('a spreadsheet, an empty file and one beyond the limit are refused before the upload', () => {
  expect(findRefusal({ name: 'Orders.XLSX', size: 10 })).toBe('spreadsheet')
  expect(findRefusal({ name: 'orders.csv', size: 0 })).toBe('emptyFile')
  expect(findRefusal({ name: 'orders.csv', size: FILE_LIMIT_BYTES + 1 })).toBe('tooLarge')
})

test('text files under any name are taken', () => {
  for (const name of ['orders.csv', 'orders.txt', 'выгрузка', 'a.b.tsv']) {
    expect(findRefusal({ name, size: FILE_LIMIT_BYTES })).toBeNull()
  }
})
