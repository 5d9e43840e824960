'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { usePaused } from '@/components/reports/use-paused'
import type { SegmentRule } from '@/domain/segments/segment-rule'

interface RulePreviewProps {
  org: string
  store: string
  currency: string
  rule: SegmentRule
  isComplete: boolean
}

/** How many customers a rule holds right now; said anew as it changes. */
export function RulePreview({ org, store, currency, rule, isComplete }: RulePreviewProps) {
  const words = useTranslations('segments.editor')
  const viewWords = useTranslations('segments.view')
  const format = useFormat()
  const sayError = useErrorWords()
  const trpc = useTRPC()
  const text = usePaused(isComplete ? JSON.stringify(rule) : '')
  const paused = useMemo((): SegmentRule => (text === '' ? rule : JSON.parse(text)), [text, rule])
  const query = useQuery(
    trpc.segments.preview.queryOptions(
      { org, store, rule: paused },
      {
        enabled: text !== '',
        placeholderData: keepPreviousData,
        refetchInterval: ({ state }) => getRefetchInterval(state.data),
      },
    ),
  )
  const figures = query.data?.state === 'ready' ? query.data.data : null
  const isCurrent = isComplete && !query.isPlaceholderData && text === JSON.stringify(rule)
  return (
    <div aria-live="polite" className={isCurrent ? '' : 'opacity-60'}>
      {!isComplete && <p className="text-muted">{words('incomplete')}</p>}
      {isComplete && query.isError && <p className="text-loss">{words('failed', { reason: sayError(query.error) })}</p>}
      {isComplete && !query.isError && !figures && <p className="text-muted">{words('counting')}</p>}
      {isComplete && !query.isError && figures && (
        <>
          <p className="font-serif text-[1.375rem] leading-8">{words('live', { count: figures.customers })}</p>
          {figures.customers > 0 && (
            <p className="text-ink-2">
              {words('liveShares', {
                share: format.share(figures.customersShare, 1),
                revenue: format.share(figures.revenueShare, 1),
              })}
              {figures.ltvAt12?.marginPerCustomerMinor != null &&
                ` · ${words('ltv', { value: format.moneyFitted(figures.ltvAt12.marginPerCustomerMinor, currency) })}`}
            </p>
          )}
          {figures.lacksForecast && <p className="text-warning">{viewWords('noForecast')}</p>}
        </>
      )}
    </div>
  )
}
