import { computeFormulaLtv, computeUnsteadiness } from '@/domain/formula-ltv'
import type { LtvSummary } from '@/domain/ltv'
import { computeMaximumCac, computeRealisedLtv } from '@/domain/realised-ltv'
import type { Snapshot } from '../snapshot/snapshot'
import type { LifetimeSums } from './lifetime'
import { realisedLtvSums } from './realised-ltv'
import type { ReportQuery } from './report-query'

/** LTV by the four named methods (METRICS "LTV"); the predicted one says what it still needs. */
export async function ltv(snapshot: Snapshot, query: ReportQuery, lifetime: LifetimeSums): Promise<LtvSummary> {
  const sums = await realisedLtvSums(snapshot, query)
  const { simple, full } = computeFormulaLtv(lifetime.period, { annual: lifetime.annual })
  return {
    realised: computeRealisedLtv(sums),
    formulaSimple: simple,
    formulaFull: full,
    predicted: { valueMinor: null, reason: 'notFitted' },
    maximumCacMinor: computeMaximumCac(sums),
    ...computeUnsteadiness(lifetime.period),
  }
}
