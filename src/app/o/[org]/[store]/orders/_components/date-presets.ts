import type { LocalDate } from '@/domain/time/local-date'

export const DATE_PRESETS = ['last30', 'last90', 'thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const
export type DatePreset = (typeof DATE_PRESETS)[number]

/** The days of a preset, both in it, counted from a store's last day with an order. */
export function buildPresetRange(preset: DatePreset, lastDay: LocalDate): { from: LocalDate; to: LocalDate } {
  const [year = 0, month = 1, day = 1] = lastDay.split('-').map(Number)
  switch (preset) {
    case 'last30':
      return { from: dayOf(year, month, day - 29), to: lastDay }
    case 'last90':
      return { from: dayOf(year, month, day - 89), to: lastDay }
    case 'thisMonth':
      return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 0) }
    case 'lastMonth':
      return { from: dayOf(year, month - 1, 1), to: dayOf(year, month, 0) }
    case 'thisYear':
      return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }
    case 'lastYear':
      return { from: dayOf(year - 1, 1, 1), to: dayOf(year - 1, 12, 31) }
  }
}

/** A calendar day whose month or day may run over: 31 + 1 is the next month's first. */
function dayOf(year: number, month: number, day: number): LocalDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
}
