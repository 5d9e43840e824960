import { type ReactNode, useState } from 'react'
import { getButtonClasses } from '@/components/ui/button-classes'
import { multiply, rational } from '@/domain/calculator/rational'
import { writeDecimal } from '@/domain/calculator/read-decimal'
import type { CalculatorForm } from './use-calculator'

interface ResultActionsProps {
  form: CalculatorForm
  pdfPath: string | null
  signUpPath: string | null
  leadForm: ReactNode
  /** The form has come back with something to say. */
  isLeadFormOpen: boolean
}

/** Where to go from the answer: a letter, one's own orders, a link, a file, paper. */
export function ResultActions({ form, pdfPath, signUpPath, leadForm, isLeadFormOpen }: ResultActionsProps) {
  const { words } = form
  return (
    <div className="mt-7 print:hidden">
      <div className="flex flex-wrap items-start gap-2.5">
        {leadForm && (
          <details open={isLeadFormOpen} className="group open:w-full">
            <summary
              className={getButtonClasses(
                'primary',
                'medium',
                'cursor-pointer list-none group-open:mb-3 [&::-webkit-details-marker]:hidden',
              )}
            >
              {words('send')}
            </summary>
            {leadForm}
          </details>
        )}
        {signUpPath && (
          <a href={buildSignUpAddress(form, signUpPath)} className={getButtonClasses('secondary')}>
            {words('check')}
          </a>
        )}
      </div>
      <p className="mt-3 max-w-[34rem] text-fine text-muted">{words(`misleads.${form.state.method}`)}</p>
      <div className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-fine">
        <CopyLink form={form} />
        {pdfPath && (
          <a
            href={`${pdfPath}${pdfPath.includes('?') ? '&' : '?'}${form.query}`}
            className="quiet-link"
            rel="nofollow"
            download
          >
            {words('pdf')}
          </a>
        )}
        <button type="button" onClick={() => window.print()} className="quiet-link [@media(scripting:none)]:hidden">
          {words('print')}
        </button>
      </div>
    </div>
  )
}

/** The address goes with the calculation even where the browser's bar has not followed yet. */
function CopyLink({ form }: { form: CalculatorForm }) {
  const { words, query } = form
  const [said, setSaid] = useState<'copy' | 'copied' | 'copyFailed'>('copy')
  const copy = async () => {
    const address = new URL(`?${query}`, location.href).href
    setSaid(
      await navigator.clipboard.writeText(address).then(
        () => 'copied' as const,
        () => 'copyFailed' as const,
      ),
    )
    setTimeout(() => setSaid('copy'), 3000)
  }
  return (
    <button type="button" onClick={copy} className="quiet-link [@media(scripting:none)]:hidden">
      <span aria-live="polite">{words(said)}</span>
    </button>
  )
}

/** Sign-up that goes on to a new store with its currency and margin filled in; the orders themselves will say the rest. */
function buildSignUpAddress({ state, calculation }: CalculatorForm, signUpPath: string): string {
  const { margin } = calculation.inputs.values
  const next = new URLSearchParams({ currency: state.currency })
  if (margin && margin.n >= 0n) next.set('margin', writeDecimal(multiply(margin, rational(100)), 2))
  return `${signUpPath}?${new URLSearchParams({ next: `/o/new?${next}` })}`
}
