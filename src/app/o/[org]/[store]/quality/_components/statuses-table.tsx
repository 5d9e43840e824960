'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Table } from '@/components/ui/table'
import type { StatusClass } from '@/domain/imports'
import type { SourceStatus } from './statuses-section'

const MEANINGS = ['counted', 'cancelled', 'unpaid', 'fullyRefunded'] as const satisfies readonly StatusClass[]

/** What a person can say of a status: "unknown" is for those nobody has judged. */
export type StatusMeaning = (typeof MEANINGS)[number]

interface StatusesTableProps {
  statuses: readonly SourceStatus[]
  currency: string
  mayChange: boolean
  onChange: (status: SourceStatus, meaning: StatusMeaning) => void
}

/** Unknown statuses first, each with its orders and its meaning. */
export function StatusesTable({ statuses, currency, mayChange, onChange }: StatusesTableProps) {
  const words = useTranslations('quality.statuses')
  const format = useFormat()
  const nameOf = ({ status }: SourceStatus) => status || words('blank')
  const hasSources = new Set(statuses.map(({ sourceNumber }) => sourceNumber)).size > 1
  return (
    <Table
      caption={words('title')}
      rows={statuses}
      getKey={(one) => `${one.sourceNumber} ${one.status}`}
      columns={[
        {
          key: 'status',
          head: words('status'),
          cell: (one) => (
            <>
              <span className="font-emphasis">{nameOf(one)}</span>
              {hasSources && <span className="text-muted"> · {one.sourceName}</span>}
            </>
          ),
        },
        { key: 'orders', head: words('orders'), isFigure: true, cell: (one) => format.number(one.orders) },
        { key: 'amount', head: words('amount'), isFigure: true, cell: (one) => format.money(one.grossMinor, currency) },
        {
          key: 'class',
          head: words('meaning'),
          cell: (one) =>
            mayChange ? (
              <MeaningSelect one={one} label={words('meaningOf', { status: nameOf(one) })} onChange={onChange} />
            ) : (
              words(`class.${one.class}`)
            ),
        },
      ]}
    />
  )
}

interface MeaningSelectProps {
  one: SourceStatus
  label: string
  onChange: StatusesTableProps['onChange']
}

function MeaningSelect({ one, label, onChange }: MeaningSelectProps) {
  const words = useTranslations('quality.statuses')
  const isUnknown = one.class === 'unknown'
  return (
    <select
      aria-label={label}
      value={isUnknown ? '' : one.class}
      onChange={(event) => {
        const meaning = MEANINGS.find((known) => known === event.target.value)
        if (meaning) onChange(one, meaning)
      }}
      className={`h-9 w-full min-w-44 rounded-lg bg-panel py-0 pl-3 pr-8 text-sm ${isUnknown ? 'border-warning text-warning' : 'border-line text-ink'}`}
    >
      {isUnknown && <option value="">{words('class.unknown')}</option>}
      {MEANINGS.map((known) => (
        <option key={known} value={known}>
          {words(`class.${known}`)}
        </option>
      ))}
    </select>
  )
}
