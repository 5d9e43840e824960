'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useFormat } from '@/components/format/use-format'
import type { CohortPayback, CohortReport } from '@/domain/cohort-report'
import type { Bucket } from '@/domain/time/bucket'

/** What offsets count: calendar buckets, or windows of 30 days. */
export type OffsetUnit = Bucket | 'window'

/** The unit of a report's offsets. */
export function offsetUnitOf({ bucket, windows }: Pick<CohortReport, 'bucket' | 'windows'>): OffsetUnit {
  return windows === 'exact' ? 'window' : bucket
}

/** When a cohort's CAC came back: in a word for a column, in a sentence for its tip. */
export function usePaybackWords(unit: OffsetUnit) {
  const words = useTranslations('cohorts.payback')
  const format = useFormat()
  return useMemo(() => {
    const write = (payback: CohortPayback | null, width: 'short' | 'long') => {
      if (!payback) return '—'
      if (payback.reading === 'notYet') return words(`${width}.notYet`, { share: format.share(payback.share, 0) })
      return words(`${width}.${payback.reading}`, { k: payback.offset, unit })
    }
    return {
      short: (payback: CohortPayback | null) => write(payback, 'short'),
      long: (payback: CohortPayback | null) => write(payback, 'long'),
    }
  }, [words, format, unit])
}
