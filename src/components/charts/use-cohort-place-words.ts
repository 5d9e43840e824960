'use client'
import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { Bucket } from '@/domain/time/bucket'
import type { CohortTable } from './prepare-cohort-table'

/** Names a column in words: "month 3 after it", or "through month 3" where the grid is cumulative. */
export function useCohortPlaceWords(table: CohortTable, bucket: Bucket): (offset: number) => string {
  const words = useTranslations('cohorts.grid')
  const isCumulative = table.span === 'cumulative'
  return useCallback(
    (offset: number) => {
      if (offset === 0) return words(`zero.${bucket}`)
      return words(`${isCumulative ? 'through' : 'offset'}.${bucket}`, { k: offset })
    },
    [words, bucket, isCumulative],
  )
}
