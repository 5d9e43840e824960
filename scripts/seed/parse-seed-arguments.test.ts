import { describe, expect, it } from 'vitest'
import { parseSeedArguments } from './parse-seed-arguments'

describe('the seed command line', () => {
  it('reads a file request with its defaults', () => {
    expect(parseSeedArguments(['file', '--orders', '1000', '--out', 'x.csv'])).toEqual({
      kind: 'file',
      orders: 1000,
      seed: null,
      path: 'x.csv',
      shape: 'orders',
      dialect: 'en',
    })
  })

  it('reads a scenario and its seed', () => {
    expect(parseSeedArguments(['small-shop', '--seed', '42'])).toEqual({
      kind: 'scenario',
      scenario: 'small-shop',
      seed: 42,
    })
  })

  it.each([
    [['file', '--out', 'x.csv'], /--orders/],
    [['file', '--orders', '10'], /--out/],
    [['file', '--orders', '1e3', '--out', 'x.csv'], /--orders/],
    [['file', '--orders', '10', '--out', 'x.csv', '--shape', 'wide'], /--shape/],
    [['small-shop', '--seed', '-1'], /seed/],
    [['big-shop'], /small-shop/],
    [[], /scenario/],
  ])('refuses %j and names what is wrong', (args, message) => {
    expect(() => parseSeedArguments(args)).toThrow(message)
  })
})
