'use client'
import { useTranslations } from 'next-intl'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import { SegmentedControl } from '@/components/ui/segmented-control'
import type { ReportFilterInput } from '@/domain/report-filter'
import { SWITCHES, type SwitchField } from './filter-fields'
import type { FilterChange } from './use-report-filter'

interface SwitchChipProps {
  field: SwitchField
  filter: ReportFilterInput
  onChange: (change: FilterChange) => void
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** One of two readings of the orders, as a chip; left to the store's settings where it is not chosen. */
export function SwitchChip({ field, filter, onChange, ...open }: SwitchChipProps) {
  const words = useTranslations('reports.filter')
  const { options, usual } = SWITCHES[field]
  const label = words(`field.${field}`)
  const chosen = filter[field] ?? null
  const value = chosen ?? usual ?? 'store'
  const wordOf = (one: string) => (one === 'store' ? words('asStore') : words(`switch.${field}.${one}`))
  return (
    <Popover
      label={label}
      {...open}
      trigger={
        <FilterChip
          name={label}
          value={wordOf(value)}
          onClear={chosen !== null ? () => onChange({ [field]: null }) : undefined}
          clearLabel={words('removeOne', { name: label })}
        />
      }
    >
      <div className="flex w-96 max-w-full flex-col items-start gap-3">
        <SegmentedControl
          label={label}
          value={value}
          options={[...(usual === null ? ['store'] : []), ...options].map((one) => ({
            value: one,
            label: wordOf(one),
          }))}
          onChange={(next) => onChange({ [field]: next === 'store' || next === usual ? null : next })}
        />
        <p className="text-fine text-muted">{words(`switch.${field}.note`)}</p>
      </div>
    </Popover>
  )
}
