'use client'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type CalculatorMethod, TEXT_KEYS, type TextKey, unitOf } from '@/domain/calculator/calculator-fields'
import { buildCalculatorQuery, type CalculatorState } from '@/domain/calculator/calculator-state'
import { type Calculation, computeCalculation } from '@/domain/calculator/compute-calculation'
import { createFigures, type Figures } from '@/domain/calculator/figures'
import { changeMethod, changeText } from '@/domain/calculator/fill-fields'
import { readDecimal, typeDecimal } from '@/domain/calculator/read-decimal'
import { createWords, type Words, type WordTree } from '@/domain/calculator/words'

/** § How long typing rests before the address follows it. */
const ADDRESS_DELAY_MS = 400

export interface CalculatorForm {
  words: Words
  figures: Figures
  locale: string
  state: CalculatorState
  calculation: Calculation
  /** Before the ids of the fields: two calculators may stand on one page. */
  prefix: string
  /** Whether the words on where numbers are found stand on the page. */
  hasGuide: boolean
  query: string
  queryOf(method: CalculatorMethod): string
  textOf(name: TextKey): string
  problemOf(name: TextKey): string | null
  isAmbiguous(name: TextKey): boolean
  readingOf(name: TextKey): string
  unitOf(name: TextKey): string
  change(name: TextKey, text: string): void
  choose(method: CalculatorMethod): void
  chooseCurrency(currency: string): void
  /** Takes over what was typed before the page's script was there, or what the browser has put back. */
  adopt(typed: FormData): void
}

interface CalculatorOptions {
  initial: CalculatorState
  locale: string
  messages: WordTree
  hasGuide: boolean
}

/** The calculator's state, its answer, and the address that follows it without leaving the page. */
export function useCalculator({ initial, locale, messages, hasGuide }: CalculatorOptions): CalculatorForm {
  const [state, setState] = useState(initial)
  const query = buildCalculatorQuery(state, locale)
  useAddress(query, state !== initial)
  const words = useMemo(() => createWords(messages), [messages])
  const figures = useMemo(() => createFigures(locale, state.currency), [locale, state.currency])
  const calculation = useMemo(() => computeCalculation(state, locale), [state, locale])
  return {
    words,
    figures,
    locale,
    state,
    calculation,
    query,
    prefix: 'calculator-',
    hasGuide,
    queryOf: (method) => buildCalculatorQuery(changeMethod(state, method, locale), locale),
    textOf: (name) => state.texts[name] ?? '',
    problemOf(name) {
      const problem = calculation.inputs.problems[name]
      if (!problem) return null
      return words(problem === 'zero' && name.startsWith('churn') ? 'problem.churnZero' : `problem.${problem}`)
    },
    isAmbiguous: (name) => calculation.inputs.ambiguous.includes(name),
    readingOf(name) {
      const reading = readDecimal(state.texts[name] ?? '', locale)
      return reading.status === 'read' ? typeDecimal(reading.value, 4, locale) : ''
    },
    unitOf(name) {
      const unit = unitOf(name)
      if (unit === 'money') return figures.sign
      return unit === 'count' ? '' : words(`unit.${unit}`)
    },
    change: (name, text) => setState((before) => changeText(before, name, text, locale)),
    choose: (method) => setState((before) => changeMethod(before, method, locale)),
    chooseCurrency: (currency) => setState((before) => ({ ...before, currency })),
    adopt: (typed) => setState((before) => adoptTexts(before, typed, locale)),
  }
}

function adoptTexts(state: CalculatorState, typed: FormData, locale: string): CalculatorState {
  return TEXT_KEYS.reduce((known, key) => {
    const text = typed.get(key)
    return typeof text === 'string' && text !== (known.texts[key] ?? '') ? changeText(known, key, text, locale) : known
  }, state)
}

/** Writes the state into the address after a rest: no navigation, and no step back for every letter. */
function useAddress(query: string, isChanged: boolean): void {
  const written = useRef(false)
  useEffect(() => {
    if (!isChanged && !written.current) return
    const timer = setTimeout(() => {
      written.current = true
      history.replaceState(history.state, '', `?${query}${location.hash}`)
    }, ADDRESS_DELAY_MS)
    return () => clearTimeout(timer)
  }, [query, isChanged])
}
