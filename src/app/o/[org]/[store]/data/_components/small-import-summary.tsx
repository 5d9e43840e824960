'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { getStorePath } from '@/components/shell/sections'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { Statement, type StatementLine } from '@/components/ui/statement'
import type { SmallImportSummary } from '@/domain/small-imports'
import { ErasedNotes } from './erased-notes'
import type { ImportView } from './import-stage'
import { RejectsTable } from './rejects-table'

interface SmallImportSummaryPanelProps {
  org: string
  store: string
  currency: string
  view: ImportView
  summary: SmallImportSummary
  onLeave: () => void
}

/** What came of an import of costs, spend or customers: a sentence, what to know, and statements that add up. */
export function SmallImportSummaryPanel(props: SmallImportSummaryPanelProps) {
  const { org, store, currency, view, summary, onLeave } = props
  const words = useTranslations('import.small')
  const importWords = useTranslations('import.summary')
  const format = useFormat()
  const rejected = summary.rejectedRows.reduce((sum, one) => sum + one.rows, 0)
  const isSpan = summary.kind === 'spend' && summary.firstDay !== null && summary.lastDay !== null
  return (
    <section className="flex flex-col gap-8">
      <header className="max-w-[52rem]">
        <h1 className="break-words font-serif text-[1.5rem] leading-8 sm:text-headline">
          {words(`title.${summary.kind}`, { count: countOf(summary), name: view.fileName })}
        </h1>
        {isSpan && <p className="mt-2 text-ink-2">{format.dayRange(summary.firstDay ?? '', summary.lastDay ?? '')}</p>}
      </header>
      {view.undoneAt && (
        <Callout look="warning" className="max-w-headline">
          {words('undone')}
        </Callout>
      )}
      <ErasedNotes rows={summary.suppressedRows} fileErasedAt={view.fileErasedAt} />
      <Notes summary={summary} />
      <div className="flex flex-wrap gap-3">
        {!view.undoneAt && summary.facts > 0 && (
          <LinkButton
            look="primary"
            href={getStorePath(org, store, summary.kind === 'customers' ? 'customers' : 'overview')}
          >
            {summary.kind === 'customers' ? words('nextCustomers') : importWords('next')}
          </LinkButton>
        )}
        <Button onClick={onLeave}>{importWords('another')}</Button>
      </div>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-3">
        <RowsStatement summary={summary} />
        <ChangesStatement summary={summary} />
        <KindStatement summary={summary} currency={currency} />
      </div>
      {rejected > 0 && <RejectsTable {...{ org, store }} importId={view.id} total={rejected} />}
    </section>
  )
}

const countOf = (summary: SmallImportSummary) => (summary.kind === 'costs' ? summary.products : summary.facts)

function Notes({ summary }: { summary: SmallImportSummary }) {
  const words = useTranslations('import.small')
  if (summary.facts === 0)
    return (
      <Callout look="warning" className="max-w-headline">
        {words('nothing')}
      </Callout>
    )
  if (summary.kind === 'spend' && summary.overlapping > 0)
    return (
      <Callout look="warning" className="max-w-headline">
        {words('overlapping', { count: summary.overlapping })}
      </Callout>
    )
  if (summary.kind !== 'costs' || summary.unmatched.length === 0) return null
  return (
    <Callout look="warning" className="max-w-headline">
      {words('unmatched', {
        count: summary.products - summary.productsMatched,
        list: summary.unmatched.slice(0, 8).join(', '),
      })}
    </Callout>
  )
}

function RowsStatement({ summary }: { summary: SmallImportSummary }) {
  const words = useTranslations('import')
  const format = useFormat()
  const lines: StatementLine[] = [
    { label: words('small.taken'), value: format.number(summary.facts) },
    ...(summary.kind === 'spend'
      ? [{ label: words('small.totalRows'), value: format.number(summary.totalRows) }]
      : [{ label: words(`small.duplicates.${summary.kind}`), value: format.number(summary.duplicateRows) }]),
    ...summary.rejectedRows.map(({ reason, rows }) => ({
      label: words('summary.rejected'),
      note: words(`reason.${reason}`),
      value: format.number(rows),
    })),
    ...(summary.rejectedRows.length === 0 ? [{ label: words('summary.rejected'), value: format.number(0) }] : []),
    { label: words('summary.rows'), value: format.number(summary.rows), isTotal: true },
  ]
  return <Statement title={words('summary.rowsTitle')} lines={lines} note={words('summary.check')} />
}

function ChangesStatement({ summary }: { summary: SmallImportSummary }) {
  const words = useTranslations('import.small')
  const format = useFormat()
  const { factsNew, factsChanged, factsUnchanged } = summary
  return (
    <Statement
      title={words(`changesTitle.${summary.kind}`)}
      lines={[
        { label: words('new'), value: format.number(factsNew) },
        { label: words('changed'), value: format.number(factsChanged) },
        { label: words('unchanged'), value: format.number(factsUnchanged) },
        { label: words('together'), value: format.number(factsNew + factsChanged + factsUnchanged), isTotal: true },
      ]}
    />
  )
}

function KindStatement({ summary, currency }: { summary: SmallImportSummary; currency: string }) {
  const words = useTranslations('import.small')
  const format = useFormat()
  const money = (minor: number) => format.money(minor, currency, { fraction: 'always' })
  if (summary.kind === 'costs') {
    const { products, productsMatched, knownCostShare } = summary
    const lines = [
      { label: words('matched'), value: format.number(productsMatched) },
      { label: words('notMatched'), value: format.number(products - productsMatched) },
      { label: words('products'), value: format.number(products), isTotal: true },
      { label: words('knownCostShare'), value: format.share(knownCostShare, 1) },
    ]
    return <Statement title={words('kindTitle.costs')} lines={lines} />
  }
  if (summary.kind === 'spend') {
    const { acquisitionMinor, retentionMinor, channels } = summary
    const lines = [
      { label: words('acquisition'), value: money(acquisitionMinor) },
      { label: words('retention'), value: money(retentionMinor) },
      { label: words('spend'), value: money(acquisitionMinor + retentionMinor), isTotal: true },
      { label: words('channels'), value: format.number(channels) },
    ]
    return <Statement title={words('kindTitle.spend')} lines={lines} />
  }
  const { facts, leads, withConsent, withScore, withReview } = summary
  const lines = [
    { label: words('withOrder'), value: format.number(facts - leads) },
    { label: words('leads'), value: format.number(leads) },
    { label: words('customers'), value: format.number(facts), isTotal: true },
    { label: words('withConsent'), value: format.number(withConsent) },
    { label: words('withScore'), value: format.number(withScore) },
    { label: words('withReview'), value: format.number(withReview) },
  ]
  return <Statement title={words('kindTitle.customers')} lines={lines} />
}
