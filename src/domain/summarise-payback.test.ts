import { describe, expect, it } from 'vitest'
import type { CohortPayback, CohortReportRow } from './cohort-report'
import { summarisePayback } from './summarise-payback'

function buildRow(finalCells: number, payback: CohortPayback | null): CohortReportRow {
  return {
    key: '2025-01',
    kind: 'cohort',
    name: null,
    firstDay: '2025-01-01',
    oldestDay: '2025-01-01',
    youngestDay: '2025-01-31',
    size: 100,
    guests: 0,
    mayHoldOlder: false,
    values: [],
    numerators: [],
    divisors: null,
    finalCells,
    refundsArriveFrom: null,
    behind: null,
    acquisition: {
      cacMinor: payback ? 500 : null,
      reason: payback ? null : 'notKnown',
      spendMinor: payback ? 50_000 : null,
      customers: 100,
      payback,
    },
  }
}

describe('summarisePayback', () => {
  it('names the first month by which half of the cohorts final there have recovered CAC', () => {
    const rows = [
      buildRow(6, { reading: 'after', offset: 1 }),
      buildRow(4, { reading: 'after', offset: 2 }),
      buildRow(3, { reading: 'notYet', share: 0.8 }),
    ]
    expect(summarisePayback(rows)).toEqual({ cacMinor: 500, offset: 2, recovered: 2, cohorts: 3 })
  })

  it('counts only cohorts that have finished the month, so that the young do not look slow', () => {
    const rows = [buildRow(6, { reading: 'after', offset: 3 }), buildRow(1, { reading: 'notYet', share: 0.4 })]
    expect(summarisePayback(rows)).toEqual({ cacMinor: 500, offset: 3, recovered: 1, cohorts: 1 })
  })

  it('takes no month where less than half recover it anywhere, nor an unfinished cell for a recovery', () => {
    const rows = [buildRow(2, { reading: 'reachedSoFar', offset: 2 }), buildRow(1, { reading: 'notYet', share: 0.4 })]
    expect(summarisePayback(rows)).toEqual({ cacMinor: 500, offset: null, recovered: 0, cohorts: 2 })
  })

  it('is null where no cohort has a CAC', () => {
    expect(summarisePayback([buildRow(3, null), { ...buildRow(3, null), acquisition: null }])).toBeNull()
  })
})
