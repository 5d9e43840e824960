import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { LOCALES, type Locale } from '@/app/i18n/locales'
import { buildCalculatorQuery, parseCalculatorState } from '@/domain/calculator/calculator-state'
import { computeCalculation } from '@/domain/calculator/compute-calculation'
import { createFormat } from '@/domain/format/create-format'
import { ratioMinor } from '@/domain/money'
import { ARTICLES, buildArticleExample } from './article-list'
import { readArticle } from './read-article'

/** Without spaces of any kind, so that how a number is set does not matter. */
const bare = (text: string) => text.replaceAll(/[\s\u00a0\u202f]/g, '')
const textOf = (slug: string, locale: Locale) =>
  bare(readFileSync(path.resolve('content/articles', locale, `${slug}.md`), 'utf8'))

function compute(slug: string, locale: Locale) {
  const entry = ARTICLES.find((article) => article.slug === slug)
  if (!entry) throw new Error(slug)
  // By the address, as the reader's calculator gets it.
  const query = new URLSearchParams(buildCalculatorQuery(buildArticleExample(entry, locale), locale))
  const state = parseCalculatorState(query, locale)
  if (!state) throw new Error('no state')
  const { result, inputs } = computeCalculation(state, locale)
  expect(inputs.problems).toEqual({})
  return result
}

const MONEY = { en: 'USD', ru: 'RUB' } as const
const money = (minor: bigint, locale: Locale) => bare(createFormat(locale).money(minor, MONEY[locale]))

function ltvOf(slug: string, locale: Locale) {
  const result = compute(slug, locale)
  if (result?.kind !== 'ltv') throw new Error('not an LTV')
  return result
}

describe.each(LOCALES)('%s', (locale) => {
  test.each(ARTICLES.map(({ slug }) => slug))(
    '%s has a title, parts to link to, and 700 to 1,100 words or a few more',
    async (slug) => {
      const article = await readArticle(slug, locale)
      expect(article.title.length).toBeLessThan(90)
      expect(article.description.length).toBeGreaterThan(50)
      expect(article.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(new Set(article.headings.map(({ id }) => id)).size).toBe(article.headings.length)
      expect(article.headings.length).toBeGreaterThanOrEqual(4)
      const words = article.html.replaceAll(/<[^>]*>/g, ' ').split(/\s+/).length
      expect(words).toBeGreaterThan(700)
      expect(words).toBeLessThan(1200)
    },
  )

  test('LTV: value, ceiling, ratio, payback and levers are the calculator’s', () => {
    const text = textOf('ltv', locale)
    const { ltvMinor, maximumCacMinor, cac, sensitivity } = ltvOf('ltv', locale)
    const levers = sensitivity.filter(({ lever }) => lever !== 'freq10').map(({ deltaMinor }) => deltaMinor)
    for (const amount of [ltvMinor, maximumCacMinor ?? 0n, ...levers]) expect(text).toContain(money(amount, locale))
    expect(text).toContain(createFormat(locale).number(cac?.ratio ?? null, 1))
    expect(cac?.paybackMonth).toBe(4)
  })

  test('churn: 48 of 800, lifetime, value of revenue and of margin, ceiling and levers', () => {
    const text = textOf('churn', locale)
    const result = ltvOf('churn', locale)
    expect(result.lifetimeMonths).toBeCloseTo(1 / 0.06, 10)
    expect(text).toContain(createFormat(locale).number(result.lifetimeMonths, 1))
    for (const amount of [result.ltvMinor, result.beforeCacMinor, result.maximumCacMinor ?? 0n])
      expect(text).toContain(money(amount, locale))
    const delta = (name: string) => result.sensitivity.find(({ lever }) => lever === name)?.deltaMinor ?? 0n
    expect(text).toContain(money(delta('arpa5'), locale))
    const better = locale === 'en' ? result.ltvMinor + delta('churn10') : delta('churn10')
    expect(text).toContain(money(better, locale))
  })

  test('cohort table: the cells, the average over final ones, and the formula that agrees', () => {
    const text = textOf('cohort-table', locale)
    const marginMinor = locale === 'en' ? 2400 : 120_000
    const shown = (minor: number) => (locale === 'en' ? (minor / 100).toFixed(2) : String(Math.round(minor / 100)))
    const cell = (customers: number, orders: number) => ratioMinor(BigInt(orders * marginMinor), customers) ?? 0
    for (const [customers, orders] of [
      [400, 418],
      [400, 432],
      [400, 442],
      [300, 312],
      [300, 321],
      [500, 510],
      [700, 730],
    ] as const)
      expect(text).toContain(shown(cell(customers, orders)))
    const { ltvMinor } = ltvOf('cohort-table', locale)
    expect(ltvMinor).toBe(BigInt(Math.round((480 * marginMinor) / 400)))
    expect(text).toContain(money(ltvMinor, locale))
  })

  test('loyalty: break-even with and without fixed costs, and what would reach it', () => {
    const text = textOf('loyalty-break-even', locale)
    const result = compute('loyalty-break-even', locale)
    if (result?.kind !== 'loyalty') throw new Error('not a programme')
    const share = (value: number | null) => bare(createFormat(locale).share(value, 1))
    expect(text).toContain(share(result.upliftShare))
    expect(text).toContain(share(0.035 / 0.365))
    expect(text).toContain(money(result.costPerOrderMinor, locale))
    expect(text).toContain(money(result.reach?.averageOrderMinor ?? 0n, locale))
    expect(text).toContain(createFormat(locale).number(result.reach?.ordersPerMonth ?? null, 3))
    expect(text).toContain(money(result.costPerMonthMinor ?? 0n, locale))
    const others = { '3%': (0.03 * 0.7) / (0.4 - 0.021), '10%': 0.07 / 0.33, thin: 0.035 / 0.215, low: 0.0065 / 0.3935 }
    for (const value of Object.values(others)) expect(text).toContain(share(value))
  })
})

test('every article stands in both languages', () => {
  for (const { slug } of ARTICLES)
    for (const locale of LOCALES) expect(existsSync(path.resolve('content/articles', locale, `${slug}.md`))).toBe(true)
})
