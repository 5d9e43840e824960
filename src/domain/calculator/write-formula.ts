import type { CalculatorState } from './calculator-state'
import type { Calculation } from './compute-calculation'
import type { Figures } from './figures'
import { need } from './ltv-formulas'
import type { Words } from './words'

interface FormulaInputs {
  state: CalculatorState
  calculation: Calculation
  words: Words
  figures: Figures
}

/** The method's formula with the person's own figures in it: "2 486 ₽ × 0,21 × 40 % × 16,4 мес." */
export function writeFormula({ state, calculation, words, figures }: FormulaInputs): string {
  const { values } = calculation.inputs
  const nbsp = (text: string, unit: string) => `${text}\u00a0${unit}`
  if (state.method === 'product') {
    const life = nbsp(figures.exact(need(values.life)), words('unit.months'))
    const parts = [figures.exactMoney(need(values.aov)), figures.exact(need(values.freq))]
    return [...parts, figures.exactShare(need(values.margin)), life].join(' × ')
  }
  if (state.method === 'arpa')
    return `${figures.exactMoney(need(values.arpa))} ÷ ${figures.exactShare(need(values.churn))}`
  if (state.method === 'annual') {
    const years = nbsp(figures.exact(need(values.years)), words('unit.years'))
    const margin = values.margin ? [figures.exactShare(values.margin)] : []
    const product = [figures.exactMoney(need(values.year)), ...margin, years].join(' × ')
    return values.cac ? `${product} − ${figures.exactMoney(values.cac)}` : product
  }
  return writeNeed(values, figures)
}

function writeNeed(values: Calculation['inputs']['values'], { exactShare, exactMoney }: Figures): string {
  const cost = `${exactShare(need(values.earn))} × ${exactShare(need(values.used))}`
  const { fix, base } = values
  const fixed =
    fix && base && fix.n !== 0n
      ? ` + ${exactMoney(fix)} ÷ ${exactMoney({
          n: need(values.aov).n * need(values.freq).n * base.n,
          d: need(values.aov).d * need(values.freq).d * base.d,
        })}`
      : ''
  return `(${cost}${fixed}) ÷ (${exactShare(need(values.margin))} − ${cost})`
}
