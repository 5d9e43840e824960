import { describe, expect, it } from 'vitest'
import type { LtvTrendPoint } from '@/domain/ltv-spread'
import type { SecondOrderPoint } from '@/domain/second-order'
import type { ChartSize } from './chart-size'
import { prepareLtvTrend } from './prepare-ltv-trend'
import { prepareMonthTicks } from './prepare-month-ticks'
import { prepareRevenueLayers } from './prepare-revenue-layers'
import { prepareSecondOrder } from './prepare-second-order'

const size: ChartSize = { width: 600, height: 240, margin: { top: 10, right: 60, bottom: 30, left: 4 } }
const [top, bottom] = [10, 210]

describe('the second-order curve', () => {
  const point = (days: number, share: number): SecondOrderPoint => ({
    days,
    share,
    low: share - 0.05,
    high: share + 0.05,
    atRisk: 50,
  })

  it('begins at nobody on the first order and rises in steps to the last day watched', () => {
    const picture = prepareSecondOrder({ curve: [point(30, 0.2), point(400, 0.45)], medianDays: null }, null, size)
    expect(picture.path.startsWith('M4,210L')).toBe(true)
    expect(picture.points.map(({ x }) => x)).toEqual([expect.any(Number), 540])
    expect(picture.yTicks.map(({ value }) => Number(value.toFixed(2)))).toEqual([0, 0.2, 0.4, 0.6])
    expect([picture.median, picture.published]).toEqual([null, null])
  })

  it('marks the day by which half have come back, and keeps a published line inside', () => {
    const picture = prepareSecondOrder({ curve: [point(10, 0.3), point(90, 0.52)], medianDays: 90 }, 0.7, size)
    expect(picture.median?.days).toBe(90)
    const y = picture.published?.y ?? Number.NaN
    expect(y >= top && y < (picture.median?.y ?? 0)).toBe(true)
  })

  it('names days only where their names have room', () => {
    const { xTicks } = prepareSecondOrder({ curve: [point(1000, 0.4)], medianDays: null }, null, size)
    const gaps = xTicks.slice(1).map((tick, at) => tick.at - (xTicks[at]?.at ?? 0))
    expect(xTicks.at(-1)?.value).toBe(730)
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(58)
  })

  it('draws nothing of nothing', () => {
    const picture = prepareSecondOrder({ curve: [], medianDays: null }, null, size)
    expect([picture.path, picture.bandPath, picture.points]).toEqual(['', '', []])
  })
})

describe('the trend of LTV', () => {
  const point = (cohort: string, over: Partial<LtvTrendPoint> = {}): LtvTrendPoint => ({
    cohort,
    customers: 200,
    valueMinor: 1000,
    lowMinor: 900,
    highMinor: 1100,
    isFinal: true,
    finalOn: '2026-01-31',
    ...over,
  })

  it('has a range on what is final alone', () => {
    const { points, meanY } = prepareLtvTrend(
      [point('2025-01'), point('2025-02', { isFinal: false, lowMinor: null, highMinor: null })],
      1000,
      size,
    )
    expect(points.map(({ range }) => range !== null)).toEqual([true, false])
    expect(meanY).toBe(points[0]?.y)
  })

  it('is not flattened by the interval of a few customers, which ends at the top', () => {
    const wild = point('2025-03', { customers: 5, highMinor: 90_000 })
    const { points, yTicks } = prepareLtvTrend([point('2025-02'), wild], 1000, size)
    expect(yTicks.at(-1)?.value).toBeLessThan(3000)
    expect(points[1]).toMatchObject({ isSmall: true, range: { high: top } })
  })

  it('is empty without cohorts', () => {
    expect(prepareLtvTrend([], null, size)).toMatchObject({ points: [], xTicks: [], meanY: null })
  })
})

describe('the layers of revenue', () => {
  const months = ['2025-01', '2025-02', '2025-03']
  const layers = [
    { cohort: '2024', revenueMinor: [300, 100, -50] },
    { cohort: '2025', revenueMinor: [0, 200, 300] },
    { cohort: null, revenueMinor: [0, 0, -9] },
  ]
  const picture = prepareRevenueLayers({ months, final: [true, true, false] }, layers, size)

  it('stand on one another, oldest at the bottom and darkest, without what belongs to no cohort', () => {
    expect(picture.bands.map(({ cohort, depth }) => [cohort, depth])).toEqual([
      ['2024', 1],
      ['2025', 0],
    ])
    // 300 is the top of the axis; a negative month is drawn as nothing.
    expect(picture.points.map(({ y }) => y)).toEqual([top, top, top])
    expect(picture.bands[0]?.path.startsWith(`M4,${top}L`)).toBe(true)
  })

  it('fade where the running month begins', () => {
    expect(picture.runningFromX).toBe(picture.points[1]?.x)
    expect(prepareRevenueLayers({ months, final: [true, true, true] }, layers, size).runningFromX).toBeNull()
  })

  it('write names where no other is near', () => {
    const [first, second] = picture.bands.map(({ label }) => label)
    if (first && second) expect(Math.abs(first.x - second.x) >= 62 || Math.abs(first.y - second.y) >= 18).toBe(true)
    expect(first).not.toBeNull()
  })

  it('are nothing without months', () => {
    expect(prepareRevenueLayers({ months: [], final: [] }, [], size)).toMatchObject({ bands: [], points: [] })
    expect(bottom).toBe(prepareRevenueLayers({ months: [], final: [] }, [], size).yTicks[0]?.at)
  })
})

describe('the months under a chart', () => {
  it('are the first, the last and the Januaries between, where there is room', () => {
    const months = Array.from(
      { length: 36 },
      (_, at) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    )
    const ticks = prepareMonthTicks(months, (month) => months.indexOf(month) * 20)
    expect(ticks.map(({ month }) => month)).toEqual(['2023-01', '2024-01', '2025-01', '2025-12'])
    expect(prepareMonthTicks(['2025-05'], () => 3)).toEqual([{ month: '2025-05', at: 3, anchor: 'middle' }])
    expect(prepareMonthTicks([], () => 0)).toEqual([])
  })
})
