import { computeFormulaLtv, computeUnsteadiness } from '@/domain/formula-ltv'
import type { LtvSummary, PredictedSummary } from '@/domain/ltv'
import { computeLtvPayback } from '@/domain/ltv-payback'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import { computeMaximumCac, computeRealisedLtv } from '@/domain/realised-ltv'
import type { Snapshot } from '../snapshot/snapshot'
import { acquisition } from './acquisition'
import type { LifetimeSums } from './lifetime'
import { realisedLtvSums } from './realised-ltv'
import type { ReportQuery } from './report-query'

/** LTV by the four named methods (METRICS "LTV"). The predicted one is a fit's, kept apart: the caller brings it. */
export async function ltv(
  snapshot: Snapshot,
  query: ReportQuery & { predicted?: PredictedSummary },
  lifetime: LifetimeSums,
): Promise<LtvSummary> {
  const sums = await realisedLtvSums(snapshot, query)
  const cac = await acquisition(snapshot, query)
  const { simple, full } = computeFormulaLtv(lifetime.period, { annual: lifetime.annual, cac })
  return {
    realised: computeRealisedLtv(sums),
    formulaSimple: simple,
    formulaFull: full,
    predicted: query.predicted ?? buildMissingPrediction('notReady'),
    cac,
    maximumCacMinor: query.hidesCosts ? null : computeMaximumCac(sums),
    payback: computeLtvPayback(sums, cac),
    ...computeUnsteadiness(lifetime.period),
  }
}
