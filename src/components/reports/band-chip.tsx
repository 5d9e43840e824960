'use client'
import { useTranslations } from 'next-intl'
import type { ReportFilter } from '@/domain/report-filter'
import { CheckChip } from './check-chip'

const BANDS = ['low', 'mid', 'high'] as const
type Bands = NonNullable<ReportFilter['valueBand']>

interface BandChipProps {
  chosen: Bands
  onChange: (bands: Bands) => void
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** Customers by their own average order against the store's. */
export function BandChip(props: BandChipProps) {
  const words = useTranslations('reports.filter')
  return (
    <CheckChip
      {...props}
      name={words('field.valueBand')}
      note={words('noteBand')}
      options={BANDS}
      nameOf={(band) => words(`band.${band}`)}
    />
  )
}
