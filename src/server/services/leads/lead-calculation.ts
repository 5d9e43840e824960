import {
  buildCalculatorQuery,
  buildExample,
  type CalculatorState,
  parseCalculatorState,
} from '@/domain/calculator/calculator-state'
import { type Calculation, computeCalculation } from '@/domain/calculator/compute-calculation'
import type { LeadResult } from '@/domain/leads/lead'

/** A lead's inputs as its row keeps them, of what an address said: the calculator's state in its own spelling. */
export function buildLeadInputs(query: string, locale: string): { query: string } {
  return { query: buildCalculatorQuery(readState(query, locale), locale) }
}

/** The query of a stored calculation; empty for a row of another shape. */
export function readLeadQuery(inputs: unknown): string {
  const isOurs = typeof inputs === 'object' && inputs !== null && 'query' in inputs && typeof inputs.query === 'string'
  return isOurs ? String(inputs.query) : ''
}

/** The calculation a lead left, with what follows from it. */
export function readLeadCalculation(
  inputs: unknown,
  locale: string,
): { state: CalculatorState; calculation: Calculation } {
  const state = readState(readLeadQuery(inputs), locale)
  return { state, calculation: computeCalculation(state, locale) }
}

/** The LTV a lead computed; null where their figures gave none, or were about a programme. */
export function computeLeadResult(inputs: unknown, locale: string): LeadResult {
  const { state, calculation } = readLeadCalculation(inputs, locale)
  const { result } = calculation
  const ltv = result?.kind === 'ltv' ? Number(result.ltvMinor) : null
  return { ltvMinor: ltv !== null && Number.isSafeInteger(ltv) ? ltv : null, currency: state.currency }
}

/** What an address says; where it says nothing, the page's own example, which is what its reader saw. */
function readState(query: string, locale: string): CalculatorState {
  return parseCalculatorState(new URLSearchParams(query), locale) ?? buildExample(locale)
}
