import { describe, expect, it } from 'vitest'
import { buildRevenueLayers } from './revenue-layers'
import { bucketIndexOf } from './time/bucket'

const month = (label: string) => bucketIndexOf(`${label}-01`, 'month')
const stat = (label: string, quarterOf: string | null, revenueMinor: bigint) => ({
  month: month(label),
  quarter: quarterOf === null ? null : bucketIndexOf(`${quarterOf}-01`, 'quarter'),
  revenueMinor,
})

describe('the layers of revenue', () => {
  const stats = [
    stat('2024-12', '2024-12', 100n),
    stat('2025-01', '2024-12', 40n),
    stat('2025-01', '2025-01', 60n),
    stat('2025-04', '2025-04', 70n),
    stat('2025-04', '2025-01', -5n),
    stat('2025-04', null, -9n),
  ]
  const layers = buildRevenueLayers(stats, { first: month('2024-12'), last: month('2025-04'), asOf: '2025-04-20' })

  it('stand oldest first, by quarter and by year, with nothing where a cohort brought nothing', () => {
    expect(layers.months).toEqual(['2024-12', '2025-01', '2025-02', '2025-03', '2025-04'])
    expect(layers.final).toEqual([true, true, true, true, false])
    expect(layers.byQuarter).toEqual([
      { cohort: '2024-Q4', revenueMinor: [100, 40, 0, 0, 0] },
      { cohort: '2025-Q1', revenueMinor: [0, 60, 0, 0, -5] },
      { cohort: '2025-Q2', revenueMinor: [0, 0, 0, 0, 70] },
      { cohort: null, revenueMinor: [0, 0, 0, 0, -9] },
    ])
    expect(layers.byYear).toEqual([
      { cohort: '2024', revenueMinor: [100, 40, 0, 0, 0] },
      { cohort: '2025', revenueMinor: [0, 60, 0, 0, 65] },
      { cohort: null, revenueMinor: [0, 0, 0, 0, -9] },
    ])
  })

  it('sum to the revenue of each month, whichever way they are cut', () => {
    expect(layers.totalMinor).toEqual([100, 100, 0, 0, 56])
    for (const cut of [layers.byQuarter, layers.byYear]) {
      const sums = layers.months.map((_, at) => cut.reduce((sum, layer) => sum + (layer.revenueMinor[at] ?? 0), 0))
      expect(sums).toEqual(layers.totalMinor)
    }
  })
})
