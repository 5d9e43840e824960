import { describe, expect, it } from 'vitest'
import { findNotableChange, findTrustedFrom, type ReturnStat } from './notable-change'
import { bucketIndexOf } from './time/bucket'

const month = (label: string) => bucketIndexOf(`${label}-01`, 'month')
const stat = (cohort: string, offset: number, customers: number, returned: number): ReturnStat => ({
  cohort: month(cohort),
  offset,
  customers,
  returned,
})
const find = (stats: ReturnStat[], trustedFrom = '2024-01-01') =>
  findNotableChange({ asOf: '2026-10-31', trustedFrom, stats })

/** The second quarters of 2026 and 2025 at month 3, each as one cohort, and the others at par. */
const spring = (returned: number, before: number) => [
  stat('2026-05', 3, 1846, returned),
  stat('2025-05', 3, 1903, before),
]

describe('the notable change', () => {
  it('is told with both rates, the difference and its interval', () => {
    const found = find(spring(207, 263))
    expect(found).toMatchObject({
      quarter: '2026-Q2',
      quarterBefore: '2025-Q2',
      offset: 3,
      now: { events: 207, trials: 1846 },
      before: { events: 263, trials: 1903 },
    })
    expect(found?.difference.high).toBeLessThan(0)
  })

  it('is silent within the noise, and on few customers', () => {
    expect(find(spring(240, 263))).toBeNull()
    expect(find([stat('2026-05', 3, 29, 29), stat('2025-05', 3, 500, 10)])).toBeNull()
    expect(find([])).toBeNull()
  })

  it('asks more of one change among many: p = 0.03 does not stand beside three that show nothing', () => {
    const alone = [stat('2026-05', 3, 1000, 100), stat('2025-05', 3, 1000, 131)]
    const nothing = [1, 6, 12].flatMap((offset) =>
      ['2026-08', '2025-08', '2026-02', '2025-02', '2025-09', '2024-09'].map((cohort) =>
        stat(cohort, offset, 1000, 100),
      ),
    )
    expect(find(alone)).not.toBeNull()
    expect(find([...alone, ...nothing])).toBeNull()
  })

  it('takes the quarter all of whose cohorts are final at the offset', () => {
    // On 30 October month 3 of July's cohort is not over: the second quarter is the last.
    const stats = [stat('2026-07', 3, 900, 300), stat('2025-07', 3, 900, 100), ...spring(207, 263)]
    expect(findNotableChange({ asOf: '2026-10-30', trustedFrom: '2024-01-01', stats })?.quarter).toBe('2026-Q2')
    const later = findNotableChange({ asOf: '2026-12-31', trustedFrom: '2024-01-01', stats })
    expect(later?.quarter).toBe('2026-Q3')
  })

  it('holds no cohorts against those that may have older customers among them', () => {
    expect(find(spring(207, 263), '2025-04-02')).toBeNull()
    expect(findTrustedFrom('2024-03-10', null, 12)).toBe('2025-03-10')
    expect(findTrustedFrom('2024-03-10', '2019-01-01', 12)).toBe('2025-03-10')
    expect(findTrustedFrom('2024-03-10', '2024-03-10', 12)).toBe('2024-03-10')
  })
})
