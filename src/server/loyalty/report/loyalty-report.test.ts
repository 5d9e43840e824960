import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { buildPopulation } from '@/domain/loyalty/build-population'
import { buildTemplate } from '@/domain/loyalty/templates'
import { buildCalculatorBaseline } from '@/domain/loyalty-baseline'
import { computeLoyalty } from '../compute-loyalty'
import { buildWorkbook } from './build-workbook'
import type { LoyaltyReport, ReportWords } from './loyalty-report'
import { renderReport } from './render-report'

const CALCULATOR = { averageOrderMinor: 200_000, ordersPerMonth: 0.5, marginShare: 0.4, lifetimeMonths: 12 }
const scenario = { ...buildTemplate('points', { averageOrderMinor: 200_000 }), horizonMonths: 3 }
const population = buildPopulation(null, buildCalculatorBaseline(CALCULATOR), 20_000)
const result = await computeLoyalty({ asOf: '2024-10-04', history: null, population }, scenario, () => {})

function buildReport(locale: 'en' | 'ru'): LoyaltyReport {
  const messages = JSON.parse(readFileSync(`messages/${locale}/loyalty.json`, 'utf8'))
  const translate = createTranslator({ locale, messages: { loyalty: messages }, namespace: 'loyalty' })
  const words: ReportWords = Object.assign(
    (key: string, values?: Record<string, string | number>) => translate(key, values),
    { has: (key: string) => translate.has(key) },
  )
  const version = {
    scenarioId: 'a',
    name: 'Баллы 5 %',
    isArchived: false,
    number: 2,
    note: '',
    savedAt: new Date(0),
    definition: { scenario, calculator: CALCULATOR },
  }
  return { version, result, storeName: 'Чайная лавка', currency: 'RUB', words }
}

describe('the workbook', () => {
  test('holds money in units of the currency as numbers, and shares as per cent', () => {
    const [results, months] = buildWorkbook(buildReport('en'))
    const cellOf = (label: string) => results?.rows.find(([name]) => name?.value === label)?.[1]
    expect(cellOf('Incremental margin, P50')).toEqual({
      value: Math.round(result.simulation.incrementalMinor.p50) / 100,
      format: '#,##0.00',
    })
    expect(cellOf('Probability of a loss')).toEqual({ value: result.simulation.lossProbability, format: '0.0%' })
    expect(months?.rows.slice(1, 4).map(([month]) => month?.value)).toEqual([1, 2, 3])
  })

  test('names the source and the quality of every assumption that its programmes depend on', () => {
    const sheet = buildWorkbook(buildReport('en')).find(({ name }) => name === 'Assumptions')
    const rows = sheet?.rows.slice(1) ?? []
    // Twelve effects, and the share of points redeemed.
    expect(rows).toHaveLength(12 + 1)
    for (const row of rows) expect([row[4]?.value, row[5]?.value]).not.toContain('')
    expect(JSON.stringify(rows)).toContain('Liu, Journal of Marketing 71: 19–35, 2007')
  })

  test('says every rule, in the language of the file', () => {
    const sheet = buildWorkbook(buildReport('ru')).find(({ name }) => name === 'Правила')
    const rows = sheet?.rows.slice(1).map((row) => row.map((cell) => cell?.value)) ?? []
    expect(rows).toContainEqual(['Баллы или кешбэк', 'Начислять', 0.05, 'доля'])
    expect(rows).toContainEqual(['Баллы или кешбэк', 'Сгорают через', 365, 'дн.'])
  })
})

describe('the report to print', () => {
  test.each(['en', 'ru'] as const)(
    'is a PDF with the letters of its language: %s',
    async (locale) => {
      const file = await renderReport(buildReport(locale), locale)
      const text = file.toString('latin1')
      expect(text.startsWith('%PDF-')).toBe(true)
      // The font travels with the file: without it Cyrillic letters would be boxes.
      expect(text).toContain('Inter')
      expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(1)
    },
    30_000,
  )
})
