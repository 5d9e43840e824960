'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { NewReturningBar } from './prepare-new-returning'

/** A month's figures, beside its bar. */
export function NewReturningTip({ bar, write }: { bar: NewReturningBar; write: (value: number) => string }) {
  const words = useTranslations('charts.newReturning')
  const format = useFormat()
  return (
    <>
      <div className="font-emphasis text-ink">{format.month(bar.month, 'long')}</div>
      <dl className="grid grid-cols-[auto_auto] gap-x-4 text-right">
        <dt className="text-left text-accent">{words('returning')}</dt>
        <dd>{write(bar.returningValue)}</dd>
        <dt className="text-left">{words('new')}</dt>
        <dd>{write(bar.newValue)}</dd>
        <dt className="text-left">{words('total')}</dt>
        <dd className="font-emphasis text-ink">{write(bar.newValue + bar.returningValue)}</dd>
      </dl>
      {!bar.isFinal && <div className="text-muted">{words('unfinished')}</div>}
    </>
  )
}
