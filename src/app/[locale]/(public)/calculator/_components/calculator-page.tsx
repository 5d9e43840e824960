import type { ReactNode } from 'react'
import { loadCalculatorWords } from '@/app/i18n/load-calculator-words'
import type { Locale } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'
import { CalculatorView } from '@/components/calculator/calculator-view'
import { VisitCount } from '@/components/leads/visit-count'
import { buildExample, type CalculatorState } from '@/domain/calculator/calculator-state'
import { CalculatorGuide } from './calculator-guide'

interface CalculatorPageProps {
  locale: Locale
  /** Null: our example. */
  state: CalculatorState | null
  leadForm: ReactNode
  /** The form has come back with something to say. */
  isLeadFormOpen?: boolean
}

/** The calculator, and below it where its numbers are found and what stands behind it. */
export async function CalculatorPage({ locale, state, leadForm, isLeadFormOpen = false }: CalculatorPageProps) {
  return (
    <div className="mx-auto max-w-[64rem] px-5 pb-16 pt-10 lg:px-8 lg:pb-24 lg:pt-14 print:max-w-none print:p-0">
      <CalculatorView
        locale={locale}
        initial={state ?? buildExample(locale)}
        isExample={state === null}
        messages={await loadCalculatorWords(locale)}
        path={localizePath('/calculator', locale)}
        pdfPath={localizePath('/calculator/pdf', locale)}
        signUpPath={localizePath('/sign-up', locale)}
        hasGuide
        leadForm={leadForm}
        isLeadFormOpen={isLeadFormOpen}
      />
      <CalculatorGuide locale={locale} />
      <VisitCount slug="" place="page" />
    </div>
  )
}
