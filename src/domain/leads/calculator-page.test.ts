import { describe, expect, test } from 'vitest'
import { normaliseHost, normaliseOrigin } from './calculator-page'

describe('a site that may embed the calculator', () => {
  test.each([
    ['https://shop.example', 'https://shop.example'],
    ['Shop.example', 'https://shop.example'],
    ['https://Shop.example:8443/about?x=1', 'https://shop.example:8443'],
    ['http://localhost:4000', 'http://localhost:4000'],
    ['https://магазин.рф', 'https://xn--80aairftm.xn--p1ai'],
  ])('%s is known to browsers as %s', (typed, origin) => {
    expect(normaliseOrigin(typed)).toBe(origin)
  })

  test.each([
    'http://shop.example',
    'https://*.example',
    'https://a.b; script-src *',
    'javascript:alert(1)',
    'shop',
    '',
    'https://u:p@a.b',
  ])('%j is none', (typed) => {
    expect(normaliseOrigin(typed)).toBeNull()
  })
})

describe('a domain of its own', () => {
  test.each([
    ['LTV.Agency.ru ', 'ltv.agency.ru'],
    ['ltv.агентство.рф', 'ltv.xn--80aeci4bhthb.xn--p1ai'],
  ])('%s is asked for as %s', (typed, host) => {
    expect(normaliseHost(typed)).toBe(host)
  })

  test.each(['https://ltv.agency.ru', 'ltv.agency.ru/x', 'ltv.agency.ru:8080', '127.0.0.1', 'localhost', 'a b.c', ''])(
    '%j is none',
    (typed) => {
      expect(normaliseHost(typed)).toBeNull()
    },
  )
})
