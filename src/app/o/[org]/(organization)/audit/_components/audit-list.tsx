'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useAccount } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { AUDIT_ACTIONS } from '@/domain/audit-actions'
import type { AuditEventView } from '@/domain/audit-event'
import { describeAuditEvent } from '@/domain/describe-audit-event'
import { localDayOf } from '@/domain/time/local-date'
import { useAuditFilter } from './use-audit-filter'

interface AuditListProps {
  events: readonly AuditEventView[]
  timeZone: string
}

/** Events day by day, the newest first, each as a sentence. */
export function AuditList({ events, timeZone }: AuditListProps) {
  const format = useFormat()
  const days = new Map<string, AuditEventView[]>()
  for (const event of events) {
    const day = localDayOf(event.at.getTime(), timeZone)
    days.set(day, [...(days.get(day) ?? []), event])
  }
  return (
    <div className="flex flex-col gap-8">
      {[...days].map(([day, ofDay]) => (
        <section key={day} aria-label={format.day(day)}>
          <h2 className="border-b border-line pb-2 font-semibold text-fine text-muted">{format.day(day)}</h2>
          <ol className="divide-y divide-line">
            {ofDay.map((event) => (
              <AuditLine key={event.id} event={event} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function AuditLine({ event, timeZone }: { event: AuditEventView; timeZone: string }) {
  const words = useTranslations('audit')
  const { locale } = useFormat()
  const { change } = useAuditFilter()
  const { organization } = useAccount().current
  const { store, address, action, at } = event
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium', timeZone }).format(at)
  return (
    <li className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-4 gap-y-1 py-2.5 md:grid-cols-[5.5rem_minmax(0,1fr)_14rem]">
      <time dateTime={at.toISOString()} className="pt-px text-fine text-muted tabular-nums">
        {time}
      </time>
      <span className="min-w-0 break-words">
        {describeAuditEvent((key, values) => words(key as 'title', values), event)}
      </span>
      <span className="flex min-w-0 gap-x-3 text-fine text-muted max-md:col-start-2 max-md:flex-wrap md:justify-end">
        {store &&
          (store.slug ? (
            <Link className="quiet-link truncate" href={getStorePath(organization.slug, store.slug)}>
              {store.name}
            </Link>
          ) : (
            words('deletedStore')
          ))}
        {address && <span>{address}</span>}
        <button
          type="button"
          className="quiet-link shrink-0 self-start"
          title={words('byAction')}
          onClick={() => change({ action })}
        >
          {words(`categories.${AUDIT_ACTIONS[action].category}`)}
        </button>
      </span>
    </li>
  )
}
