export interface MonthTick {
  month: string
  at: number
  anchor: 'start' | 'middle' | 'end'
}

/** Room that the name of a month takes, in pixels. */
const ROOM = 96

/** Names the first month, the last one, and the Januaries that leave both of them room; `at` says where a month's middle is. */
export function prepareMonthTicks(months: readonly string[], at: (month: string) => number): MonthTick[] {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return []
  if (first === last) return [{ month: first, at: at(first), anchor: 'middle' }]
  const januaries = months.filter(
    (month) => month.endsWith('-01') && at(month) - at(first) > ROOM && at(last) - at(month) > ROOM * 1.6,
  )
  const every = Math.max(1, Math.ceil(januaries.length / 3))
  return [
    { month: first, at: at(first), anchor: 'start' },
    ...januaries
      .filter((_, index) => index % every === 0)
      .map((month) => ({ month, at: at(month), anchor: 'middle' as const })),
    { month: last, at: at(last), anchor: 'end' },
  ]
}
