import type { Overview } from '@/domain/overview'
import { getMetric } from './catalogue'
import type { MetricId, MetricUnit, Words } from './metric-entry'
import { METRIC_INPUTS, type MetricInput, type MetricInputId } from './metric-inputs'

/** One line of "How is this computed?": an input with the store's own value; null is "no data". */
export interface ExplainedInput {
  label: Words
  value: number | string | null
  unit: MetricUnit | 'text'
}

/**
 * Returns the inputs of a figure with this store's own values, and after them how many customers and orders went into it.
 * Pure: everything is taken from the overview.
 */
export function explainOverview(id: MetricId, overview: Overview): ExplainedInput[] {
  const own: readonly MetricInputId[] = getMetric(id).inputs
  const always: MetricInputId[] = ['customers', 'orders']
  return [...own, ...always.filter((one) => !own.includes(one))].map((one) => {
    const { label, unit, value }: MetricInput = METRIC_INPUTS[one]
    return { label, unit, value: value(overview) }
  })
}
