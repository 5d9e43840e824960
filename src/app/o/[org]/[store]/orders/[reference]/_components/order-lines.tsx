'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Table } from '@/components/ui/table'
import type { OrderLine } from '@/domain/orders'

/** What was bought, and what it cost the shop. */
export function OrderLines({ lines, currency }: { lines: OrderLine[]; currency: string }) {
  const words = useTranslations('orders.order')
  const format = useFormat()
  const sign = format.currencySign(currency)
  const money = (minor: number | null) => format.money(minor, currency, { bare: true, fraction: 'always' })
  const cost = ({ unitCostMinor, quantity }: OrderLine) =>
    unitCostMinor === null ? null : Math.round(unitCostMinor * quantity)
  const hasCategory = lines.some(({ category }) => category !== null)
  return (
    <section className="min-w-0">
      <h2 className="mb-1 text-[0.9375rem] font-semibold">{words('lines')}</h2>
      {lines.length === 0 ? (
        <p className="text-ink-2">{words('noLines')}</p>
      ) : (
        <Table
          caption={words('lines')}
          rows={lines}
          getKey={(line) => String(line.lineNumber)}
          columns={[
            { key: 'product', head: words('line.product'), cell: (line) => <Product line={line} /> },
            ...(hasCategory
              ? [{ key: 'category', head: words('line.category'), cell: (line: OrderLine) => line.category ?? '—' }]
              : []),
            {
              key: 'quantity',
              head: words('line.quantity'),
              isFigure: true,
              cell: (line) => format.number(line.quantity, Number.isInteger(line.quantity) ? 0 : 3),
            },
            {
              key: 'amount',
              head: words('line.amount', { sign }),
              isFigure: true,
              cell: (line) => money(line.grossMinor),
            },
            {
              key: 'unitCost',
              head: words('line.unitCost', { sign }),
              isFigure: true,
              cell: (line) => money(line.unitCostMinor),
            },
            { key: 'cost', head: words('line.cost', { sign }), isFigure: true, cell: (line) => money(cost(line)) },
          ]}
        />
      )}
      {lines.some(({ unitCostMinor }) => unitCostMinor === null) && (
        <p className="mt-2 text-fine text-muted">{words('linesNote')}</p>
      )}
    </section>
  )
}

function Product({ line: { product, productName } }: { line: OrderLine }) {
  const name = productName ?? product ?? '—'
  return (
    <span className="block max-w-80">
      <span className="block truncate" title={name}>
        {name}
      </span>
      {product !== null && product !== name && <span className="block truncate text-fine text-muted">{product}</span>}
    </span>
  )
}
