import { expect, test } from 'vitest'
import { localizePath } from './localize-path'

test('English has no prefix, Russian has one', () => {
  expect(localizePath('/', 'en')).toBe('/')
  expect(localizePath('/', 'ru')).toBe('/ru')
  expect(localizePath('/articles', 'ru')).toBe('/ru/articles')
})

test('query and fragment stay where they are', () => {
  expect(localizePath('/#privacy', 'ru')).toBe('/ru#privacy')
  expect(localizePath('/calculator?m=1', 'ru')).toBe('/ru/calculator?m=1')
})
