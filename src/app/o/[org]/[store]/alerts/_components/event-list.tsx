'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { AlertEventView } from '@/domain/alerts/alert-event'
import { describeAlert } from '@/domain/alerts/describe-alert'
import type { AlertsViewProps } from './alerts-view'

interface EventListProps extends AlertsViewProps {
  events: AlertEventView[]
}

/** Alerts in sentences; one put away can be brought back. */
export function EventList({ events, ...props }: EventListProps) {
  const words = useTranslations('alerts')
  const [isPastShown, setPastShown] = useState(false)
  const open = events.filter(({ dismissedAt }) => dismissedAt === null)
  if (events.length === 0) return null
  const past = events.filter(({ dismissedAt }) => dismissedAt !== null)
  return (
    <ReportSection title={words('open.title')}>
      {open.length === 0 ? (
        <p className="border-t border-line pt-3 text-ink-2">{words('open.none')}</p>
      ) : (
        <ul className="border-t border-line">
          {open.map((event) => (
            <EventItem key={event.id} {...props} event={event} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <div className="mt-4">
          <Button look="quiet" aria-expanded={isPastShown} onClick={() => setPastShown(!isPastShown)}>
            {words('past.title')} · {past.length}
          </Button>
          {isPastShown && (
            <ul className="mt-2 border-t border-line text-ink-2">
              {past.map((event) => (
                <EventItem key={event.id} {...props} event={event} />
              ))}
            </ul>
          )}
        </div>
      )}
    </ReportSection>
  )
}

function EventItem({ event, org, store, currency, canUpdate }: AlertsViewProps & { event: AlertEventView }) {
  const words = useTranslations('alerts.open')
  const letterWords = useTranslations('letters')
  const format = useFormat()
  const setDismissed = useDismiss({ org, store })
  const isDismissed = event.dismissedAt !== null
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 border-b border-line py-3">
      <p className="min-w-0 max-w-[52rem] flex-1 basis-80">
        {describeAlert(letterWords, format, event, currency)}{' '}
        {event.detail.kind === 'programmeTest' && (
          <Link
            href={`/o/${org}/${store}/loyalty/tests/${event.detail.testId}`}
            className="quiet-link whitespace-nowrap"
          >
            {words('openTest')}
          </Link>
        )}
      </p>
      {canUpdate && (
        <Button
          look="quiet"
          isPending={setDismissed.isPending}
          onClick={() => setDismissed.mutate({ org, store, id: event.id, isDismissed: !isDismissed })}
        >
          {isDismissed ? words('undo') : words('dismiss')}
        </Button>
      )}
    </li>
  )
}

function useDismiss({ org, store }: { org: string; store: string }) {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const toast = useToast()
  const toWords = useErrorWords()
  return useMutation(
    trpc.alerts.dismiss.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: trpc.alerts.get.queryKey({ org, store }) })
        await queries.invalidateQueries({ queryKey: trpc.alerts.count.queryKey({ org, store }) })
      },
      onError: (error) => toast({ text: toWords(error), look: 'loss' }),
    }),
  )
}
