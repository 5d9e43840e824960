import { expect, test } from 'vitest'
import { readClientTrace, shortenAddress } from './client-trace'

test.each([
  ['203.0.113.77', '203.0.113.0'],
  ['2001:db8:12:34:56::1', '2001:db8:12::'],
  ['2001:DB8::1', '2001:db8::'],
  ['::1', '::'],
  ['a name', null],
  [null, null],
])('of %j is stored %j', (address, stored) => {
  expect(shortenAddress(address)).toBe(stored)
})

test('a browser that calls itself by a long name is cut short', () => {
  const headers = new Headers({ 'user-agent': 'x'.repeat(5_000), 'x-forwarded-for': '203.0.113.77' })
  expect(readClientTrace(headers)).toEqual({ address: '203.0.113.77', userAgent: 'x'.repeat(300) })
})
