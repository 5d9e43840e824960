import { describe, expect, test } from 'vitest'
import { addDays } from '@/domain/time/local-date'
import { classifyLifecycleStage, type StageTraits } from './lifecycle-stage'
import { chooseStoreGaps, computeRhythm, rhythmDays } from './rhythm'
import { isWonBack } from './won-back'

/** One order, ten days a rhythm. */
const CUSTOMER: StageTraits = {
  orders: 1,
  orderDays: 1,
  daysSinceLast: 0,
  rhythm: { top: 10, bottom: 1 },
  isWonBack: false,
  isTopByMargin: false,
}
const stageOf = (traits: Partial<StageTraits>) => classifyLifecycleStage({ ...CUSTOMER, ...traits })

describe('the stage of a customer', () => {
  test.each([
    [10, 'new'],
    [11, 'slowing'],
    [20, 'slowing'],
    [21, 'atRisk'],
    [30, 'atRisk'],
    [31, 'lapsed'],
  ])('%i days of silence at a rhythm of ten: %s', (daysSinceLast, stage) => {
    expect(stageOf({ daysSinceLast })).toBe(stage)
  })

  test('a ratio of exactly 1, 2 or 3 is met exactly where the rhythm is no whole number', () => {
    // G = 31 ÷ 3, five order days over 40: g = (2 · 31 ÷ 3 + 40) ÷ 6 = 182 ÷ 18 = 10.11…; 91 days are nine of them.
    const rhythm = computeRhythm({ days: 31, gaps: 3 }, { spanDays: 40, orderDays: 5 })
    expect(rhythm).toEqual({ top: 182, bottom: 18 })
    const tripled = { top: 182, bottom: 54 }
    expect(stageOf({ daysSinceLast: 10, rhythm: { top: 10, bottom: 3 } })).toBe('atRisk')
    expect(stageOf({ daysSinceLast: 11, rhythm: { top: 10, bottom: 3 } })).toBe('lapsed')
    expect(stageOf({ daysSinceLast: 3, rhythm: tripled })).toBe('new')
    expect(stageOf({ daysSinceLast: 4, rhythm: tripled })).toBe('slowing')
  })

  test('silence comes before everything that is good', () => {
    const best = { orders: 9, orderDays: 9, isWonBack: true, isTopByMargin: true }
    expect(stageOf({ ...best, daysSinceLast: 11 })).toBe('slowing')
    expect(stageOf({ ...best, daysSinceLast: 10 })).toBe('wonBack')
    expect(stageOf({ ...best, isWonBack: false })).toBe('loyal')
  })

  test('loyal are two order days with four orders or a place among the best by margin', () => {
    expect(stageOf({ orders: 4, orderDays: 2 })).toBe('loyal')
    expect(stageOf({ orders: 3, orderDays: 2 })).toBe('active')
    expect(stageOf({ orders: 2, orderDays: 2, isTopByMargin: true })).toBe('loyal')
    expect(stageOf({ orders: 4, orderDays: 1, isTopByMargin: true })).toBe('active')
    expect(stageOf({ orders: 1, orderDays: 1, isTopByMargin: true })).toBe('new')
  })

  test('somebody without a counted order is a lead', () => {
    expect(stageOf({ orders: 0, orderDays: 0 })).toBe('lead')
  })
})

describe('the rhythm of a customer', () => {
  test('is the store’s after one order day, and turns into the own with every further one', () => {
    const gaps = { days: 3000, gaps: 100 }
    expect(computeRhythm(gaps, { spanDays: 0, orderDays: 1 })).toEqual({ top: 6000, bottom: 200 })
    // (2 · 30 + 20) ÷ (2 + 2) = 20
    expect(rhythmDays(computeRhythm(gaps, { spanDays: 20, orderDays: 3 }))).toBe(20)
  })

  test('is never shorter than a day', () => {
    expect(computeRhythm({ days: 30, gaps: 30 }, { spanDays: 3, orderDays: 9 })).toEqual({ top: 1, bottom: 1 })
  })

  test('stands on 90 days where the store has fewer than 30 gaps, and says so', () => {
    expect(chooseStoreGaps({ days: 290, gaps: 29 })).toEqual({ days: 90, gaps: 1, isAssumed: true })
    expect(chooseStoreGaps({ days: 300, gaps: 30 })).toEqual({ days: 300, gaps: 30, isAssumed: false })
  })

  test('tells the next order day, a half rounded up', () => {
    expect(rhythmDays({ top: 105, bottom: 2 })).toBe(53)
    expect(rhythmDays({ top: 104, bottom: 2 })).toBe(52)
  })
})

describe('won back', () => {
  // One order day: the rhythm before the second is G, ten days; a gap of more than thirty counts.
  const gaps = { days: 300, gaps: 30 }
  const asOf = '2025-06-30'
  const pair = (gap: number, sinceLast: number) => {
    const last = addDays(asOf, -sinceLast)
    return [addDays(last, -gap), last]
  }
  test.each([
    ['a gap above three rhythms that ended today', 31, 0, true],
    ['one of exactly three', 30, 0, false],
    ['one that ended on the first of the last 90 days', 31, 89, true],
    ['one that ended a day earlier', 31, 90, false],
  ])('%s', (_, gap, sinceLast, expected) => {
    expect(isWonBack(pair(gap, sinceLast), asOf, gaps)).toBe(expected)
  })

  test('needs two order days', () => {
    expect(isWonBack([asOf], asOf, gaps)).toBe(false)
    expect(isWonBack([], asOf, gaps)).toBe(false)
  })
})
