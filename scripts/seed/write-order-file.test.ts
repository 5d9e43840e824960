import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fitOrderCount } from '@/domain/simulate/fit-order-count'
import { BENCHMARK_SHOP } from '@/domain/simulate/presets/variations'
import { writeOrderFile } from './write-order-file'

const { behaviour, range } = fitOrderCount(BENCHMARK_SHOP, { seed: 7, from: '2022-01-01', to: '2026-10-31' }, 20_000)

describe('a generated file', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'povtor-seed-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('has exactly the orders asked for, each on a row, and the same bytes each time', () => {
    const write = (name: string) => {
      const path = join(folder, name)
      const truth = writeOrderFile(behaviour, range, { path, shape: 'orders', dialect: 'en', maxOrders: 20_000 })
      return { truth, text: readFileSync(path, 'utf8') }
    }
    const { truth, text } = write('a.csv')
    expect(truth.orders).toBe(20_000)
    expect(text.trimEnd().split('\n')).toHaveLength(20_001)
    expect(write('b.csv').text).toBe(text)
  })

  it('of benchmark orders has some 3.3 of them a customer', () => {
    const path = join(folder, 'orders.csv')
    const truth = writeOrderFile(behaviour, range, { path, shape: 'orders', dialect: 'en', maxOrders: 20_000 })
    expect(truth.orders / truth.customers).toBeGreaterThan(3.1)
    expect(truth.orders / truth.customers).toBeLessThan(3.6)
  })
})
