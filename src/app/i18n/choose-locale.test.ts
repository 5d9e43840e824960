import { expect, test } from 'vitest'
import { chooseLocale } from './choose-locale'

test('the cookie wins over the browser’s languages', () => {
  expect(chooseLocale('ru', 'en-US,en;q=0.9')).toBe('ru')
})

test('the browser’s languages are taken by their quality', () => {
  expect(chooseLocale(undefined, 'de-DE,de;q=0.9,en;q=0.5,ru;q=0.8')).toBe('ru')
  expect(chooseLocale(undefined, 'ru-RU')).toBe('ru')
  expect(chooseLocale(undefined, 'ru;q=0, en;q=0.1')).toBe('en')
})

test('an unknown language, or none, gives English', () => {
  expect(chooseLocale('xx', 'de, fr')).toBe('en')
  expect(chooseLocale(undefined, null)).toBe('en')
  expect(chooseLocale('', '')).toBe('en')
})
