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

test.each([
  ['2001:db8:12:34:56::1', '2001:db8:12:34::'],
  ['2001:DB8:0012:34:ffff:ffff:ffff:ffff', '2001:db8:12:34::'],
  ['2001:db8::1', '2001:db8:0:0::'],
  ['2001:db8:0:0:1::', '2001:db8:0:0::'],
  ['::1', '0:0:0:0::'],
])('who has a whole network has one address: %j is %j', (header, network) => {
  expect(findClientAddress(header)).toBe(network)
})

test('an address the client claims does not hide the one the proxy saw', () => {
  expect(findClientAddress('198.51.100.1, 203.0.113.7')).toBe('203.0.113.7')
})
