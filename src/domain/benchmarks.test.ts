import { describe, expect, it } from 'vitest'
import { listBenchmarks, NICHES } from './benchmarks'

describe('published figures', () => {
  it('put the repeat share of the trade first, and say whose each is', () => {
    expect(listBenchmarks('tea')[0]).toMatchObject({
      measure: 'repeatCustomers',
      share: 0.21,
      source: { name: 'Metrilo', year: null, quality: 'B' },
    })
    for (const { share, source } of NICHES.flatMap(listBenchmarks)) {
      expect(share > 0 && share < 1).toBe(true)
      expect(source.address).toMatch(/^https:\/\//)
    }
  })

  it('are the same in every trade but for that share', () => {
    expect(listBenchmarks('pets').slice(1)).toEqual(listBenchmarks('any').slice(1))
  })
})
