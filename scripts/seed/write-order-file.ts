import { closeSync, openSync, writeFileSync } from 'node:fs'
import type { StoreBehaviour } from '@/domain/simulate/behaviour'
import { type GenerationRange, generateOrders } from '@/domain/simulate/generate-store'
import { type CsvDialect, type CsvShape, createOrderCsvFormat } from '@/domain/simulate/order-csv'
import type { StoreTruth } from '@/domain/simulate/truth'

const CHUNK_CHARACTERS = 1 << 20

export interface OrderFileOptions {
  path: string
  shape: CsvShape
  dialect: CsvDialect
  maxOrders?: number
}

/** Writes the orders of a store as CSV, a chunk at a time so that memory stays flat, and returns their truth. */
export function writeOrderFile(
  behaviour: StoreBehaviour,
  range: GenerationRange,
  options: OrderFileOptions,
): StoreTruth {
  const { orders, truth } = generateOrders(behaviour, range)
  const format = createOrderCsvFormat(options.shape, options.dialect, behaviour.currency)
  const maxOrders = options.maxOrders ?? Number.POSITIVE_INFINITY
  const file = openSync(options.path, 'w')
  try {
    let chunk = format.header
    for (const order of orders) {
      chunk += format.formatOrder(order)
      if (chunk.length >= CHUNK_CHARACTERS) {
        writeFileSync(file, chunk)
        chunk = ''
      }
      if (truth.orders >= maxOrders) break
    }
    writeFileSync(file, chunk)
  } finally {
    closeSync(file)
  }
  return truth
}
