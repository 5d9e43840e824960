'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormat } from '@/components/format/use-format'
import { SidewaysScroll } from '@/components/ui/sideways-scroll'
import type { LoyaltyResult } from '@/domain/loyalty-workbench'
import { IntervalBar } from './interval-bar'
import { prepareIntervals } from './prepare-intervals'
import { findPeak } from './result-strip'

export interface ComparedScenario {
  id: string
  name: string
  result: LoyaltyResult | null
}

interface CompareTableProps {
  entries: readonly ComparedScenario[]
  currency: string
  /** Where a scenario's own page is; none on a shared page. */
  base: string | null
}

/** Scenarios side by side, a column each: what is supposed, what is known for sure, the better in bold. */
export function CompareTable({ entries, currency, base }: CompareTableProps) {
  const words = useTranslations('loyalty.compare')
  const rows = useRows(entries, currency)
  return (
    <SidewaysScroll label={words('title')}>
      <table className="w-full min-w-[36rem] border-collapse">
        <caption className="sr-only">{words('title')}</caption>
        <thead>
          <tr className="border-b border-line align-bottom">
            <td className="w-56 py-2" />
            {entries.map(({ id, name }) => (
              <th key={id} scope="col" className="min-w-44 py-2 pl-6 text-left font-emphasis">
                {base === null ? (
                  name
                ) : (
                  <Link href={`${base}/${id}`} className="hover:underline">
                    {name}
                  </Link>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.label} className="border-b border-line align-top">
              <th scope="row" className="py-2.5 pr-4 text-left font-normal text-ink-2">
                {row.label}
              </th>
              {entries.map((entry, place) => (
                <td key={entry.id} className={`py-2.5 pl-6 tabular-nums ${row.best === place ? 'font-semibold' : ''}`}>
                  {entry.result ? row.cell(entry.result) : <span className="text-muted">{words('computing')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SidewaysScroll>
  )
}

interface CompareRow {
  label: string
  cell: (result: LoyaltyResult) => ReactNode
  /** The column that is best in it; null where nothing is better. */
  best: number | null
}

function useRows(entries: readonly ComparedScenario[], currency: string): CompareRow[] {
  const words = useTranslations('loyalty.compare')
  const format = useFormat()
  const scale = prepareIntervals(entries.map(({ result }) => result?.simulation.incrementalMinor ?? null))
  const money = (minor: number | null, sign = false) =>
    format.moneyCompact(minor === null ? null : Math.round(minor), currency, { sign })
  const bestBy = (figure: (result: LoyaltyResult) => number | null) => findBest(entries, figure)
  return [
    {
      label: words('breakEven'),
      cell: ({ breakEven }) => (breakEven.upliftShare === null ? words('never') : format.share(breakEven.upliftShare)),
      best: bestBy(({ breakEven }) => (breakEven.upliftShare === null ? null : -breakEven.upliftShare)),
    },
    {
      label: words('gain'),
      cell: ({ simulation }) => {
        const { p50 } = simulation.incrementalMinor
        return <span className={p50 < 0 ? 'text-loss' : 'text-accent'}>{money(p50, true)}</span>
      },
      best: bestBy(({ simulation }) => simulation.incrementalMinor.p50),
    },
    {
      label: words('interval'),
      cell: ({ simulation }) => <IntervalBar range={simulation.incrementalMinor} scale={scale} currency={currency} />,
      best: null,
    },
    {
      label: words('odds'),
      cell: ({ simulation }) => format.share(simulation.lossProbability, 0),
      best: bestBy(({ simulation }) => -simulation.lossProbability),
    },
    {
      label: words('roi'),
      cell: ({ simulation }) => format.share(simulation.roi?.p50 ?? null, 0, true),
      best: bestBy(({ simulation }) => simulation.roi?.p50 ?? null),
    },
    {
      label: words('payback'),
      cell: ({ simulation }) =>
        simulation.paybackMonth.p50 === null ? words('never') : words('month', { month: simulation.paybackMonth.p50 }),
      best: bestBy(({ simulation }) => (simulation.paybackMonth.p50 === null ? null : -simulation.paybackMonth.p50)),
    },
    { label: words('cost'), cell: ({ simulation }) => money(simulation.costMinor.p50), best: null },
    {
      label: words('anyway'),
      cell: ({ simulation }) => format.share(simulation.anyway.costShare, 0),
      best: bestBy(({ simulation }) => (simulation.anyway.costShare === null ? null : -simulation.anyway.costShare)),
    },
    { label: words('replayCost'), cell: ({ replay }) => money(replay?.cost.totalMinor ?? null), best: null },
    { label: words('peak'), cell: ({ replay }) => money(replay && (findPeak(replay)?.closingMinor ?? 0)), best: null },
    {
      label: words('horizon'),
      cell: ({ simulation }) => words('months', { months: simulation.horizonMonths }),
      best: null,
    },
  ]
}

/** The one column with the greatest figure; null where several share it or fewer than two have one. */
function findBest(
  entries: readonly ComparedScenario[],
  figure: (result: LoyaltyResult) => number | null,
): number | null {
  const values = entries.map(({ result }) => result && figure(result))
  const known = values.filter((value) => value !== null)
  if (known.length < 2) return null
  const most = Math.max(...known)
  return known.filter((value) => value === most).length === 1 ? values.indexOf(most) : null
}
