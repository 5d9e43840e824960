import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Statement } from '@/components/ui/statement'
import { computeOutcomes } from '@/domain/import-outcomes'
import type { ImportSummary } from '@/domain/imports'

/** The file's orders by what becomes of them, the counted first; the lines add up to all of them. */
export function OutcomesStatement({ summary, currency }: { summary: ImportSummary; currency: string }) {
  const words = useTranslations('import.statement')
  const format = useFormat()
  // What was imported before amounts were kept by status has no such statement.
  if (!summary.statement) return null
  const money = (minor: number) => format.money(minor, currency, { fraction: 'always' })
  const outcomes = computeOutcomes(summary.statuses, summary.withoutStatus ?? null)
  const lines = outcomes.map(({ outcome, orders, grossMinor }) => ({
    label: words(`outcome.${outcome}`),
    value: format.number(orders),
    amount: money(grossMinor),
  }))
  const total = {
    label: words('total'),
    value: format.number(outcomes.reduce((sum, { orders }) => sum + orders, 0)),
    amount: money(outcomes.reduce((sum, { grossMinor }) => sum + grossMinor, 0)),
    isTotal: true,
  }
  return (
    <Statement
      title={words('outcomes')}
      lines={[...lines, total]}
      note={words(summary.statuses.length === 0 ? 'noStatus' : 'refundedNote')}
    />
  )
}
