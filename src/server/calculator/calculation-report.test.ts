import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { buildExample } from '@/domain/calculator/calculator-state'
import { buildCalculationReport } from './calculation-report'
import { renderCalculationPdf } from './render-calculation-pdf'

describe('a calculation in words', () => {
  test('has its answer, formula and what would change it, in the language of the reader', () => {
    const report = buildCalculationReport(buildExample('ru'), 'ru')
    expect(report).toMatchObject({
      label: 'LTV, прибыль с клиента',
      headline: '3\u00a0425\u00a0₽',
      sentence:
        '2\u00a0486\u00a0₽ × 0,21 × 40\u00a0% × 16,4\u00a0мес. За такого клиента при отношении 3\u00a0:\u00a01 можно платить до 1\u00a0142\u00a0₽.',
    })
    expect(report?.changes).toContainEqual({ name: '+1 месяц жизни', value: '+209\u00a0₽' })
    expect(report?.facts).toContainEqual({ name: 'Окупаемость', value: '7-й месяц' })
  })

  test('of a programme says the growth it needs', () => {
    const { method: _method, ...example } = buildExample('en')
    const report = buildCalculationReport({ ...example, method: 'loyalty' }, 'en')
    // 3.5 ÷ 36.5
    expect(report?.headline).toBe('+9.6%')
  })

  test('counts months as the page does: a whole number has no noughts', () => {
    // 3.5 ÷ 35 is a tenth more: ten months become eleven.
    const texts = { aov: '1000', freq: '1', margin: '38.5', life: '10', earn: '5', used: '70' }
    const report = buildCalculationReport({ method: 'loyalty', currency: 'USD', texts }, 'en')
    expect(report?.changes).toContainEqual({ name: 'Months of life', value: '11' })
  })

  test('is none without an answer', async () => {
    const blank = { ...buildExample('en'), texts: {} }
    expect(buildCalculationReport(blank, 'en')).toBeNull()
    await expect(renderCalculationPdf(blank, 'en')).rejects.toThrow('notFound')
  })
})

describe('a calculation to print', () => {
  test.each(['en', 'ru'] as const)(
    'is one page with the letters of its language: %s',
    async (locale) => {
      const file = await renderCalculationPdf(buildExample(locale), locale, { name: 'Агентство', color: '#0b6e63' })
      const text = file.toString('latin1')
      expect(text.startsWith('%PDF-')).toBe(true)
      expect(text).toContain('Inter')
      expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    },
    30_000,
  )
})

test('the text layer of an English document is Latin, whatever was drawn in Russian before', async () => {
  await renderCalculationPdf(buildExample('ru'), 'ru')
  const codes = readCharacterMaps(await renderCalculationPdf(buildExample('en'), 'en'))
  expect(codes).toContain('006f') // o
  expect(codes.filter((code) => code >= '0400' && code <= '04ff')).toEqual([])
})

/** The Unicode values that a PDF says its glyphs stand for, as four hexadecimal digits. */
function readCharacterMaps(file: Buffer): string[] {
  const streams = [...file.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
    ([, bytes = '']) => {
      try {
        return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
      } catch {
        return ''
      }
    },
  )
  return streams
    .filter((text) => text.includes('beginbfrange'))
    .flatMap((text) => [...text.matchAll(/<([0-9a-f]{4})>/gi)].map(([, code = '']) => code.toLowerCase()))
}
