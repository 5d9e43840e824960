import { expect, test } from 'vitest'
import { matchWords } from './match-words'

test('every word typed must be there, in any order and case', () => {
  expect(matchWords('Казахский тенге, KZT', 'kzt ТЕН')).toBe(1)
  expect(matchWords('Конвертируемая марка', 'тенге')).toBe(0)
  expect(matchWords('Anything', ' ')).toBe(1)
})
