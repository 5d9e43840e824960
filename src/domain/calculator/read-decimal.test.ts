import { describe, expect, test } from 'vitest'
import { rational } from './rational'
import { readDecimal, typeDecimal, writeDecimal } from './read-decimal'

function readNumber(text: string, locale: string): number | string {
  const reading = readDecimal(text, locale)
  return reading.status === 'read' ? Number(reading.value.n) / Number(reading.value.d) : reading.status
}

describe('a number as people type it', () => {
  test.each([
    ['1 234,56', 1234.56, 1234.56],
    ['1,234.56', 1234.56, 1234.56],
    ['1.234,56', 1234.56, 1234.56],
    ['1234.56', 1234.56, 1234.56],
    ['0,21', 0.21, 0.21],
    ['0.213', 0.213, 0.213],
    ['0,213', 0.213, 0.213],
    ['1,234,567', 1_234_567, 1_234_567],
    ['1.234.567', 1_234_567, 1_234_567],
    ['1\u00a0000\u202f000', 1_000_000, 1_000_000],
    ['40 %', 40, 40],
    ['−5', -5, -5],
    ['2 486 ₽', 2486, 2486],
    ['$48', 48, 48],
    ['1,234', 1234, 1.234],
    ['1.234', 1.234, 1.234],
    ['1 234,567', 1234.567, 1234.567],
    ['', 'empty', 'empty'],
    ['abc', 'wrong', 'wrong'],
    ['1,23,4', 'wrong', 'wrong'],
    ['--1', 'wrong', 'wrong'],
    ['1e3', 1000, 1000],
    ['NaN', 'wrong', 'wrong'],
    ['Infinity', 'wrong', 'wrong'],
    ['1000000000000', 1e12, 1e12],
    ['9999999999999999', 'wrong', 'wrong'],
  ])('%j is %s in English and %s in Russian', (text, english, russian) => {
    expect(readNumber(text, 'en')).toBe(english)
    expect(readNumber(text, 'ru')).toBe(russian)
  })

  test('that may be a thousand or one and a bit says so in Russian', () => {
    expect(readDecimal('1,234', 'ru')).toMatchObject({ isAmbiguous: true })
    expect(readDecimal('1.234', 'ru')).toMatchObject({ isAmbiguous: true })
    expect(readDecimal('0,234', 'ru')).toMatchObject({ isAmbiguous: false })
    expect(readDecimal('1,234', 'en')).toMatchObject({ isAmbiguous: false })
  })
})

test('a fraction is written with no more decimals than asked, half away from zero', () => {
  expect(writeDecimal(rational(1, 3), 2)).toBe('0.33')
  expect(writeDecimal(rational(-1, 2), 0)).toBe('-1')
  expect(writeDecimal(rational(5), 8)).toBe('5')
})

test('a fraction is typed as its language types it', () => {
  expect(typeDecimal(rational(12_345_675, 100), 2, 'ru')).toBe('123\u00a0456,75')
  expect(typeDecimal(rational(12_345_675, 100), 2, 'en')).toBe('123,456.75')
})
