import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arrangePortfolio, listTags, PORTFOLIO_COLUMNS } from './arrange-portfolio'
import { type AttentionInput, findAttention, rankAttention } from './find-attention'
import type { PortfolioStore } from './portfolio'
import type { StoreFigures } from './store-figures'

const FIGURES: StoreFigures = {
  asOf: '2026-10-31',
  lastDay: '2026-10-31',
  revenue: { value: 100_000, change: { kind: 'growth', difference: 20_000, share: 0.25 } },
  customers: { value: 40, change: null },
  repeatCustomersShare: { value: 0.3, change: null },
  ltvMinor: 3_000,
  revenueLtvMinor: 7_500,
  cacMinor: 1_000,
  ltvToCac: 3,
  months: [],
  qualityScore: 96,
  notable: null,
  usualSilenceDays: 9,
}
const CALM: AttentionInput = { figures: FIGURES, silentDays: 2, openAlerts: 0, hasFailedImport: false }

function buildStore(name: string, store: Partial<PortfolioStore> = {}): PortfolioStore {
  return {
    ...{ id: name, slug: name, name, currency: 'RUB', timeZone: 'Europe/Moscow' },
    ...{ isGenerated: false, tags: [], isUpdating: false, importedAt: null, silentDays: 2, attention: [] },
    figures: FIGURES,
    ...store,
  }
}

const ALL = { sort: 'name', isAscending: true, text: '', tags: [], onlyAttention: false } as const
const names = (stores: readonly PortfolioStore[]) => stores.map(({ name }) => name)

describe('what asks for a look', () => {
  test('a store that runs as usual asks for nothing', () => {
    expect(findAttention(CALM)).toEqual([])
    expect(rankAttention([])).toBe(0)
  })

  test('silence beyond the store’s own rhythm, and not within it', () => {
    expect(findAttention({ ...CALM, silentDays: 9 })).toEqual([])
    expect(findAttention({ ...CALM, silentDays: 10 })).toEqual([{ kind: 'stale', value: 10 }])
    expect(findAttention({ ...CALM, silentDays: null })).toEqual([])
  })

  test('cohorts that come back less, where that is no noise', () => {
    const rate = { events: 10, trials: 100 }
    const change = { quarter: '2026-Q2', quarterBefore: '2025-Q2', offset: 3, now: rate, before: rate }
    const notable = (value: number, low: number, high: number): StoreFigures['notable'] => ({
      ...change,
      difference: { value, low, high, pValue: 0.001 },
    })
    const falling = { ...FIGURES, notable: notable(-0.08, -0.12, -0.04) }
    expect(findAttention({ ...CALM, figures: falling })).toEqual([{ kind: 'fallingCohorts', value: -0.08 }])
    expect(findAttention({ ...CALM, figures: { ...FIGURES, notable: notable(0.08, 0.04, 0.12) } })).toEqual([])
  })

  test('the most pressing stands first, and decides the rank', () => {
    const figures: StoreFigures = {
      ...FIGURES,
      revenue: { value: 80_000, change: { kind: 'growth', difference: -20_000, share: -0.2 } },
      ltvToCac: 0.8,
      qualityScore: 60,
    }
    const found = findAttention({ figures, silentDays: 40, openAlerts: 2, hasFailedImport: true })
    expect(found).toEqual([
      { kind: 'importFailed', value: null },
      { kind: 'stale', value: 40 },
      { kind: 'revenueDown', value: 0.2 },
      { kind: 'losingMoney', value: 0.8 },
      { kind: 'openAlerts', value: 2 },
      { kind: 'lowQuality', value: 60 },
    ])
    expect(rankAttention(found)).toBeGreaterThan(rankAttention(found.slice(1)))
  })

  test('a store without orders asks for its first file', () => {
    expect(findAttention({ ...CALM, figures: null, silentDays: null })).toEqual([{ kind: 'noOrders', value: null }])
  })
})

describe('the order of lines', () => {
  const tea = buildStore('Tea', { tags: ['food', 'key'], attention: [{ kind: 'stale', value: 20 }] })
  const ware = buildStore('Ware', { tags: ['food'], figures: { ...FIGURES, ltvMinor: 9_000 } })
  const empty = buildStore('Empty', { figures: null, silentDays: null })

  test('by name, by LTV, by what presses; a line without the figure stands last both ways', () => {
    expect(names(arrangePortfolio([ware, tea, empty], ALL))).toEqual(['Empty', 'Tea', 'Ware'])
    expect(names(arrangePortfolio([tea, ware, empty], { ...ALL, sort: 'ltv', isAscending: false }))).toEqual([
      'Ware',
      'Tea',
      'Empty',
    ])
    expect(names(arrangePortfolio([tea, ware, empty], { ...ALL, sort: 'ltv' }))).toEqual(['Tea', 'Ware', 'Empty'])
    expect(names(arrangePortfolio([ware, empty, tea], { ...ALL, sort: 'attention', isAscending: false }))[0]).toBe(
      'Tea',
    )
  })

  test('filtered by a part of the name, by every tag chosen, by what asks for a look', () => {
    expect(names(arrangePortfolio([tea, ware], { ...ALL, text: 'TE' }))).toEqual(['Tea'])
    expect(names(arrangePortfolio([tea, ware], { ...ALL, tags: ['food'] }))).toEqual(['Tea', 'Ware'])
    expect(names(arrangePortfolio([tea, ware], { ...ALL, tags: ['food', 'key'] }))).toEqual(['Tea'])
    expect(names(arrangePortfolio([tea, ware], { ...ALL, onlyAttention: true }))).toEqual(['Tea'])
    expect(listTags([tea, ware])).toEqual(['food', 'key'])
  })

  test('no line is lost or made by sorting', () => {
    const value = fc.option(fc.integer({ min: -1_000, max: 1_000_000 }))
    const stores = fc.array(
      fc
        .record({ ltvMinor: value, silentDays: value })
        .map(({ ltvMinor, silentDays }) =>
          buildStore(`s${ltvMinor}-${silentDays}`, { silentDays, figures: { ...FIGURES, ltvMinor } }),
        ),
    )
    fc.assert(
      fc.property(stores, fc.constantFrom(...PORTFOLIO_COLUMNS), fc.boolean(), (all, sort, isAscending) => {
        const arranged = arrangePortfolio(all, { ...ALL, sort, isAscending })
        expect(names(arranged).toSorted()).toEqual(names(all).toSorted())
      }),
    )
  })
})
