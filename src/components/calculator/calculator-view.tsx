'use client'
import { type CSSProperties, type ReactNode, useEffect, useState } from 'react'
import type { CalculatorField } from '@/domain/calculator/calculator-fields'
import type { CalculatorState } from '@/domain/calculator/calculator-state'
import { nameLtv } from '@/domain/calculator/say-result'
import type { WordTree } from '@/domain/calculator/words'
import { writeFormula } from '@/domain/calculator/write-formula'
import { CalculatorContext } from './calculator-context'
import { CalculatorForm } from './calculator-form'
import { LoyaltyPanel } from './loyalty-panel'
import { endSentence, LtvPanel } from './ltv-panel'
import { ResultActions } from './result-actions'
import { type CalculatorForm as Form, useCalculator } from './use-calculator'

/** Whose calculator it is, where it is not ours. */
export interface CalculatorBrand {
  name: string
  /** "R G B" of a colour that can be read on the page; null keeps ours. */
  accent: string | null
  /** In place of our own words. */
  title: string | null
  lead: string | null
}

export interface CalculatorViewProps {
  locale: string
  initial: CalculatorState
  /** Whether the numbers are ours, for an example. */
  isExample: boolean
  /** The words of `calculator.live` in this language. */
  messages: WordTree
  /** The page's own address: what the form asks and its tabs lead to. */
  path: string
  /** Where a PDF of the calculation is made; null: nowhere. */
  pdfPath: string | null
  /** The sign-up page; null where nobody is to be led there. */
  signUpPath: string | null
  /** Whether the words on where numbers are found stand below. */
  hasGuide: boolean
  /** The heading's rank: on a page of its own the calculator is the page. */
  heading?: 'h1' | 'h2' | null
  brand?: CalculatorBrand | null
  /** What asks for an address to write to. It may hold `CalculationInput`. Null: no such offer. */
  leadForm?: ReactNode
  /** The form has come back with something to say. */
  isLeadFormOpen?: boolean
}

/**
 * The calculator, whole: rendered on the server it answers an ordinary form; in the browser it answers at once. It needs neither
 * a session nor a provider.
 */
export function CalculatorView(props: CalculatorViewProps) {
  const { locale, initial, messages, path, hasGuide, brand = null, heading = 'h1' } = props
  const form = useCalculator({ initial, locale, messages, hasGuide })
  const Heading = heading
  const style = brand?.accent ? ({ '--accent': brand.accent } as CSSProperties) : undefined
  return (
    <CalculatorContext value={{ state: form.state, locale }}>
      <div style={style}>
        {Heading && (
          <div className="mb-9 print:mb-5">
            <Heading className="max-w-[36rem] font-serif text-[1.875rem] leading-[2.375rem] sm:text-[2.5rem] sm:leading-[2.875rem]">
              {brand?.title ?? form.words('title')}
            </Heading>
            <p className="mt-3 max-w-[40rem] text-base leading-6 text-ink-2 print:hidden">
              {brand?.lead ?? form.words('lead')}
            </p>
          </div>
        )}
        <div className="grid gap-x-16 gap-y-11 lg:grid-cols-[minmax(0,23.75rem)_minmax(0,1fr)] print:block">
          <CalculatorForm form={form} path={path} />
          <Result form={form} {...props} />
        </div>
      </div>
    </CalculatorContext>
  )
}

function Result({ form, ...props }: CalculatorViewProps & { form: Form }) {
  const { result } = form.calculation
  return (
    <section className="min-w-0 lg:sticky lg:top-6 lg:self-start" aria-label={form.words('formulaLabel')}>
      {props.isExample && form.state === props.initial && (
        <p className="mb-2 text-fine text-muted print:hidden">{form.words('example')}</p>
      )}
      {result?.kind === 'ltv' && <LtvPanel form={form} result={result} />}
      {result?.kind === 'loyalty' && <LoyaltyPanel form={form} result={result} />}
      {!result && <Unanswered form={form} />}
      {result && (
        <ResultActions
          form={form}
          pdfPath={props.pdfPath}
          signUpPath={props.signUpPath}
          leadForm={props.leadForm ?? null}
          isLeadFormOpen={props.isLeadFormOpen ?? false}
        />
      )}
      <Announcement text={sayAnswer(form)} />
    </section>
  )
}

/** Why there is no number yet: what is missing, or what is to be mended. */
function Unanswered({ form }: { form: Form }) {
  return (
    <div className="rounded-lg border border-dashed border-line px-6 py-10 text-ink-2">
      <p className="font-serif text-[3.25rem] leading-none text-ink-3" aria-hidden>
        —
      </p>
      <p className="mt-4 max-w-[28rem] text-base">{sayUnanswered(form)}</p>
    </div>
  )
}

function sayUnanswered({ words, calculation }: Form): string {
  const { missing, problems } = calculation.inputs
  if (missing.length > 0) {
    const fields = missing.map((name: CalculatorField) => `«${words(`field.${name}`)}»`).join(', ')
    return words('missing', { fields })
  }
  return words(Object.keys(problems).length > 0 ? 'mend' : 'nothingSold')
}

function sayAnswer(form: Form): string {
  const { result } = form.calculation
  const { figures, words } = form
  if (!result) return sayUnanswered(form)
  if (result.kind === 'ltv')
    return `${words(nameLtv(result))}: ${figures.headline(result.ltvMinor)}. ${endSentence(writeFormula(form))}`
  return `${words('loyalty.label')}: ${result.upliftShare === null ? words('loyalty.none') : figures.share(result.upliftShare, true)}.`
}

/** § A pause after typing, so that a listener hears the answer and not every letter's. */
const ANNOUNCE_DELAY_MS = 800

function Announcement({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  const [first] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text === first ? '' : text), ANNOUNCE_DELAY_MS)
    return () => clearTimeout(timer)
  }, [text, first])
  return (
    <p className="sr-only" role="status">
      {said}
    </p>
  )
}
