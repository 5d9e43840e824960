import { describe, expect, it } from 'vitest'
import { buildSignInPath, findReturnPath } from './return-path'

const searchOf = (path: string) => new URL(path, 'http://localhost').search

describe('the way back after signing in', () => {
  it('leads to the page that was asked for, its filter included', () => {
    const wanted = '/o/tea/shop/cohorts?channel=ads&channel=e-mail%2C+push&measure=revenue'
    expect(findReturnPath(searchOf(buildSignInPath(wanted)))).toBe(wanted)
  })

  it('drops what the router adds to an address', () => {
    expect(findReturnPath(searchOf(buildSignInPath('/o/tea/shop?_rsc=abc')))).toBe('/o/tea/shop')
  })

  it('asks for nothing more where the product itself was asked for', () => {
    expect(buildSignInPath('/o')).toBe('/sign-in')
    expect(buildSignInPath(null)).toBe('/sign-in')
  })

  it.each([
    'https://evil.example/o/a',
    '//evil.example/o/a',
    '/\\\\evil.example/o/a',
    '/o/../sign-in',
    '/other',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('never leads outside of the product: %s', (next) => {
    expect(findReturnPath(`?${new URLSearchParams({ next })}`)).toBe('/o')
  })
})
