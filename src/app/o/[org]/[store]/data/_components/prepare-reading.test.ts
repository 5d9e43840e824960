import { expect, test } from 'vitest'
import { canMendByReading, changesColumns } from './prepare-reading'

test('another sheet, encoding, delimiter or header row changes the columns; a decimal mark or the order of dates does not', () => {
  expect(changesColumns({}, { part: 'May' })).toBe(true)
  expect(changesColumns({ encoding: 'utf-8' }, { encoding: 'windows-1251' })).toBe(true)
  expect(changesColumns({ headerRow: 2 }, {})).toBe(true)
  expect(changesColumns({ delimiter: ';' }, { delimiter: ';', decimal: ',', dateOrder: 'dmy' })).toBe(false)
})

test('a file without a header may have one in another row; an empty one has none anywhere', () => {
  expect(canMendByReading({ columns: [], problems: [{ code: 'noHeader' }] })).toBe(true)
  expect(canMendByReading({ columns: [], problems: [{ code: 'emptyFile' }] })).toBe(false)
})
