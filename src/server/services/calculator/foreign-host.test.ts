import { expect, test } from 'vitest'
import { findForeignHost } from './foreign-host'

const OURS = 'https://ltv.example.com'

test('a name that is not ours may be an organisation’s', () => {
  expect(findForeignHost('Calculator.Shop.example:443', OURS)).toBe('calculator.shop.example')
})

test('our own name and a machine’s are nobody’s', () => {
  for (const host of [
    'ltv.example.com',
    'LTV.example.com:3000',
    'ltv.example.com.',
    'localhost:3000',
    '127.0.0.1:3000',
    '',
    null,
    undefined,
  ])
    expect(findForeignHost(host, OURS)).toBeNull()
})
