'use client'
import { createContext, use } from 'react'
import { buildCalculatorQuery, type CalculatorState } from '@/domain/calculator/calculator-state'

interface CalculatorContextValue {
  state: CalculatorState
  locale: string
}

export const CalculatorContext = createContext<CalculatorContextValue | null>(null)

/** The calculation as an address' query, as it stands now: what a form beside the calculator sends along. Empty outside one. */
export function useCalculationQuery(): string {
  const value = use(CalculatorContext)
  return value ? buildCalculatorQuery(value.state, value.locale) : ''
}

/** A hidden field with the calculation: in the server's HTML as it was asked for, in the browser as it stands. */
export function CalculationInput({ name }: { name: string }) {
  return <input type="hidden" name={name} value={useCalculationQuery()} readOnly />
}
