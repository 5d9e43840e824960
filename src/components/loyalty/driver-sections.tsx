'use client'
import { useTranslations } from 'next-intl'
import { ExplainLink } from '@/components/explain/explain-link'
import { useFormat } from '@/components/format/use-format'
import { ReportSection } from '@/components/reports/report-section'
import { Table } from '@/components/ui/table'
import type { BuyerGroup } from '@/domain/loyalty/scenario'
import type { DriverRow, SimulationResult } from '@/domain/loyalty/simulation-result'

interface DriverSectionProps {
  simulation: SimulationResult
  currency: string
}

/** Who drives it: light, moderate and heavy buyers, and the tenths of customers by their sales. */
export function DriverSection({ simulation, currency }: DriverSectionProps) {
  const words = useTranslations('loyalty.drivers')
  const format = useFormat()
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency, { sign: true })
  return (
    <ReportSection title={words('title')} note={words('note')} action={<ExplainLink id="drivers" />}>
      <Table<DriverRow<BuyerGroup>>
        caption={words('title')}
        rows={simulation.groups}
        getKey={(row) => row.group}
        columns={[
          { key: 'group', head: words('group'), cell: (row) => words(`groups.${row.group}`) },
          {
            key: 'customers',
            head: words('customers'),
            isFigure: true,
            cell: (row) => format.number(Math.round(row.customers)),
          },
          {
            key: 'incremental',
            head: words('incremental'),
            isFigure: true,
            cell: (row) => (
              <span className={row.incrementalMinor < 0 ? 'text-loss' : ''}>{money(row.incrementalMinor)}</span>
            ),
          },
          {
            key: 'cost',
            head: words('cost'),
            isFigure: true,
            cell: (row) => format.moneyCompact(Math.round(row.costMinor), currency),
          },
        ]}
      />
      <DecileBars deciles={simulation.deciles} currency={currency} />
    </ReportSection>
  )
}

/** Incremental margin of each tenth as a bar up or down. */
function DecileBars({ deciles, currency }: { deciles: DriverRow<number>[]; currency: string }) {
  const words = useTranslations('loyalty.drivers')
  const format = useFormat()
  const most = Math.max(1, ...deciles.map(({ incrementalMinor }) => Math.abs(incrementalMinor)))
  if (deciles.length === 0) return null
  return (
    <figure className="mt-5">
      <figcaption className="mb-2 text-fine text-muted">{words('deciles')}</figcaption>
      <ul className="flex gap-1">
        {deciles.map(({ group, incrementalMinor }) => {
          const said = words('decile', {
            group,
            value: format.moneyCompact(Math.round(incrementalMinor), currency, { sign: true }),
          })
          const height = `${(Math.abs(incrementalMinor) / most) * 100}%`
          return (
            <li key={group} title={said} className="min-w-0 flex-1">
              <span className="sr-only">{said}</span>
              <span aria-hidden className="flex h-9 items-end border-b border-ink-3">
                {incrementalMinor > 0 && <span className="w-full rounded-t-sm bg-accent/60" style={{ height }} />}
              </span>
              <span aria-hidden className="flex h-9 items-start">
                {incrementalMinor < 0 && <span className="w-full rounded-b-sm bg-loss/50" style={{ height }} />}
              </span>
              <span aria-hidden className="block text-center text-[0.6875rem] text-muted">
                {group}
              </span>
            </li>
          )
        })}
      </ul>
    </figure>
  )
}

/** Which orders would have come anyway, and what was spent on them; what a customer is worth before and after. */
export function AnywaySection({ simulation, currency }: DriverSectionProps) {
  const words = useTranslations('loyalty.anyway')
  const format = useFormat()
  const { anyway, orders, costParts, ltvMinor, feesMinor } = simulation
  const money = (minor: number) => format.moneyCompact(Math.round(minor), currency)
  const perCustomer = (minor: number) => format.money(Math.round(minor), currency)
  const lines: [string, string][] = [
    [
      words('orders'),
      words('of', { value: format.number(Math.round(anyway.orders)), share: format.share(anyway.ordersShare, 0) }),
    ],
    [words('cost'), words('of', { value: money(anyway.costMinor), share: format.share(anyway.costShare, 0) })],
    [words('extra'), format.number(Math.round(orders.extra))],
    [words('rewards'), money(costParts.rewardsMinor)],
    [words('messages'), money(costParts.messagesMinor)],
    [words('fixed'), money(costParts.fixedMinor)],
    [words('outstanding'), money(costParts.outstandingMinor)],
    ...(feesMinor > 0 ? [[words('fees'), money(feesMinor)] as [string, string]] : []),
    [words('ltvBefore'), perCustomer(ltvMinor.before.p50)],
    [words('ltvAfter'), perCustomer(ltvMinor.after.p50)],
  ]
  const share = anyway.costShare ?? 0
  return (
    <ReportSection title={words('title')} note={words('note')} action={<ExplainLink id="anyway" isPrimary={false} />}>
      <div aria-hidden className="mb-4 flex h-3 overflow-hidden rounded-sm">
        <span className="bg-ink-3/50" style={{ width: `${share * 100}%` }} />
        <span className="flex-1 bg-accent/60" />
      </div>
      <dl>
        {lines.map(([label, value]) => (
          <div key={label} className="flex justify-between gap-4 border-t border-line py-1.5 first:border-t-0">
            <dt className="text-ink-2">{label}</dt>
            <dd className="whitespace-nowrap tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </ReportSection>
  )
}
