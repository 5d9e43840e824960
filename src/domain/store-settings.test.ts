import { expect, test } from 'vitest'
import { parseCountry, parseTimeZone } from './store-settings'

test.each([
  ['Europe/Moscow', 'Europe/Moscow'],
  [' europe/moscow ', 'Europe/Moscow'],
  ['UTC', 'UTC'],
  ['+03:00', null],
  ['Europe/Nowhere', null],
  ['', null],
])('time zone %j is read as %j', (text, zone) => {
  expect(parseTimeZone(text)).toBe(zone)
})

test.each([
  ['ru', 'RU'],
  ['DE', 'DE'],
  ['EU', null],
  ['ZZ', null],
  ['QQ', null],
  ['Russia', null],
])('country %j is read as %j', (text, country) => {
  expect(parseCountry(text)).toBe(country)
})
