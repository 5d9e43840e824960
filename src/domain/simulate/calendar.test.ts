import { describe, expect, it } from 'vitest'
import { buildCalendar, computeMoment, formatMonth } from './calendar'

describe('the calendar of a store', () => {
  it('holds every day of a leap February, with its weekday', () => {
    const days = buildCalendar('2024-02-28', '2024-03-01', 'Europe/Moscow')
    expect(days.map((day) => day.date)).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
    expect(days.map((day) => day.weekday)).toEqual([2, 3, 4])
    expect(new Date(days[0]?.startMs ?? 0).toISOString()).toBe('2024-02-27T21:00:00.000Z')
    expect(formatMonth(days[2]?.month ?? 0)).toBe('2024-03')
  })

  it('on the night the clock goes forward a skipped minute moves on, on the night back a doubled one is the earlier', () => {
    const [spring] = buildCalendar('2025-03-30', '2025-03-30', 'Europe/London')
    const [autumn] = buildCalendar('2025-10-26', '2025-10-26', 'Europe/London')
    if (!spring || !autumn) throw new Error('a calendar of one day has one')
    expect(computeMoment(spring, 90, 'Europe/London')).toEqual({
      date: '2025-03-30',
      minute: 150,
      epochMs: Date.parse('2025-03-30T01:30:00Z'),
    })
    expect(computeMoment(autumn, 90, 'Europe/London').epochMs).toBe(Date.parse('2025-10-26T00:30:00Z'))
    expect(computeMoment(autumn, 600, 'Europe/London').epochMs).toBe(Date.parse('2025-10-26T10:00:00Z'))
  })
})
