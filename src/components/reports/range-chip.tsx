'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { FilterChip } from '@/components/ui/filter-chip'
import { joinClasses } from '@/components/ui/join-classes'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { type FilterOptions, RANGE_PRESETS, type ReportFilterInput } from '@/domain/report-filter'
import { useFilterWords } from './use-filter-words'
import type { FilterChange } from './use-report-filter'

interface RangeChipProps {
  known: FilterOptions
  filter: ReportFilterInput
  onChange: (change: FilterChange) => void
}

/** Which days' orders are summed, and which day the report stands on. */
export function RangeChip({ known, filter, onChange }: RangeChipProps) {
  const words = useTranslations('reports.filter')
  const format = useFormat()
  const { range } = useFilterWords()
  const { firstDay, lastDay } = known
  const { asOf } = filter
  const allTime =
    asOf && asOf < firstDay ? words('until', { day: format.day(asOf) }) : format.dayRange(firstDay, asOf ?? lastDay)
  const days = range(filter)
  const isSet = days !== null || asOf !== undefined
  return (
    <Popover
      label={words('days')}
      trigger={
        <FilterChip
          value={days === null ? allTime : asOf ? words('rangeAsOf', { range: days, day: format.day(asOf) }) : days}
          onClear={isSet ? () => onChange({ range: null, from: null, to: null, asOf: null }) : undefined}
          clearLabel={words('removeOne', { name: words('days') })}
        />
      }
    >
      <div className="flex w-[26rem] max-w-full flex-col gap-4">
        <Presets filter={filter} onChange={onChange} />
        <CustomDays known={known} filter={filter} onChange={onChange} />
        <TextField
          type="date"
          label={words('asOf')}
          hint={words('asOfNote')}
          min={firstDay}
          max={lastDay}
          value={asOf ?? lastDay}
          onChange={(event) => {
            const day = event.target.value
            if (day >= firstDay && day <= lastDay) onChange({ asOf: day === lastDay ? null : day })
          }}
          className="border-t border-line pt-4"
        />
      </div>
    </Popover>
  )
}

function Presets({ filter, onChange }: Omit<RangeChipProps, 'known'>) {
  const words = useTranslations('reports.filter')
  const isAll = !filter.range && !filter.from && !filter.to
  const chosen = isAll ? 'all' : (filter.range ?? null)
  return (
    <fieldset>
      <legend className="mb-2 font-emphasis">{words('days')}</legend>
      <div className="grid grid-cols-2 gap-1 sm:grid-cols-3">
        {(['all', ...RANGE_PRESETS] as const).map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={chosen === preset}
            onClick={() => onChange({ range: preset === 'all' ? null : preset, from: null, to: null })}
            className={joinClasses(
              'min-h-8 rounded-md px-2 py-1 text-left hover:bg-wash',
              'aria-pressed:bg-ink aria-pressed:font-emphasis aria-pressed:text-page',
            )}
          >
            {words(`range.${preset}`)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}

function CustomDays({ known: { firstDay, lastDay }, filter, onChange }: RangeChipProps) {
  const words = useTranslations('reports.filter')
  const { from, to } = filter
  const set = (change: { from?: string; to?: string }) => {
    const next = { from, to, ...change }
    if (next.from && next.to && next.from > next.to) return
    onChange({ range: null, from: next.from ?? null, to: next.to ?? null })
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-2 gap-3">
        <TextField
          type="date"
          label={words('from')}
          min={firstDay}
          max={to ?? lastDay}
          value={from ?? ''}
          onChange={(event) => set({ from: event.target.value || undefined })}
        />
        <TextField
          type="date"
          label={words('to')}
          min={from ?? firstDay}
          max={lastDay}
          value={to ?? ''}
          onChange={(event) => set({ to: event.target.value || undefined })}
        />
      </div>
      <p className="text-fine text-muted">{words('noteRange')}</p>
    </div>
  )
}
