import { describe, expect, it } from 'vitest'
import { CHANGED_FIGURES, computeFigureChanges, type PeriodFigures } from './overview-changes'

const figures = (over: Partial<PeriodFigures>): PeriodFigures => ({
  ...(Object.fromEntries(CHANGED_FIGURES.map((figure) => [figure, null])) as PeriodFigures),
  ...over,
})

describe('the changes of the figures', () => {
  it('are growth of amounts and points of ratios, each with what it was', () => {
    const found = computeFigureChanges(
      figures({ revenue: 1200, repeatCustomersShare: 0.375, monthlyChurn: 0.06, orders: 5 }),
      figures({ revenue: 1000, repeatCustomersShare: 0.5, orders: 0 }),
      figures({ revenue: 600 }),
    )
    expect(found.revenue).toEqual({
      now: 1200,
      previous: { value: 1000, change: { kind: 'growth', difference: 200, share: 0.2 } },
      year: { value: 600, change: { kind: 'growth', difference: 600, share: 1 } },
    })
    expect(found.repeatCustomersShare.previous).toEqual({
      value: 0.5,
      change: { kind: 'points', difference: -0.125 },
    })
    expect(found.orders.previous?.change.kind).toBe('new')
    // No value then: nothing to say.
    expect(found.monthlyChurn).toEqual({ now: 0.06, previous: null, year: null })
  })

  it('are none without an earlier period', () => {
    expect(computeFigureChanges(figures({ revenue: 1 }), null, null).revenue).toEqual({
      now: 1,
      previous: null,
      year: null,
    })
  })
})
