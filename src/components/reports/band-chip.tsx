'use client'
import { useTranslations } from 'next-intl'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import type { ReportFilter } from '@/domain/report-filter'
import { useFilterWords } from './use-filter-words'

const BANDS = ['low', 'mid', 'high'] as const
type Bands = NonNullable<ReportFilter['valueBand']>

interface BandChipProps {
  chosen: Bands
  onChange: (bands: Bands) => void
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** Customers by their own average order against the store's. */
export function BandChip({ chosen, onChange, ...open }: BandChipProps) {
  const words = useTranslations('reports.filter')
  const { several } = useFilterWords()
  const label = words('field.valueBand')
  return (
    <Popover
      label={label}
      {...open}
      trigger={
        <FilterChip
          name={label}
          value={several(chosen.map((band) => words(`band.${band}`)))}
          onClear={chosen.length > 0 ? () => onChange([]) : undefined}
          clearLabel={words('removeOne', { name: label })}
        />
      }
    >
      <fieldset className="flex w-72 max-w-full flex-col gap-2">
        <legend className="sr-only">{label}</legend>
        {BANDS.map((band) => (
          <label
            key={band}
            className="flex min-h-8 cursor-pointer items-center gap-2.5 rounded-md px-1.5 hover:bg-wash"
          >
            <input
              type="checkbox"
              checked={chosen.includes(band)}
              onChange={() => onChange(BANDS.filter((one) => chosen.includes(one) !== (one === band)))}
              className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
            />
            {words(`band.${band}`)}
          </label>
        ))}
        <p className="border-t border-line pt-2 text-fine text-muted">{words('noteBand')}</p>
      </fieldset>
    </Popover>
  )
}
