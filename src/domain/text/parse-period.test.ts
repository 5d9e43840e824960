import { describe, expect, it } from 'vitest'
import { parsePeriod } from './parse-period'

const read = (text: string, order: 'dmy' | 'mdy' | 'ymd' = 'dmy') => {
  const found = parsePeriod(text, order, 'Europe/Moscow')
  return found && `${found.firstDay} ${found.lastDay}`
}
const MARCH = '2025-03-01 2025-03-31'

describe('the days that spend is of', () => {
  it.each([
    '2025-03',
    '2025/3',
    '03.2025',
    '3/2025',
    '03-2025',
    'март 2025',
    'Марта 2025 г.',
    'мар. 2025',
    'МАР 25',
    'March 2025',
    'Mar-25',
    'mar, 2025',
    '2025 март',
    ' Март 2025 года ',
  ])('of %j are March 2025', (text) => {
    expect(read(text)).toBe(MARCH)
  })

  it('are a single day for a date, by the column’s order and the store’s zone', () => {
    expect(read('05.03.2025')).toBe('2025-03-05 2025-03-05')
    expect(read('03/05/2025', 'mdy')).toBe('2025-03-05 2025-03-05')
    expect(read('2025-03-05T22:30:00Z')).toBe('2025-03-06 2025-03-06')
    expect(read('май 2024')).toBe('2024-05-01 2024-05-31')
    expect(read('февраль 2024')).toBe('2024-02-01 2024-02-29')
  })

  it('are a span between two dates, of a year at most', () => {
    for (const text of ['01.03.2025 - 15.03.2025', '2025-03-01 — 2025-03-15', '01.03.2025-15.03.2025'])
      expect(read(text)).toBe('2025-03-01 2025-03-15')
    expect(read('01.01.2024 - 31.12.2024')).toBe('2024-01-01 2024-12-31')
    expect(read('01.01.2024 - 01.01.2025')).toBeNull()
    expect(read('15.03.2025 - 01.03.2025')).toBeNull()
  })

  it.each(['', '2025', '13.2025', '2025-00', 'Total', 'Total rows: 12', 'всего 2025', 'март', '32.01.2025', '--'])(
    'are not read from %j',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )
})
