import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { detectDateOrder } from './detect-date-order'
import { parseDate } from './parse-date'

describe('dates', () => {
  const local = (day: string, time: string | null = null) => ({ kind: 'local', day, time })
  it.each([
    ['2025-01-31', 'dmy', local('2025-01-31')],
    [' 2025-01-31T13:05 ', 'ymd', local('2025-01-31', '13:05:00')],
    ['2025-01-31 13:05:09.123', 'ymd', local('2025-01-31', '13:05:09')],
    ['2025/01/31', 'mdy', local('2025-01-31')],
    ['31.01.2025', 'mdy', local('2025-01-31')],
    ['31.01.2025 9:05', 'ymd', local('2025-01-31', '09:05:00')],
    ['31.01.25', 'dmy', local('2025-01-31')],
    ['1.2.2025', 'dmy', local('2025-02-01')],
    ['01/31/2025', 'mdy', local('2025-01-31')],
    ['31/01/2025', 'dmy', local('2025-01-31')],
    ['12/1/2010 8:26', 'mdy', local('2010-12-01', '08:26:00')],
    ['29.02.2024', 'dmy', local('2024-02-29')],
    ['2025-1-5', 'ymd', local('2025-01-05')],
    ['2025.01.31', 'ymd', local('2025-01-31')],
    ['20250131', 'ymd', local('2025-01-31')],
    ['31-01-2025', 'dmy', local('2025-01-31')],
    ['01-31-25', 'mdy', local('2025-01-31')],
    ["'31.01.2025", 'ymd', local('2025-01-31')],
    ['31.01.2025, 13:05', 'ymd', local('2025-01-31', '13:05:00')],
    ['02 янв 2025', 'ymd', local('2025-01-02')],
    ['2\u00A0января 2025\u00A0г., 9:05', 'ymd', local('2025-01-02', '09:05:00')],
    ['17 мая 2025 года в 10:00', 'ymd', local('2025-05-17', '10:00:00')],
    ['02-Jan-25', 'mdy', local('2025-01-02')],
    ['Jan 2, 2025', 'dmy', local('2025-01-02')],
    ['Thursday, January 2nd, 2025 5:30 PM', 'ymd', local('2025-01-02', '17:30:00')],
    ['01/02/2025 12:05:09\u202FAM', 'mdy', local('2025-01-02', '00:05:09')],
    ['01/02/2025 12:05 p.m.', 'dmy', local('2025-02-01', '12:05:00')],
    ['45000', 'ymd', local('2023-03-15')],
    ['45000.5', 'dmy', local('2023-03-15', '12:00:00')],
    ['45000,999999', 'dmy', local('2023-03-16', '00:00:00')],
    ['61', 'ymd', local('1900-03-01')],
  ] as const)('%j in order %s is a local day', (text, order, expected) => {
    expect(parseDate(text, order)).toEqual(expected)
  })

  it.each([
    ['2025-01-31T13:05:09Z', '2025-01-31T13:05:09Z'],
    ['2025-01-31T13:05:09.123Z', '2025-01-31T13:05:09.123Z'],
    ['2025-01-31T13:05:09+03:00', '2025-01-31T10:05:09Z'],
    ['2025-01-31 13:05:09 -0300', '2025-01-31T16:05:09Z'],
    ['2025-01-31 13:05:09 UTC', '2025-01-31T13:05:09Z'],
    ['2025-01-31T23:30+00', '2025-01-31T23:30:00Z'],
    ['2025-01-31 13:05:09 +03', '2025-01-31T10:05:09Z'],
    ['Fri Jan 31 2025 13:05:09 GMT+0300', '2025-01-31T10:05:09Z'],
    ['1738314309', '2025-01-31T09:05:09Z'],
    ['1738314309.0', '2025-01-31T09:05:09Z'],
    ['1738314309123', '2025-01-31T09:05:09.123Z'],
  ])('%j is an instant', (text, iso) => {
    expect(parseDate(text, 'ymd')).toEqual({ kind: 'instant', iso })
  })

  it.each([
    '',
    'today',
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '31.04.2025',
    '2025-01-31T24:00',
    '2025-01-31 13:60',
    '2025-01-31Z',
    '2025-01-31x',
    '13/13/2025',
    '60',
    '0.5',
    '00.01.1900',
    '1900-01-00',
    '20251301',
    '02 абв 2025',
    '12.05',
    '2025-01-01T10:00:00+25:00',
  ])('%j is no date', (text) => {
    for (const order of ['ymd', 'dmy', 'mdy'] as const) expect(parseDate(text, order)).toBeNull()
  })

  it('with slashes are refused where the column is year first', () => {
    expect(parseDate('01/02/2025', 'ymd')).toBeNull()
  })

  it('come back from every way of writing a day', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [y = '', m = '', d = ''] = iso.split('-')
        const written = [iso, `${y}/${m}/${d}`, `${d}.${m}.${y}`, `${d}.${m}.${y.slice(2)}`, `${d}/${m}/${y}`]
        for (const text of written) expect(parseDate(text, 'dmy')).toEqual(local(iso))
        expect(parseDate(`${Number(m)}/${Number(d)}/${y}`, 'mdy')).toEqual(local(iso))
      }),
    )
  })

  it.each([
    [['2025-01-02'], 'ymd', 1],
    [['01.02.2025'], 'dmy', 1],
    [['01/02/2025', '13/02/2025'], 'dmy', 1],
    [['01-02-2025', '02-13-2025'], 'mdy', 1],
    [['01/02/2025'], 'ambiguous', 0],
    [['13/02/2025', '02/13/2025'], 'ambiguous', 0],
    [['45000.5'], 'ymd', 1],
    [['2 янв 2025', 'Jan 2, 2025'], 'ymd', 1],
    [['', 'x'], null, 0],
  ] as const)('of a column like %j have the order %j with confidence %d', (samples, order, confidence) => {
    expect(detectDateOrder(samples)).toEqual({ order, confidence })
  })
})
