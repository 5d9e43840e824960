'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { getStorePath } from '@/components/shell/sections'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { Statement, type StatementLine } from '@/components/ui/statement'
import type { ImportSummary } from '@/domain/imports'
import { AmountsStatement } from './amounts-statement'
import { ErasedNotes } from './erased-notes'
import type { ImportView } from './import-stage'
import { OutcomesStatement } from './outcomes-statement'
import { prepareReconciliation } from './prepare-reconciliation'
import { RejectsTable } from './rejects-table'

interface ImportSummaryPanelProps {
  org: string
  store: string
  currency: string
  view: ImportView
  onLeave: () => void
}

/** What came of an import, as a statement that adds up, and the next step. */
export function ImportSummaryPanel({ org, store, currency, view, onLeave }: ImportSummaryPanelProps) {
  const words = useTranslations('import.summary')
  const format = useFormat()
  const { summary } = view
  if (!summary) return null
  const { rejectedRows } = prepareReconciliation(summary)
  return (
    <section className="flex flex-col gap-8">
      <header className="max-w-[52rem]">
        <h1 className="break-words font-serif text-[1.5rem] leading-8 sm:text-headline">
          {words('title', { count: summary.orders, name: view.fileName })}
        </h1>
        {summary.firstDay && summary.lastDay && (
          <p className="mt-2 text-ink-2">{format.dayRange(summary.firstDay, summary.lastDay)}</p>
        )}
      </header>
      {view.undoneAt && (
        <Callout look="warning" className="max-w-headline">
          {words('undone')}
        </Callout>
      )}
      <ErasedNotes rows={summary.suppressedRows} fileErasedAt={view.fileErasedAt} />
      {summary.orders === 0 && (
        <Callout look="warning" className="max-w-headline">
          {words('nothing')}
        </Callout>
      )}
      <div className="flex flex-wrap gap-3">
        {!view.undoneAt && summary.orders > 0 && (
          <LinkButton look="primary" href={getStorePath(org, store)}>
            {words('next')}
          </LinkButton>
        )}
        <Button onClick={onLeave}>{words('another')}</Button>
      </div>
      <SummaryStatements summary={summary} currency={currency} />
      {rejectedRows > 0 && <RejectsTable {...{ org, store }} importId={view.id} total={rejectedRows} />}
    </section>
  )
}

function SummaryStatements({ summary, currency }: { summary: ImportSummary; currency: string }) {
  const words = useTranslations('import.summary')
  const inspectWords = useTranslations('import.inspect')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, currency, { fraction: 'always' })
  const orders: StatementLine[] = [
    { label: words('ordersNew'), value: format.number(summary.ordersNew) },
    { label: words('ordersChanged'), value: format.number(summary.ordersChanged) },
    { label: words('ordersUnchanged'), value: format.number(summary.ordersUnchanged) },
    { label: words('orders'), value: format.number(summary.orders), isTotal: true },
    ...(summary.lines > 0 ? [{ label: words('lines'), value: format.number(summary.lines) }] : []),
    { label: words('returns'), value: format.number(summary.returns) },
    { label: words('gross'), value: money(summary.grossMinor) },
    { label: words('refunds'), value: money(-summary.refundMinor) },
    { label: words('net'), value: money(summary.grossMinor - summary.refundMinor), isTotal: true },
  ]
  const statuses: StatementLine[] = summary.statuses.map((one) => ({
    label: one.status || inspectWords('statusEmpty'),
    note: words(`class.${one.class}`),
    value: format.number(one.orders),
    ...(one.grossMinor === undefined ? {} : { amount: money(one.grossMinor) }),
  }))
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
      <RowsStatement summary={summary} />
      <Statement title={words('ordersTitle')} lines={orders} />
      {summary.statement?.currencies.map((one) => (
        <AmountsStatement key={one.currency} statement={one} file={summary.statement} currency={currency} />
      ))}
      <OutcomesStatement summary={summary} currency={currency} />
      {statuses.length > 0 && <Statement title={words('statusesTitle')} lines={statuses} />}
    </div>
  )
}

function RowsStatement({ summary }: { summary: ImportSummary }) {
  const words = useTranslations('import')
  const format = useFormat()
  const found = prepareReconciliation(summary)
  const lines: StatementLine[] = [
    ...(found.isBalanced
      ? [
          { label: words(`summary.asRows.${summary.shape}`), value: format.number(found.saleRows) },
          { label: words('summary.asReturns'), value: format.number(found.returnRows) },
        ]
      : [{ label: words('summary.imported'), value: format.number(found.importedRows) }]),
    { label: words('summary.duplicates'), value: format.number(found.duplicateRows) },
    ...(found.totalRows > 0 ? [{ label: words('small.totalRows'), value: format.number(found.totalRows) }] : []),
    ...found.rejected.map((one) => ({
      label: words('summary.rejected'),
      note: words(`reason.${one.reason}`),
      value: format.number(one.rows),
    })),
    ...(found.rejectedRows === 0 ? [{ label: words('summary.rejected'), value: format.number(0) }] : []),
    { label: words('summary.rows'), value: format.number(found.rows), isTotal: true },
  ]
  return (
    <Statement
      title={words('summary.rowsTitle')}
      lines={lines}
      note={found.isBalanced ? words('summary.check') : undefined}
    />
  )
}
