import type { RealisedLtv } from '@/domain/ltv'
import { marginMinorFromE4, ratioMinor } from '@/domain/money'
import { computeRealisedLtv } from '@/domain/realised-ltv'
import type { SegmentFigures } from '@/domain/segments/segment-report'
import { FORECAST_FIELDS, type SegmentRule, usesField } from '@/domain/segments/segment-rule'
import { realisedLtvSums } from '../reports/realised-ltv'
import type { Snapshot } from '../snapshot/snapshot'
import type { TraitOptions } from './customer-traits-sql'
import { buildGroupFigures, GROUP_SUMS, type GroupRow } from './group-figures'
import { openTraits } from './open-traits'
import { ruleCondition } from './rule-condition'
import { buildSegmentCondition } from './segment-condition'
import type { Everybody } from './segment-overview'

/** How old customers are at the LTV that segments are compared by. */
const LTV_AGE_MONTHS = 12

/** What a rule's customers come to: size, shares, margin, and their realised LTV at 12 months. */
export async function segmentFigures(
  snapshot: Snapshot,
  rule: SegmentRule,
  options: TraitOptions,
  all: Everybody,
): Promise<SegmentFigures> {
  const traits = await openTraits(snapshot, options)
  const row = await snapshot.row<GroupRow & { marginE4: bigint }>(`
    SELECT ${GROUP_SUMS}, coalesce(sum(margin_e4), 0) AS "marginE4" FROM ${traits}
    WHERE ${ruleCondition(rule, snapshot.meta.asOf)}`)
  const ltv = row.customers === 0 ? null : await segmentLtv(snapshot, rule, options)
  return {
    ...buildGroupFigures(row, all),
    marginMinor: marginMinorFromE4(row.marginE4),
    marginPerCustomerMinor: ratioMinor(row.marginE4, BigInt(row.customers) * 10_000n),
    ltvAt12: ltv?.ages.find(({ ageMonths }) => ageMonths === LTV_AGE_MONTHS) ?? null,
    lacksForecast: options.forecasts === null && usesField(rule, ...FORECAST_FIELDS),
  }
}

/** Realised LTV of a rule's customers: the overview's figure, of those who are members today. */
export async function segmentLtv(snapshot: Snapshot, rule: SegmentRule, options: TraitOptions): Promise<RealisedLtv> {
  const segmentCondition = await buildSegmentCondition(snapshot, rule, options)
  return await ltvOf(snapshot, options, { segment: '', segmentCondition })
}

/** The same of all identified customers, whom a segment is held against. */
export async function everybodysLtv(snapshot: Snapshot, options: TraitOptions): Promise<RealisedLtv> {
  return await ltvOf(snapshot, options, { guests: 'out' })
}

async function ltvOf(
  snapshot: Snapshot,
  { marginBasisPoints }: TraitOptions,
  filter: Parameters<typeof realisedLtvSums>[1]['filter'],
): Promise<RealisedLtv> {
  return computeRealisedLtv(await realisedLtvSums(snapshot, { filter, marginBasisPoints }))
}
