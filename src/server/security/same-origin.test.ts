import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin'

test.each([
  ['a browser on our page', { 'sec-fetch-site': 'same-origin' }, true],
  ['a browser on another site', { 'sec-fetch-site': 'cross-site' }, false],
  ['a browser on another subdomain', { 'sec-fetch-site': 'same-site' }, false],
  ['an older browser on our page', { origin: 'http://shop.example', host: 'shop.example' }, true],
  ['an older browser on another site', { origin: 'http://evil.example', host: 'shop.example' }, false],
  ['a page without an origin', { origin: 'null', host: 'shop.example' }, false],
  ['our page behind a proxy', { origin: 'https://a.example', host: 'web:3000', 'x-forwarded-host': 'a.example' }, true],
  ['a program that is no browser', { host: 'shop.example' }, true],
])('%s', (_who, headers, expected) => {
  expect(isSameOrigin(new Headers(headers))).toBe(expected)
})
