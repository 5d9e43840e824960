import { describe, expect, it } from 'vitest'
import { resolveRangePreset } from './date-range'

describe('a named range', () => {
  it('of N days ends on the as-of day and holds N days', () => {
    expect(resolveRangePreset('last30', '2024-03-01')).toEqual({ from: '2024-02-01', to: '2024-03-01' })
    expect(resolveRangePreset('last365', '2025-01-01')).toEqual({ from: '2024-01-03', to: '2025-01-01' })
  })

  it('of a running month, quarter or year goes to the as-of day, of the one before to its last day', () => {
    expect(resolveRangePreset('thisMonth', '2024-03-31')).toEqual({ from: '2024-03-01', to: '2024-03-31' })
    expect(resolveRangePreset('lastMonth', '2024-03-31')).toEqual({ from: '2024-02-01', to: '2024-02-29' })
    expect(resolveRangePreset('thisQuarter', '2025-02-10')).toEqual({ from: '2025-01-01', to: '2025-02-10' })
    expect(resolveRangePreset('lastQuarter', '2025-02-10')).toEqual({ from: '2024-10-01', to: '2024-12-31' })
    expect(resolveRangePreset('thisYear', '2025-02-10')).toEqual({ from: '2025-01-01', to: '2025-02-10' })
  })

  it('of twelve whole months ends with the last month that is over', () => {
    expect(resolveRangePreset('last12Months', '2025-02-28')).toEqual({ from: '2024-03-01', to: '2025-02-28' })
    expect(resolveRangePreset('last12Months', '2025-02-27')).toEqual({ from: '2024-02-01', to: '2025-01-31' })
  })
})
