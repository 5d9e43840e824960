import type { ReportState } from '@/domain/report-state'
import type { SegmentDetail, SegmentFigures, SegmentOverview, SegmentRow } from '@/domain/segments/segment-report'
import type { SegmentRule } from '@/domain/segments/segment-rule'
import type { Principal } from '@/server/db/principal'
import { getCustomerForecastPath } from '@/server/forecast/forecast-files'
import { findSegments } from '@/server/services/segments/find-segments'
import { getSegment } from '@/server/services/segments/get-segment'
import type { StoreContext } from '@/server/services/store/store-context'
import type { TraitOptions } from './segments/customer-traits-sql'
import { openTraits } from './segments/open-traits'
import { ruleCondition } from './segments/rule-condition'
import { everybodysLtv, segmentFigures, segmentLtv } from './segments/segment-figures'
import { type Everybody, readAll, readStages, segmentOverview } from './segments/segment-overview'
import { reportOnStore } from './snapshot/get-snapshot'
import type { Snapshot } from './snapshot/snapshot'

/** A store's identified customers by stage and by recency × frequency, under its own settings. */
export async function storeSegmentOverview(
  principal: Principal,
  store: StoreContext,
): Promise<ReportState<SegmentOverview>> {
  return await onTraits(principal, store, ({ snapshot, options }) => segmentOverview(snapshot, options))
}

/** A store's saved segments with what their customers come to today. */
export async function storeSegments(principal: Principal, store: StoreContext): Promise<ReportState<SegmentRow[]>> {
  const segments = await findSegments(principal, store.id)
  return await onTraits(principal, store, async ({ snapshot, options, all }) => {
    const rows: SegmentRow[] = []
    for (const segment of segments)
      rows.push({ segment, figures: await segmentFigures(snapshot, segment.rule, options, all) })
    return rows
  })
}

/** What the customers of a rule come to, saved or not. */
export async function storeSegmentPreview(
  principal: Principal,
  store: StoreContext,
  rule: SegmentRule,
): Promise<ReportState<SegmentFigures>> {
  return await onTraits(principal, store, ({ snapshot, options, all }) => segmentFigures(snapshot, rule, options, all))
}

/** One saved segment whole. Throws `notFound` for one that the store does not have. */
export async function storeSegment(
  principal: Principal,
  store: StoreContext,
  id: string,
): Promise<ReportState<SegmentDetail>> {
  const segment = await getSegment(principal, store.id, id)
  const { rule } = segment
  return await onTraits(principal, store, async ({ snapshot, options, all, traits }) => {
    const { asOf } = snapshot.meta
    const ltv = await segmentLtv(snapshot, rule, options)
    const everybody = await everybodysLtv(snapshot, options)
    return {
      asOf,
      segment,
      figures: await segmentFigures(snapshot, rule, options, all),
      stages: await readStages(snapshot, traits, ruleCondition(rule, asOf), all),
      ages: ltv.ages,
      curve: ltv.curves.find(({ horizonMonths }) => horizonMonths === CURVE_MONTHS) ?? null,
      storeCurve: everybody.curves.find(({ horizonMonths }) => horizonMonths === CURVE_MONTHS) ?? null,
    }
  })
}

const CURVE_MONTHS = 12

interface OpenTraits {
  snapshot: Snapshot
  options: TraitOptions
  traits: string
  all: Everybody
}

async function onTraits<T>(principal: Principal, store: StoreContext, report: (open: OpenTraits) => Promise<T>) {
  return await reportOnStore(
    principal,
    store,
    null,
    async (snapshot, forecasts) => {
      const options = { marginBasisPoints: store.marginBasisPoints, forecasts }
      const traits = await openTraits(snapshot, options)
      return await report({ snapshot, options, traits, all: await readAll(snapshot, traits) })
    },
    getCustomerForecastPath(store),
  )
}
