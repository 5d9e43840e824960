import { describe, expect, it } from 'vitest'
import { buildCohortReport, buildCohortRow } from '@/components/charts/testing/build-cohort-report'
import { buildCellRule } from './build-cell-rule'

const cohort = buildCohortRow({ key: '2025-03', values: [1, 2, 3] })
const partsOf = (...args: Parameters<typeof buildCellRule>) => buildCellRule(...args)?.root.parts

describe('the rule of a cell’s customers', () => {
  it('is the cohort, and an order in the very month of the cell', () => {
    const report = buildCohortReport([cohort], { measure: 'retainedShare', span: 'period' })
    expect(partsOf(report, cohort, 2, {})).toEqual([
      { field: 'cohort', operator: 'between', bucket: 'month', from: '2025-03-01', to: '2025-03-01' },
      { field: 'orderedAtOffset', operator: 'between', unit: 'month', from: 2, to: 2 },
    ])
  })

  it('reaches from the first order where the grid is cumulative, in windows of 30 days where it counts by them', () => {
    const report = buildCohortReport([cohort], { windows: 'exact' })
    expect(partsOf(report, cohort, 2, {})?.at(-1)).toMatchObject({ unit: 'days30', from: 0, to: 2 })
  })

  it('keeps the page’s filter on first orders, and says a group by its own field', () => {
    const group = buildCohortRow({ key: '', kind: 'group', firstDay: null, values: [1] })
    const report = buildCohortReport([group], { rowsBy: 'coupon' })
    expect(partsOf(report, group, 0, { channel: ['ads'], orderProduct: ['tea'] })?.slice(0, 2)).toEqual([
      { field: 'coupon', operator: 'oneOf', values: [''] },
      { field: 'channel', operator: 'oneOf', values: ['ads'] },
    ])
  })

  it('is none where no rule can say the row', () => {
    const others = buildCohortRow({ kind: 'others', firstDay: null, values: [1] })
    expect(buildCellRule(buildCohortReport([others], { rowsBy: 'channel' }), others, 0, {})).toBeNull()
    const band = buildCohortRow({ key: 'low', kind: 'group', firstDay: null, values: [1] })
    expect(buildCellRule(buildCohortReport([band], { rowsBy: 'valueBand' }), band, 0, {})).toBeNull()
  })
})
