import { BEHAVIOUR_ENTRIES } from './catalogue-behaviour'
import { COHORT_ENTRIES } from './catalogue-cohorts'
import { DESCRIPTIVE_ENTRIES } from './catalogue-descriptive'
import { LTV_ENTRIES } from './catalogue-ltv'
import type { MetricEntry, MetricId } from './metric-entry'

/** One entry per figure that the product shows, in the order of docs/metrics.md. */
export const CATALOGUE: readonly MetricEntry[] = [
  ...DESCRIPTIVE_ENTRIES,
  ...BEHAVIOUR_ENTRIES,
  ...LTV_ENTRIES,
  ...COHORT_ENTRIES,
]

const ENTRY_OF = new Map(CATALOGUE.map((entry) => [entry.id, entry]))

/** Returns the entry of a figure: its names, formula, inputs. Throws Error for an id without one. */
export function getMetric(id: MetricId): MetricEntry {
  const entry = ENTRY_OF.get(id)
  if (entry === undefined) throw new Error(`no catalogue entry for ${id}`)
  return entry
}
