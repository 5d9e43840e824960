import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fitOrderCount } from '@/domain/simulate/fit-order-count'
import type { CsvDialect } from '@/domain/simulate/order-csv'
import { TEA_SHOP } from '@/domain/simulate/presets/tea-shop'
import type { StoreTruth } from '@/domain/simulate/truth'
import { writeOrderFile } from '../../scripts/seed/write-order-file'

const RANGE = { seed: 5, from: '2024-11-01', to: '2026-10-31' }

/** Where the generated store trades: what its account must be set to for the figures to be its truth. */
export const ORDER_FILE_STORE = {
  currency: TEA_SHOP.currency,
  timeZone: TEA_SHOP.timeZone,
  country: 'RU',
  marginBasisPoints: TEA_SHOP.marginBasisPoints,
}

/** A file of orders of the tea shop over two years, and what the figures made of it must be. */
export function createOrderFile(path: string, dialect: CsvDialect, orderCount = 400): StoreTruth {
  mkdirSync(dirname(path), { recursive: true })
  const { behaviour, range } = fitOrderCount(TEA_SHOP, RANGE, orderCount)
  return writeOrderFile(behaviour, range, { path, shape: 'orders', dialect, maxOrders: orderCount })
}
