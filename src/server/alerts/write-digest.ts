import { type AlertEventView, mayBeTold } from '@/domain/alerts/alert-event'
import { describeAlert } from '@/domain/alerts/describe-alert'
import { buildDigestFigures, type DigestFigure } from '@/domain/digest/build-digest'
import { type DigestKind, type DigestPeriods, digestPeriods } from '@/domain/digest/digest-period'
import type { LocalDate } from '@/domain/time/local-date'
import { reportOnFilter } from '@/server/analytics/report-on-filter'
import { periodSums } from '@/server/analytics/reports/period-sums'
import { storeOverview } from '@/server/analytics/store-reports'
import type { Principal } from '@/server/db/principal'
import type { Letter } from '@/server/mail/compose-letter'
import type { StoreContext } from '@/server/services/store/store-context'
import { composeDigest } from './compose-digest'
import { findAlerts } from './find-alerts'
import type { Subscriber } from './subscribers'

/** What a digest says, before it is put in words. */
export interface Digest {
  kind: DigestKind
  periods: DigestPeriods
  figures: DigestFigure[]
  /** Realised margin of a customer's first year and what may be paid for one; null until a cohort is that old. */
  yearMarginMinor: number | null
  maximumCacMinor: number | null
  alerts: AlertEventView[]
}

/** The digest of the last whole week or month before a store's local day; null where the store has no orders to tell of. */
export async function buildDigest(
  principal: Principal,
  store: StoreContext,
  kind: DigestKind,
  today: LocalDate,
): Promise<Digest | null> {
  const periods = digestPeriods(kind, today)
  const figures = await reportOnFilter(principal, store, {}, async (snapshot, query) => {
    const now = await periodSums(snapshot, periods.period, query)
    if (!now) return null
    return buildDigestFigures(
      now,
      await periodSums(snapshot, periods.previous, query),
      await periodSums(snapshot, periods.yearAgo, query),
    )
  })
  if (figures.state !== 'ready' || figures.data === null) return null
  const overview = await storeOverview(principal, store, {})
  const ltv = overview.state === 'ready' ? overview.data.ltv : null
  const { from, to } = periods.period
  const alerts = (await findAlerts(principal, store.id)).filter(
    ({ period, dismissedAt }) => period >= from && period <= to && dismissedAt === null,
  )
  const yearMarginMinor = ltv?.realised.ages.find(({ ageMonths }) => ageMonths === 12)?.marginPerCustomerMinor ?? null
  return {
    kind,
    periods,
    figures: figures.data,
    yearMarginMinor,
    maximumCacMinor: ltv?.maximumCacMinor ?? null,
    alerts,
  }
}

/** A digest as a letter to one of its readers. */
export function writeDigest(reader: Subscriber, store: StoreContext, digest: Digest, url: string): Letter {
  const { words, format } = reader
  const told = digest.alerts.filter((alert) => mayBeTold(alert, reader.grant))
  const alerts = told.map((alert) => describeAlert(words, format, alert, store.currency))
  return composeDigest(reader, store, { ...digest, alerts }, url)
}
