import fc from 'fast-check'
import {
  COHORT_FORMS,
  COHORT_MEASURES,
  COHORT_ROWS,
  COHORT_SPANS,
  COHORT_WINDOWS,
  settleSwitches,
} from '@/domain/cohort-switches'

const days = fc.constantFrom('2024-02-29', '2024-12-30', '2025-01-01', '2025-06-30')

const filter = fc.record(
  {
    guests: fc.constantFrom('in' as const, 'out' as const),
    refundsBy: fc.constantFrom('order' as const, 'refund' as const),
    truncated: fc.constantFrom('in' as const, 'out' as const),
    product: fc.constant<string[]>(['чай']),
    orderProduct: fc.constant<string[]>(['cup']),
    from: days,
    to: days,
  },
  { requiredKeys: [] },
)

/** Every combination of the cohort report's switches, with filters on customers, orders, days and definitions. */
export const arbitraryCohortQuery = fc
  .record({
    bucket: fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const),
    measure: fc.constantFrom(...COHORT_MEASURES.filter((measure) => measure !== 'contribution')),
    form: fc.constantFrom(...COHORT_FORMS),
    span: fc.constantFrom(...COHORT_SPANS),
    windows: fc.constantFrom(...COHORT_WINDOWS),
    rowsBy: fc.oneof(fc.constant('cohort' as const), fc.constantFrom(...COHORT_ROWS)),
    filter,
    startedOn: fc.constantFrom(null, '2020-01-01', '2030-01-01'),
    horizon: fc.nat(4),
  })
  .map(settleSwitches)
