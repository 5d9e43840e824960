import { expect, test } from 'vitest'
import { findPublicRoute } from './find-public-route'

test('English has no prefix, Russian has one', () => {
  expect(findPublicRoute('/', undefined, 'en')).toEqual({ locale: 'en', redirectTo: null })
  expect(findPublicRoute('/', undefined, 'ru')).toEqual({ locale: 'ru', redirectTo: '/ru' })
  expect(findPublicRoute('/sign-in', 'ru', 'en')).toEqual({ locale: 'ru', redirectTo: '/ru/sign-in' })
})

test('an address with a language is obeyed, whatever was chosen before', () => {
  expect(findPublicRoute('/ru/sign-up', 'en', 'en')).toEqual({ locale: 'ru', redirectTo: null })
})

test('the default language’s prefix is taken away', () => {
  expect(findPublicRoute('/en', 'ru', null)).toEqual({ locale: 'en', redirectTo: '/' })
  expect(findPublicRoute('/en/sign-in', 'ru', null)).toEqual({ locale: 'en', redirectTo: '/sign-in' })
})
