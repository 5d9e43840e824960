import { expect, test } from 'vitest'
import { FILE_LIMIT_BYTES, findRefusal } from './check-file'

test('a file of a kind that is not read, an empty one and one beyond the limit are refused before the upload', () => {
  expect(findRefusal({ name: 'Orders.ODS', size: 10 })).toBe('otherKind')
  expect(findRefusal({ name: 'orders.csv', size: 0 })).toBe('emptyFile')
  expect(findRefusal({ name: 'orders.csv', size: FILE_LIMIT_BYTES + 1 })).toBe('tooLarge')
})

test('texts, workbooks and archives are taken, and files under any other name', () => {
  for (const name of [
    'orders.csv',
    'orders.xlsx',
    'orders.xls',
    'orders.csv.gz',
    'orders.zip',
    'выгрузка',
    'a.b.tsv',
  ]) {
    expect(findRefusal({ name, size: FILE_LIMIT_BYTES })).toBeNull()
  }
})
