import { describe, expect, test } from 'vitest'
import { guessPlace } from './guess-place'
import { formatPercentInput, parsePercent } from './parse-percent'
import { formatOffset, formatTimeZone } from './time-zone'
import { listCountries, listCurrencies, listTimeZones } from './world'

const NOW = new Date('2026-01-15T12:00:00Z')

test('a zone is named by city and offset', () => {
  expect(formatTimeZone('Europe/Moscow', 'ru', NOW)).toBe('Москва, UTC+3')
  expect(formatTimeZone('America/New_York', 'en', NOW)).toBe('New York, UTC−5')
  expect(formatTimeZone('UTC', 'ru', NOW)).toBe('UTC')
  expect(formatOffset('Asia/Kolkata', NOW)).toBe('UTC+5:30')
})

test('an offset is the one of its day', () => {
  expect(formatOffset('Europe/Berlin', NOW)).toBe('UTC+1')
  expect(formatOffset('Europe/Berlin', new Date('2026-07-15T12:00:00Z'))).toBe('UTC+2')
})

describe('lists to choose from', () => {
  test('countries are today’s, in alphabetical order, each once', () => {
    const countries = listCountries('ru')
    const codes = countries.map((country) => country.value)
    expect(codes).toEqual(expect.arrayContaining(['RU', 'KZ', 'BY', 'US', 'DE']))
    for (const gone of ['SU', 'YU', 'DD', 'ZZ', 'EU']) expect(codes).not.toContain(gone)
    expect(new Set(countries.map((country) => country.label)).size).toBe(countries.length)
    expect(countries.length).toBeGreaterThan(230)
  })

  test('currencies have names', () => {
    expect(listCurrencies('ru')[0]).toEqual({ value: 'RUB', label: 'Российский рубль, RUB', keywords: ['RUB'] })
  })

  test('the chosen zone is listed whatever Intl calls it', () => {
    const zones = listTimeZones('en', NOW, 'Europe/Kyiv').map((zone) => zone.value)
    expect(zones).toContain('Europe/Kyiv')
    expect(zones).toContain('Europe/Moscow')
  })
})

test('the place is guessed from the browser’s languages', () => {
  expect(guessPlace(['ru', 'kk-KZ'], 'ru')).toEqual({ country: 'KZ', currency: 'KZT' })
  expect(guessPlace(['de-DE'], 'en')).toEqual({ country: 'DE', currency: 'EUR' })
  expect(guessPlace(['ru', '?'], 'ru')).toEqual({ country: 'RU', currency: 'RUB' })
  expect(guessPlace([], 'en')).toEqual({ country: 'US', currency: 'USD' })
})

test('per cent is read as typed and shown as typed', () => {
  expect(parsePercent('40')).toBe(4000)
  expect(parsePercent('37,5 %')).toBe(3750)
  expect(parsePercent('0.05')).toBe(5)
  for (const wrong of ['', '101', '-1', '12,345', '4e1', 'abc']) expect(parsePercent(wrong), wrong).toBeNull()
  for (const points of [0, 5, 10, 100, 1000, 3750, 4000, 10_000]) {
    expect(parsePercent(formatPercentInput(points, 'ru'))).toBe(points)
  }
  expect(formatPercentInput(3750, 'ru')).toBe('37,5')
  expect(formatPercentInput(10_000, 'en')).toBe('100')
})
