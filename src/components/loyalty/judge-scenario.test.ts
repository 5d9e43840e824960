import { expect, test } from 'vitest'
import type { BreakEvenResult } from '@/domain/loyalty/break-even-result'
import { findRigorousRange, judgeScenario } from './judge-scenario'

test('two chances of three to lose are called a loss, one of three a gain, and what lies between is open', () => {
  expect(judgeScenario({ lossProbability: 0.71 })).toBe('loses')
  expect(judgeScenario({ lossProbability: 2 / 3 })).toBe('loses')
  expect(judgeScenario({ lossProbability: 0.5 })).toBe('tossUp')
  expect(judgeScenario({ lossProbability: 1 / 3 })).toBe('pays')
  expect(judgeScenario({ lossProbability: 0 })).toBe('pays')
})

test('only peer-reviewed studies make up the range that the sentence names', () => {
  const result: BreakEvenResult = {
    upliftShare: 0.1,
    formula: null,
    netMinor: 1,
    marginMinor: 1,
    costMinor: 1,
    ownVariationShare: null,
    plausibility: 'unlikely',
    studies: [
      { id: 'a', low: 0.0174, high: 0.0174, quality: 'A', place: 'above' },
      { id: 'b', low: 0.15, high: 0.25, quality: 'C', place: 'below' },
    ],
  }
  expect(findRigorousRange(result)).toEqual({ low: 0.0174, high: 0.0174 })
  expect(findRigorousRange({ ...result, studies: [] })).toBeNull()
})
