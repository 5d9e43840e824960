'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { IntervalBar } from '@/components/loyalty/interval-bar'
import { prepareIntervals } from '@/components/loyalty/prepare-intervals'
import { Table, type TableColumn } from '@/components/ui/table'
import type { LoyaltyScenarioEntry } from '@/domain/loyalty-workbench'
import { COMPARED_MAX } from './loyalty-view'

interface ScenarioListProps {
  entries: LoyaltyScenarioEntry[]
  base: string
  currency: string
  chosen: string[]
  onChoose: (ids: string[]) => void
}

/** Every scenario with its figures, to be opened or chosen for comparing. */
export function ScenarioList({ entries, base, currency, chosen, onChoose }: ScenarioListProps) {
  const words = useTranslations('loyalty.list')
  const format = useFormat()
  const scale = prepareIntervals(entries.map(({ result }) => result?.simulation.incrementalMinor ?? null))
  const toggle = (id: string) => onChoose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  const columns: TableColumn<LoyaltyScenarioEntry>[] = [
    {
      key: 'name',
      head: words('name'),
      cell: (entry) => (
        <span className="flex items-center gap-2.5">
          {entries.length > 1 && (
            <input
              type="checkbox"
              aria-label={words('choose', { name: entry.name })}
              checked={chosen.includes(entry.id)}
              disabled={!chosen.includes(entry.id) && chosen.length >= COMPARED_MAX}
              onChange={() => toggle(entry.id)}
              className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
            />
          )}
          <span className="min-w-0">
            <Link href={`${base}/${entry.id}`} className="font-emphasis hover:underline">
              {entry.name}
            </Link>
            <span className="block text-fine text-muted">
              {entry.definition.scenario.programmes.map(({ kind }) => words(`kinds.${kind}`)).join(' + ') ||
                words('noRules')}
            </span>
          </span>
        </span>
      ),
    },
    {
      key: 'breakEven',
      head: words('breakEvenColumn'),
      isFigure: true,
      cell: ({ result }) => (result ? format.share(result.breakEven.upliftShare) : '—'),
    },
    {
      key: 'gain',
      head: words('gain'),
      isFigure: true,
      cell: ({ result }) => {
        if (!result) return <span className="text-muted">{words('unanswered')}</span>
        const { p50 } = result.simulation.incrementalMinor
        return (
          <span className={p50 < 0 ? 'text-loss' : 'text-accent'}>
            {format.moneyCompact(Math.round(p50), currency, { sign: true })}
          </span>
        )
      },
    },
    {
      key: 'interval',
      head: words('interval'),
      cell: ({ result }) =>
        result && <IntervalBar range={result.simulation.incrementalMinor} scale={scale} currency={currency} />,
    },
    {
      key: 'odds',
      head: words('odds'),
      isFigure: true,
      cell: ({ result }) => format.share(result?.simulation.lossProbability ?? null, 0),
    },
    {
      key: 'anyway',
      head: words('anyway'),
      isFigure: true,
      cell: ({ result }) => format.share(result?.simulation.anyway.costShare ?? null, 0),
    },
  ]
  return <Table caption={words('caption')} rows={entries} getKey={({ id }) => id} columns={columns} />
}
