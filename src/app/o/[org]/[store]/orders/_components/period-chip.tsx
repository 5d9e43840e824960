'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { FilterChip } from '@/components/ui/filter-chip'
import { Popover } from '@/components/ui/popover'
import { TextField } from '@/components/ui/text-field'
import { buildPresetRange, DATE_PRESETS } from './date-presets'
import { useOrderFilter } from './use-order-filter'

const dayOf = (date: Date | null) => date?.toISOString().slice(0, 10) ?? ''
const dateOf = (day: string) => (day ? new Date(`${day}T00:00:00Z`) : null)

/** The days of the orders: a usual span at a press, or any two days. */
export function PeriodChip({ firstDay, lastDay }: { firstDay: string; lastDay: string }) {
  const words = useTranslations('orders.filter')
  const format = useFormat()
  const { state, setState } = useOrderFilter()
  const [from, to] = [dayOf(state.from), dayOf(state.to)]
  const value =
    from && to
      ? format.dayRange(from, to)
      : from
        ? words('since', { day: format.day(from) })
        : to
          ? words('until', { day: format.day(to) })
          : words('wholeTime')
  const set = (range: { from: string; to: string }) => void setState({ from: dateOf(range.from), to: dateOf(range.to) })
  return (
    <Popover
      label={words('period')}
      trigger={
        <FilterChip
          name={words('period')}
          value={value}
          onClear={from || to ? () => set({ from: '', to: '' }) : undefined}
          clearLabel={words('remove')}
        />
      }
    >
      <div className="flex w-72 max-w-full flex-col gap-4">
        <div className="flex flex-wrap gap-2">
          {DATE_PRESETS.map((preset) => (
            <Button key={preset} size="small" onClick={() => set(buildPresetRange(preset, lastDay))}>
              {words(`preset.${preset}`)}
            </Button>
          ))}
        </div>
        <div className="grid grid-cols-2 gap-3">
          <TextField
            type="date"
            label={words('from')}
            min={firstDay}
            max={to || lastDay}
            value={from}
            onChange={(event) => set({ from: event.target.value, to })}
          />
          <TextField
            type="date"
            label={words('to')}
            min={from || firstDay}
            value={to}
            onChange={(event) => set({ from, to: event.target.value })}
          />
        </div>
        <p className="text-fine text-muted">{words('presetNote', { day: format.day(lastDay) })}</p>
      </div>
    </Popover>
  )
}
