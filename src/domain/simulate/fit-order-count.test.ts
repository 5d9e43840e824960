import { expect, it } from 'vitest'
import { fitOrderCount } from './fit-order-count'
import { generateOrders } from './generate-store'
import { GIFT_SHOP } from './presets/gift-shop'

const RANGE = { seed: 7, from: '2024-01-01', to: '2025-12-31' }

it.each([1, 250, 12_000])('%i orders are reached on the last day and not before', (wanted) => {
  const fit = fitOrderCount(GIFT_SHOP, RANGE, wanted)
  const orders = [...generateOrders(fit.behaviour, fit.range).orders]
  expect(orders.length).toBeGreaterThanOrEqual(wanted)
  expect(orders.filter((order) => order.at.date < fit.range.to).length).toBeLessThan(wanted)
})

it('a count below one is refused', () => {
  expect(() => fitOrderCount(GIFT_SHOP, RANGE, 0)).toThrow(RangeError)
})
