import { describe, expect, test } from 'vitest'
import { createFormat } from './create-format'
import { scaleMinor } from './money'

const ru = createFormat('ru')
const en = createFormat('en')
const NBSP = '\u00a0'
/** Ordinary spaces in an expectation stand for no-break ones. */
const nb = (text: string) => text.replaceAll(' ', NBSP)

describe('money', () => {
  test('drops kopecks from a hundred units on and keeps them below', () => {
    expect(ru.money(421_000, 'RUB')).toBe(nb('4 210 ₽'))
    expect(en.money(421_000, 'RUB')).toBe('₽4,210')
    expect(ru.money(8650, 'RUB')).toBe(nb('86,50 ₽'))
    expect(en.money(8650, 'USD')).toBe('$86.50')
    expect(ru.money(8600, 'RUB')).toBe(nb('86 ₽'))
  })

  test('writes every kopeck on demand, exactly, however large the sum', () => {
    expect(ru.money(9_007_199_254_740_991, 'RUB', { fraction: 'always' })).toBe(nb('90 071 992 547 409,91 ₽'))
    expect(en.money(123_456_789_012_345_678_901n, 'USD', { fraction: 'always' })).toBe('$1,234,567,890,123,456,789.01')
  })

  test('follows the currency’s own digits', () => {
    expect(en.money(4210, 'JPY')).toBe('¥4,210')
    expect(en.money(12_345, 'KWD', { fraction: 'always' })).toMatch(/12\.345$/)
  })

  test('has a true minus, a plus for gains, and no sign for nought', () => {
    expect(ru.money(-31_200, 'RUB')).toBe(nb('−312 ₽'))
    expect(ru.money(31_200, 'RUB', { sign: true })).toBe(nb('+312 ₽'))
    expect(ru.money(0, 'RUB', { sign: true })).toBe(nb('0 ₽'))
    expect(ru.money(-4, 'RUB', { fraction: 'never' })).toBe(nb('0 ₽'))
  })

  test('is a dash without data', () => {
    expect(ru.money(null, 'RUB')).toBe('—')
    expect(en.moneyCompact(null, 'RUB')).toBe('—')
  })

  test('is short where asked', () => {
    expect(ru.moneyCompact(184_000_000, 'RUB')).toBe(nb('1,84 млн ₽'))
    expect(en.moneyCompact(184_000_000, 'RUB')).toBe('₽1.84M')
    expect(ru.moneyCompact(-31_200_000, 'RUB')).toBe(nb('−312 тыс. ₽'))
    expect(ru.moneyCompact(421_000, 'RUB')).toBe(nb('4 210 ₽'))
  })

  test('can stand without its sign in a column that names it', () => {
    expect(ru.money(142_000, 'RUB', { bare: true })).toBe(nb('1 420'))
  })

  test('minor units become decimal text without arithmetic', () => {
    expect(scaleMinor(5, 2)).toBe('0.05')
    expect(scaleMinor(-5, 2)).toBe('-0.05')
    expect(scaleMinor(1234, 0)).toBe('1234')
  })
})

describe('numbers', () => {
  test('shares are per cent with one decimal', () => {
    expect(ru.share(0.382)).toBe(nb('38,2 %'))
    expect(en.share(0.382)).toBe('38.2%')
    expect(ru.share(null)).toBe('—')
    expect(ru.share(0)).toBe(nb('0,0 %'))
  })

  test('a share that would round to nought says so', () => {
    expect(ru.share(0.0001)).toBe(nb('< 0,1 %'))
    expect(en.share(0.0006)).toBe('0.1%')
  })

  test('differences of shares are points', () => {
    expect(ru.points(-0.014)).toBe(nb('−1,4 п.п.'))
    expect(en.points(0.008)).toBe(nb('+0.8 pp'))
  })

  test('plain numbers are grouped', () => {
    expect(ru.number(14_820)).toBe(nb('14 820'))
    expect(en.number(14_820)).toBe('14,820')
    expect(ru.number(1.944, 2)).toBe('1,94')
  })

  test('file sizes climb their units', () => {
    expect(en.fileSize(999)).toBe(nb('999 bytes'))
    expect(en.fileSize(1)).toBe(nb('1 byte'))
    expect(ru.fileSize(999)).toBe(nb('999 Б'))
    expect(en.fileSize(12_400_000)).toBe(nb('12.4 MB'))
    expect(ru.fileSize(12_400_000)).toBe(nb('12,4 МБ'))
    expect(en.fileSize(999_999)).toBe(nb('1 MB'))
  })
})

describe('days', () => {
  test('a local day stays the day it is', () => {
    expect(ru.day('2025-03-14')).toBe(nb('14 мар. 2025'))
    expect(en.day('2025-03-14')).toBe(nb('14 Mar 2025'))
    expect(ru.day('2024-12-31')).toBe(nb('31 дек. 2024'))
    expect(ru.day(null)).toBe('—')
  })

  test('a range of one day is that day', () => {
    expect(ru.dayRange('2025-03-14', '2025-03-14')).toBe(nb('14 мар. 2025'))
    expect(en.dayRange('2025-03-14', '2025-03-15')).toBe(`${nb('14 Mar 2025 –')} ${nb('15 Mar 2025')}`)
  })

  test('months are named', () => {
    expect(ru.month('2025-01')).toBe(nb('янв. 2025'))
    expect(en.month('2025-01')).toBe(nb('Jan 2025'))
    expect(en.month('2025-09')).toBe(nb('Sep 2025'))
    expect(en.month('2025-09', 'long')).toBe(nb('September 2025'))
    expect(ru.month('2025-01', 'long')).toBe(nb('январь 2025'))
  })

  test('buckets of every kind have a label', () => {
    expect(en.bucket('2025-03')).toBe(nb('Mar 2025'))
    expect(en.bucket('2025-Q1')).toBe(nb('Q1 2025'))
    expect(ru.bucket('2025-Q1')).toBe(`1${NBSP}кв. 2025`)
    expect(en.bucket('2025-W07')).toBe(nb('W7 2025'))
    expect(ru.bucket('2025')).toBe('2025')
  })

  test('an instant is shown on the store’s clock', () => {
    const instant = new Date('2025-03-14T22:30:00Z')
    expect(en.instant(instant, 'Europe/Moscow')).toBe('15 Mar 2025, 01:30')
    expect(ru.instant(instant, 'UTC')).toBe('14 мар. 2025, 22:30')
  })
})

test('relative time goes from now to years', () => {
  const now = new Date('2025-06-15T12:00:00Z')
  const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
  expect(ru.relative(ago(20), now)).toBe('сейчас')
  expect(ru.relative(ago(14 * 60 + 59), now)).toBe(nb('14 мин. назад'))
  expect(en.relative(ago(14 * 60), now)).toBe(nb('14 min. ago'))
  expect(en.relative(ago(86_400), now)).toBe('yesterday')
  expect(en.relative(ago(86_400 * 400), now)).toBe(nb('last yr.'))
})
