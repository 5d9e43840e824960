'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Table } from '@/components/ui/table'
import type { FilePreview, PreviewFigures } from '@/domain/imports'
import type { ChosenClass } from './status-table'

interface PreviewSectionProps {
  preview: FilePreview
  currency: string
  /** What a person has said of statuses since the file was read. */
  chosen: Record<string, ChosenClass>
}

/** The first orders as the import would read them, and what they add up to. Nothing of it is stored. */
export function PreviewSection({ preview, currency, chosen }: PreviewSectionProps) {
  const words = useTranslations('import')
  const format = useFormat()
  const rows = format.number(preview.figures.rows)
  return (
    <section className="flex max-w-[60rem] flex-col gap-4">
      <div>
        <h2 className="text-[0.9375rem] font-semibold">
          {preview.isWhole ? words('preview.titleWhole') : words('preview.title', { rows })}
        </h2>
        <p className="text-fine text-muted">{words('preview.note')}</p>
      </div>
      <PreviewFiguresRow figures={preview.figures} currency={currency} />
      <Table
        caption={words('preview.rows')}
        rows={preview.rows}
        getKey={(row) => row.orderId}
        columns={[
          { key: 'order', head: words('field.orderId'), cell: (row) => row.orderId },
          { key: 'date', head: words('field.orderedAt'), cell: (row) => <Clock text={row.orderedAt} /> },
          {
            key: 'customer',
            head: words('preview.customer'),
            cell: (row) => <span className="block max-w-56 truncate">{row.customer ?? '—'}</span>,
          },
          {
            key: 'gross',
            head: words('preview.gross'),
            isFigure: true,
            cell: (row) => format.money(row.grossMinor, currency, { fraction: 'always' }),
          },
          {
            key: 'status',
            head: words('preview.class'),
            cell: (row) => words(`summary.class.${chosen[row.status ?? ''] ?? row.class}`),
          },
        ]}
      />
    </section>
  )
}

/** A month by its name shows whether day and month were told apart. */
function Clock({ text }: { text: string | null }) {
  const format = useFormat()
  if (text === null) return '—'
  const [day = text, time] = text.split(' ')
  return (
    <>
      {format.day(day)} <span className="text-muted">{time === '00:00' ? '' : time}</span>
    </>
  )
}

/** What the orders of a preview add up to. */
export function PreviewFiguresRow({ figures, currency }: { figures: PreviewFigures; currency: string }) {
  const words = useTranslations('import.preview')
  const format = useFormat()
  const { firstDay, lastDay } = figures
  const shown = [
    { label: words('orders'), value: format.number(figures.orders) },
    { label: words('customers'), value: format.number(figures.customers) },
    { label: words('revenue'), value: format.money(figures.revenueMinor, currency) },
    { label: words('span'), value: firstDay && lastDay ? format.dayRange(firstDay, lastDay) : '—' },
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 border-y border-line py-3 sm:grid-cols-4">
      {shown.map(({ label, value }) => (
        <div key={label} className="min-w-0">
          <dt className="text-fine text-muted">{label}</dt>
          <dd className="font-emphasis">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
