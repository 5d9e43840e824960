'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { SnapshotStamp } from '@/domain/report-state'
import { QualityLink } from './quality-link'

interface ReportMetaProps {
  snapshot: SnapshotStamp
  timeZone: string
  currency: string
  /** Leads to the data-quality page; not on that page itself. */
  hasQuality?: boolean
}

const MINUTE_MS = 60_000

/** "Updated 14 min. ago · Moscow, UTC+3 · ₽": how fresh the figures are, and whose days they use. */
export function ReportMeta({ snapshot, timeZone, currency, hasQuality = true }: ReportMetaProps) {
  const words = useTranslations('reports.meta')
  const format = useFormat()
  // The clock is read in the browser only: a server's "now" would not match it.
  const [now, setNow] = useState<Date | null>(null)
  useEffect(() => {
    setNow(new Date())
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  if (!now) return null
  const isNew = now.getTime() - snapshot.builtAt.getTime() < MINUTE_MS
  const ago = isNew ? words('now') : format.relative(snapshot.builtAt, now)
  return (
    <span>
      <span title={format.instant(snapshot.builtAt, timeZone)}>
        {words('updated', { ago })}
        {snapshot.isStale && ` (${words('stale')})`}
        {` · ${format.timeZone(timeZone, now)} · ${format.currencySign(currency)}`}
      </span>
      {hasQuality && (
        <>
          {' · '}
          <QualityLink />
        </>
      )}
    </span>
  )
}
