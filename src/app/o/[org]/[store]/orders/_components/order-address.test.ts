import { expect, it } from 'vitest'
import { buildOrderPath, parseOrderReference } from './build-order-path'

it.each(['A-1', '100/2', '№ 7 #x?', '50%', '-'])('an order named %j has an address that names it', (externalId) => {
  const path = buildOrderPath('/o/a/b/orders', { sourceNumber: 3, externalId })
  expect(path.split('/')).toHaveLength(6)
  expect(parseOrderReference(path.split('/').at(-1) ?? '')).toEqual({ sourceNumber: 3, externalId })
})

it.each(['', 'A-1', '1-', '123456-A'])('%j names no order', (segment) => {
  expect(parseOrderReference(segment)).toBeNull()
})
