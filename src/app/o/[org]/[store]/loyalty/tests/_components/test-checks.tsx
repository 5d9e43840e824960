'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import type { TestResult } from '@/domain/programme-test/test-result'
import { MethodNote } from './method-note'
import type { TestPartProps } from './test-view'

/** § From this share of the control group on, orders with the programme's codes are called a leak. */
const LEAK_SHARE = 0.05

interface Check {
  key: string
  text: string
  look: 'good' | 'warning' | 'loss'
}

/** What may spoil the comparison, looked for and said either way. */
export function TestChecks(props: TestPartProps & { result: TestResult }) {
  const words = useTranslations('programme-tests.checks')
  const checks = useChecks(props.result)
  return (
    <div className="mt-12 grid gap-x-12 gap-y-12 lg:grid-cols-2">
      <ReportSection title={words('title')}>
        <ul className="flex flex-col gap-2.5">
          {checks.map(({ key, text, look }) => (
            <li key={key} className="flex gap-2.5">
              <span
                aria-hidden
                className={`mt-1.5 size-2 shrink-0 rounded-full ${look === 'good' ? 'bg-accent' : look === 'warning' ? 'bg-warning' : 'bg-loss'}`}
              />
              <span className={look === 'good' ? 'text-ink-2' : 'text-ink'}>{text}</span>
            </li>
          ))}
        </ul>
      </ReportSection>
      <MethodNote topic="result" />
    </div>
  )
}

function useChecks({ ratio, contamination, notes, control, treated }: TestResult): Check[] {
  const words = useTranslations('programme-tests.checks')
  const format = useFormat()
  const checks: Check[] = [
    {
      key: 'ratio',
      look: ratio.isMismatch ? 'loss' : 'good',
      text: words(ratio.isMismatch ? 'mismatch' : 'ratio', {
        treated: format.number(ratio.treated),
        control: format.number(ratio.control),
        expected: format.number(Math.round(ratio.expectedTreated)),
        p: ratio.pValue < 0.001 ? '< 0.001' : format.number(ratio.pValue, 3),
      }),
    },
  ]
  if (contamination) {
    const share = contamination.controlCustomers / Math.max(1, control?.customers ?? 0)
    const look = share >= LEAK_SHARE ? 'loss' : contamination.controlCustomers > 0 ? 'warning' : 'good'
    checks.push({
      key: 'contamination',
      look,
      text: words(contamination.controlCustomers > 0 ? 'leak' : 'noLeak', {
        customers: contamination.controlCustomers,
        orders: contamination.controlOrders,
        share: format.share(share, 1),
        used: format.share(contamination.treatedCustomers / Math.max(1, treated?.customers ?? 0), 1),
      }),
    })
  } else checks.push({ key: 'noCodes', look: 'warning', text: words('noCodes') })
  for (const key of ['mergedAcross', 'mergedWithin', 'missing', 'inOtherTests', 'uncountedOrders'] as const) {
    if (notes[key] > 0) checks.push({ key, look: 'warning', text: words(key, { count: notes[key] }) })
  }
  if (notes.mergedAcross + notes.mergedWithin + notes.missing === 0) {
    checks.push({ key: 'whole', look: 'good', text: words('whole') })
  }
  return checks
}
