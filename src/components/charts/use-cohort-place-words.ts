'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useFormat } from '@/components/format/use-format'
import { nameCountry } from '@/components/reports/name-country'
import type { CohortReport, CohortReportRow } from '@/domain/cohort-report'
import { EXACT_WINDOW_DAYS } from '@/domain/cohort-switches'

type Frame = Pick<CohortReport, 'bucket' | 'windows' | 'span' | 'rowsBy'>
type Row = Pick<CohortReportRow, 'key' | 'kind' | 'name'>

export interface CohortPlaceWords {
  /** A column's head: "+3 mo.", "60–89 d". */
  column: (offset: number) => string
  /** The same in words: "month 3 after it", or "through month 3" where the grid is cumulative. */
  place: (offset: number) => string
  /** A row's name: "Mar 2025", a channel, a country. */
  row: (row: Row, width?: 'short' | 'long') => string
}

/** Names columns and rows of a cohort report. */
export function useCohortPlaceWords(frame: Frame): CohortPlaceWords {
  const words = useTranslations('cohorts.grid')
  const format = useFormat()
  const locale = useLocale()
  const { bucket, windows, span, rowsBy } = frame
  return useMemo(() => {
    const isCumulative = span === 'cumulative'
    const daysOf = (k: number) => ({ from: k * EXACT_WINDOW_DAYS, to: (k + 1) * EXACT_WINDOW_DAYS - 1 })
    const column = (k: number) => {
      if (windows === 'exact') return words('windowColumn', daysOf(k))
      return k === 0 ? words(`firstColumn.${bucket}`) : words(`column.${bucket}`, { k })
    }
    const place = (k: number) => {
      if (windows === 'exact') return words(isCumulative ? 'windowThrough' : 'window', daysOf(k))
      return k === 0 ? words(`zero.${bucket}`) : words(`${isCumulative ? 'through' : 'offset'}.${bucket}`, { k })
    }
    const row = ({ key, kind, name }: Row, width: 'short' | 'long' = 'short') => {
      if (kind === 'cohort') return format.bucket(key, width)
      if (kind === 'others') return words('others')
      if (key === '') return words(rowsBy === 'coupon' ? 'noCoupon' : 'notGiven')
      if (rowsBy === 'country') return nameCountry(key, locale)
      if (rowsBy === 'valueBand' && (key === 'low' || key === 'mid' || key === 'high')) return words(`band.${key}`)
      return name ?? key
    }
    return { column, place, row }
  }, [words, format, locale, bucket, windows, span, rowsBy])
}
