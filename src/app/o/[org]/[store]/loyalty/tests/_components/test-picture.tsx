'use client'
import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Skeleton } from '@/components/ui/skeleton'
import type { TestResult } from '@/domain/programme-test/test-result'
import type { TestPartProps } from './test-view'

const TestLooksChart = dynamic(() => import('@/components/charts/test-looks-chart'), {
  ssr: false,
  loading: () => <Skeleton className="h-[280px] w-full" />,
})

/** The intervals week by week, the final one apart, and both in words. */
export function TestPicture({ detail: { test }, result, currency }: TestPartProps & { result: TestResult }) {
  const words = useTranslations('programme-tests.picture')
  const format = useFormat()
  const { looks, final, adjustment, week, weeks } = result
  const money = (minor: number) => format.money(Math.round(minor), currency, { sign: true })
  const interim = looks.at(-1)?.interval ?? null
  const range = (one: { value: number; low: number; high: number }) =>
    words('range', { value: money(one.value), low: money(one.low), high: money(one.high) })
  return (
    <ReportSection title={words('title')} note={words('note', { week, weeks })}>
      <TestLooksChart
        looks={looks}
        final={final}
        weeks={weeks}
        smallestEffectMinor={test.plan.smallestEffectMinor}
        currency={currency}
      />
      <dl className="mt-5 grid gap-x-8 gap-y-4 sm:grid-cols-3">
        <Named name={words('interim')} note={words('interimNote')} value={interim ? range(interim) : words('notYet')} />
        <Named
          name={words('final')}
          note={words('finalNote')}
          value={final ? range(final) : words('finalOn', { day: format.day(test.endsOn) })}
        />
        {adjustment && (
          <Named
            name={words('adjusted')}
            note={words.rich('adjustedNote', {
              plain: adjustment.plain ? range(adjustment.plain) : '—',
              whole: (chunks) => <span className="whitespace-nowrap">{chunks}</span>,
            })}
            value={words('reduction', { share: format.share(adjustment.varianceReduction, 0) })}
          />
        )}
      </dl>
    </ReportSection>
  )
}

function Named({ name, note, value }: { name: string; note: ReactNode; value: string }) {
  return (
    <div className="border-t border-line pt-3">
      <dt className="text-fine text-muted">{name}</dt>
      <dd>
        <span className="whitespace-nowrap font-emphasis">{value}</span>
        <span className="mt-1 block text-fine text-muted">{note}</span>
      </dd>
    </div>
  )
}
