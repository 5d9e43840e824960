import { describe, expect, test } from 'vitest'
import { computeCac } from '@/domain/acquisition'
import { buildMissingPrediction } from '@/domain/predicted-ltv'
import { computeCalculation } from './compute-calculation'
import { buildStoreState, compareLtv, type StoreFigures } from './store-calculation'

const window = { months: 12, from: '2025-01', to: '2025-12', inactivityMonths: 12, reason: null }

/** 1 200 customer-months bring 600 000 of revenue at 40 %; 5 % leave a month; an order is 2 000. */
const figures: StoreFigures = {
  descriptive: {
    aovMinor: 200_000,
    averageLifetimeMonths: 20,
    churnWindow: {
      ...window,
      startBase: 1200,
      endBase: 1200,
      lost: 60,
      revenueMinor: 60_000_000,
      marginMinor: 24_000_000,
    },
  },
  ltv: {
    cac: computeCac({ asOf: '2025-12-31', spans: [], customers: 0 }),
    formulaSimple: {
      valueMinor: 1_000_000,
      marginValueMinor: 400_000,
      arpaMinor: 50_000,
      marginArpaMinor: 20_000,
      monthlyChurn: 0.05,
      expandedMinor: null,
      reason: null,
    },
    realised: { ages: [], curves: [], reason: null },
    predicted: buildMissingPrediction('notReady'),
    isUnsteady: false,
    baseChangeShare: 0,
  },
}

test('a store’s own uneven figures come out at the formula of its overview, to the last digit shown', () => {
  const uneven: StoreFigures = {
    ...figures,
    descriptive: {
      aovMinor: 239_465,
      averageLifetimeMonths: 50_424 / 2_829,
      churnWindow: {
        ...window,
        startBase: 50_424,
        endBase: 51_417,
        lost: 2_829,
        revenueMinor: 1_951_811_478,
        marginMinor: 770_423_281,
      },
    },
  }
  // 7 704 232.81 ÷ 51 417 × 50 424 ÷ 2 829
  const { result } = computeCalculation(buildStoreState(uneven, 'RUB', 'en'), 'en')
  if (result?.kind !== 'ltv') throw new Error('no answer')
  expect(Math.abs(Number(result.ltvMinor) - 267_071)).toBeLessThanOrEqual(5)
})

const realisedAt = (ageMonths: 12, marginPerCustomerMinor: number): StoreFigures => ({
  ...figures,
  ltv: {
    ...figures.ltv,
    realised: {
      curves: [],
      reason: null,
      ages: [
        {
          ageMonths,
          marginPerCustomerMinor,
          revenuePerCustomerMinor: null,
          cohorts: 3,
          customers: 90,
          marginMinor: 0,
          revenueMinor: 0,
          finalOn: null,
        },
      ],
    },
  },
})

describe('a store in the calculator', () => {
  test('gives its formula LTV: ARPA ÷ average order, margin and lifetime are factors of it', () => {
    const state = buildStoreState(figures, 'RUB', 'ru')
    expect(state.texts).toMatchObject({ aov: '2\u00a0000', freq: '0,25', margin: '40', life: '20' })
    expect(computeCalculation(state, 'ru').result).toMatchObject({ ltvMinor: 400_000n })
  })

  test('leaves blank what it does not know', () => {
    const { descriptive, ltv } = figures
    const young = { descriptive: { ...descriptive, averageLifetimeMonths: null }, ltv }
    expect(computeCalculation(buildStoreState(young, 'RUB', 'ru'), 'ru').inputs.missing).toEqual(['life'])
  })
})

describe('formula beside cohorts', () => {
  test('is compared at the same age: 4 000 × (1 − 0.95¹²) is 1 838.56 within a year', () => {
    const { realised, reasons } = compareLtv(realisedAt(12, 120_000))
    expect(realised).toMatchObject({ formulaMinor: 183_856, valueMinor: 120_000 })
    expect(reasons).toEqual(['above', 'horizon'])
  })

  test('below what cohorts have brought says so; at about the same nothing but the horizon', () => {
    expect(compareLtv(realisedAt(12, 260_000)).reasons).toEqual(['below', 'horizon'])
    expect(compareLtv(realisedAt(12, 180_000)).reasons).toEqual(['horizon'])
  })

  test('has nothing beside it in a young store', () => {
    expect(compareLtv(figures)).toMatchObject({ realised: null, predicted: null, reasons: ['young'] })
  })
})
