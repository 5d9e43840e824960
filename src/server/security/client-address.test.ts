import { expect, test } from 'vitest'
import { findClientAddress } from './client-address'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  [null, null],
  ['', null],
])('%j is the address %j', (header, address) => {
  expect(findClientAddress(header)).toBe(address)
})

test('an address the client claims does not hide the one the proxy saw', () => {
  expect(findClientAddress('198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
})
