import { toMinor } from '@/domain/money'
import { LIFECYCLE_STAGES, type LifecycleStage } from '@/domain/segments/lifecycle-stage'
import type { RfmScore } from '@/domain/segments/rfm'
import type { SegmentOverview } from '@/domain/segments/segment-report'
import { SUGGESTION_IDS, SUGGESTIONS } from '@/domain/segments/suggestions'
import type { Snapshot } from '../snapshot/snapshot'
import type { TraitOptions } from './customer-traits-sql'
import { buildGroupFigures, GROUP_SUMS, type GroupRow } from './group-figures'
import { openTraits } from './open-traits'
import { ruleCondition } from './rule-condition'

/** Everybody by stage and by recency × frequency (METRICS "Segments"), and how many the ready-made segments hold. */
export async function segmentOverview(snapshot: Snapshot, options: TraitOptions): Promise<SegmentOverview> {
  const traits = await openTraits(snapshot, options)
  const all = await readAll(snapshot, traits)
  const rfm = await snapshot.rows<GroupRow & { recency: RfmScore; frequency: RfmScore }>(`
    SELECT rfm_recency AS recency, rfm_frequency AS frequency, ${GROUP_SUMS} FROM ${traits}
    WHERE rfm_recency IS NOT NULL GROUP BY ALL ORDER BY ALL`)
  return {
    asOf: snapshot.meta.asOf,
    customers: all.customers,
    guests: all.guests,
    revenueMinor: toMinor(all.revenueMinor),
    meanGapDays: all.meanGapDays,
    isGapAssumed: all.isGapAssumed,
    stages: await readStages(snapshot, traits, 'TRUE', all),
    rfm:
      rfm.length === 0
        ? null
        : rfm.map((row) => ({ recency: row.recency, frequency: row.frequency, ...buildGroupFigures(row, all) })),
    suggestions: await countSuggestions(snapshot, traits),
    hasForecasts: options.forecasts !== null,
  }
}

/** Identified customers and their revenue: what every share is of. */
export interface Everybody {
  customers: number
  guests: number
  revenueMinor: bigint
  meanGapDays: number
  isGapAssumed: boolean
}

export async function readAll(snapshot: Snapshot, traits: string): Promise<Everybody> {
  return await snapshot.row<Everybody>(`
    SELECT CAST(count(*) FILTER (NOT is_guest) AS INTEGER) AS customers,
      CAST(count(*) FILTER (is_guest) AS INTEGER) AS guests,
      coalesce(sum(net_minor) FILTER (NOT is_guest), 0) AS "revenueMinor",
      (SELECT CAST(gap_days AS DOUBLE) / gaps FROM store_trait) AS "meanGapDays",
      (SELECT is_gap_assumed FROM store_trait) AS "isGapAssumed" FROM ${traits}`)
}

/** The stages of the identified customers that a condition over the traits leaves; those of nobody too. */
export async function readStages(
  snapshot: Snapshot,
  traits: string,
  condition: string,
  all: Pick<Everybody, 'customers' | 'revenueMinor'>,
): Promise<SegmentOverview['stages']> {
  const rows = await snapshot.rows<GroupRow & { stage: LifecycleStage }>(
    `SELECT stage, ${GROUP_SUMS} FROM ${traits} WHERE NOT is_guest AND ${condition} GROUP BY stage`,
  )
  const nobody: GroupRow = { customers: 0, revenueMinor: 0n, medianDaysSinceLast: null }
  return LIFECYCLE_STAGES.filter((stage) => stage !== 'lead').map((stage) => ({
    stage,
    ...buildGroupFigures(rows.find((row) => row.stage === stage) ?? nobody, all),
  }))
}

async function countSuggestions(snapshot: Snapshot, traits: string): Promise<SegmentOverview['suggestions']> {
  const counts: SegmentOverview['suggestions'] = []
  for (const id of SUGGESTION_IDS) {
    const condition = ruleCondition(SUGGESTIONS[id], snapshot.meta.asOf)
    const { customers } = await snapshot.row<{ customers: number }>(
      `SELECT CAST(count(*) AS INTEGER) AS customers FROM ${traits} WHERE ${condition}`,
    )
    counts.push({ id, customers })
  }
  return counts
}
