import { expect, it } from 'vitest'
import { readReading } from './reading-options'

it('a choice is a word or the character itself', () => {
  const words = {
    delimiter: 'semicolon',
    quote: 'single',
    decimal: 'comma',
    encoding: 'Windows-1251',
    'header-row': '5',
  }
  const characters = { ...words, delimiter: ';', quote: "'", decimal: ',' }
  const chosen = { delimiter: ';', quote: "'", decimal: ',', encoding: 'windows-1251', headerRow: 5 }
  expect(readReading(words)).toMatchObject(chosen)
  expect(readReading({ ...characters, sheet: 'Заказы' })).toMatchObject({ ...chosen, part: 'Заказы' })
})

it('a choice that is none says what there is', () => {
  expect(() => readReading({ encoding: 'cp866' })).toThrow('--encoding takes utf-8, utf-16le')
  expect(() => readReading({ 'header-row': '0' })).toThrow('--header-row takes a row from 1 to 999, not "0"')
})
