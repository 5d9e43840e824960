import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { CATALOGUE, getMetric } from './catalogue'
import { METRIC_IDS, type Words } from './metric-entry'
import { METRIC_INPUTS } from './metric-inputs'

const DOC = readFileSync(new URL('../../../docs/metrics.md', import.meta.url), 'utf8')

/** Figures that the page defines and the product does not show yet, or shows as a part of another. */
const NOT_SHOWN = ['customer base of a day', 'churn window', 'NPS', 'cumulative revenue per acquired customer']

const plain = (text: string) => text.replace(/[*`]/g, '').replaceAll('’', "'").replace(/\s+/g, ' ').trim()

/** Term → definition: rows of two-column tables, and bold words with the text up to the next bold word or blank line. */
function readDefinitions(doc: string): Map<string, string> {
  const definitions = new Map<string, string>()
  for (const [, term = '', text = ''] of doc.matchAll(/^\| ([^|]+) \| (.+) \|$/gm))
    definitions.set(plain(term), plain(text))
  for (const [, term = '', text = ''] of doc.matchAll(/\*\*([^*]+)\*\*([\s\S]*?)(?=\*\*|\n\n|\n\d\. |$)/g)) {
    if (!definitions.has(plain(term))) definitions.set(plain(term), plain(text))
  }
  return definitions
}

/** The catalogue's disagreements with a page of definitions, in words; empty when they are equal. */
function findDisagreements(doc: string): string[] {
  const definitions = readDefinitions(doc)
  const problems = CATALOGUE.flatMap(({ id, docTerm, name, formula }) => {
    const definition = definitions.get(docTerm)
    if (definition === undefined) return [`${id}: no term ${docTerm}`]
    const wrongName = `${docTerm} ${definition}`.toLowerCase().includes(name.en.toLowerCase()) ? [] : [`${id}: name`]
    return definition.includes(plain(formula.en)) ? wrongName : [...wrongName, `${id}: formula`]
  })
  const shown = new Set([...CATALOGUE.map((entry) => entry.docTerm), ...NOT_SHOWN])
  const table = doc.slice(doc.indexOf('## Descriptive figures'), doc.indexOf('## LTV'))
  const rows = [...readDefinitions(table.replaceAll('**', '')).keys()].filter(
    (term) => !/^(name|measure|-+)$/.test(term),
  )
  return [...problems, ...rows.filter((term) => !shown.has(term)).map((term) => `no entry for ${term}`)]
}

describe('the catalogue', () => {
  it('has exactly one entry for every figure', () => {
    expect(CATALOGUE.map((entry) => entry.id).sort()).toEqual([...METRIC_IDS].sort())
    expect(getMetric('aov').docTerm).toBe('orders, AOV')
  })

  it('says what docs/metrics.md says, in names and formulas', () => {
    expect(findDisagreements(DOC)).toEqual([])
  })

  it.each([
    ['÷ ΣB₀ |', '÷ ΣB₁ |', 'monthlyChurn: formula'],
    ['| repeat revenue % |', '| repeat sales % |', 'repeatRevenueShare: no term repeat revenue %'],
    ['revenue of orders that are not', 'revenue of all orders that are not', 'repeatRevenueShare: formula'],
    ['(also the median order)', '(also the middle order)', 'medianOrder: name'],
    ['**Realised, at age H**', '**Realised**', 'realisedLtv: no term Realised, at age H'],
    ['| NPS |', '| NPS |  |\n| new figure |', 'no entry for new figure'],
  ])('would notice %j becoming %j', (before, after, problem) => {
    expect(DOC).toContain(before)
    expect(findDisagreements(DOC.replace(before, after))).toContain(problem)
  })

  it('speaks English and Russian everywhere, in their own letters', () => {
    const words: Words[] = [
      ...CATALOGUE.flatMap(({ name, formula, note, noData }) => [name, formula, note, noData]),
      ...Object.values(METRIC_INPUTS).map(({ label }) => label),
    ]
    for (const { en, ru } of words) {
      expect(en, en).not.toMatch(/[а-яё]/i)
      expect(en.length * ru.length, en).toBeGreaterThan(0)
      expect(ru, ru).not.toMatch(/\d %| - |"/)
    }
    for (const { name, note, noData } of CATALOGUE) {
      for (const { ru } of [name, note, noData]) expect(ru).toMatch(/[а-яё]/i)
    }
  })
})
