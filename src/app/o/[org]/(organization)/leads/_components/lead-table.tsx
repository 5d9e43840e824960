'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Table } from '@/components/ui/table'
import { type LeadListItem, nameShop } from '@/domain/leads/lead'

interface LeadTableProps {
  rows: LeadListItem[]
  onOpen: (id: string) => void
}

/** Leads, each with its standing, whose it is, and the LTV its visitor computed. */
export function LeadTable({ rows, onOpen }: LeadTableProps) {
  const words = useTranslations('leads')
  const format = useFormat()
  return (
    <>
      <NarrowLeads rows={rows} onOpen={onOpen} />
      <div className="hidden sm:block">
        <Table
          caption={words('table.caption')}
          rows={rows}
          getKey={({ id }) => id}
          columns={[
            { key: 'name', head: words('table.name'), cell: (row) => <NameCell row={row} onOpen={onOpen} /> },
            { key: 'status', head: words('table.status'), cell: ({ status }) => <Status status={status} /> },
            {
              key: 'owner',
              head: words('table.owner'),
              cell: ({ ownerName }) => <span className="text-ink-2">{ownerName ?? '—'}</span>,
            },
            {
              key: 'shop',
              head: words('table.shop'),
              cell: ({ shopUrl }) => (
                <span className="block max-w-44 truncate text-ink-2">{shopUrl ? nameShop(shopUrl) : '—'}</span>
              ),
            },
            { key: 'ltv', head: words('table.ltv'), isFigure: true, cell: (row) => <Ltv row={row} /> },
            {
              key: 'when',
              head: words('table.when'),
              isFigure: true,
              cell: ({ createdAt }) => (
                <span className="whitespace-nowrap text-ink-2">{format.day(createdAt.toISOString().slice(0, 10))}</span>
              ),
            },
          ]}
        />
      </div>
    </>
  )
}

/** The same for a narrow screen. */
function NarrowLeads({ rows, onOpen }: LeadTableProps) {
  const format = useFormat()
  return (
    <ul className="border-b border-line sm:hidden">
      {rows.map((row) => (
        <li key={row.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 border-t border-line py-2.5">
          <NameCell row={row} onOpen={onOpen} />
          <p className="text-right">
            <Ltv row={row} />
          </p>
          <p>
            <Status status={row.status} />
          </p>
          <p className="text-right text-fine text-muted">{format.day(row.createdAt.toISOString().slice(0, 10))}</p>
        </li>
      ))}
    </ul>
  )
}

function NameCell({ row, onOpen }: { row: LeadListItem; onOpen: (id: string) => void }) {
  const words = useTranslations('leads')
  return (
    <span className="block min-w-0 max-w-64">
      <button type="button" onClick={() => onOpen(row.id)} className="quiet-link max-w-full truncate text-left">
        {row.name}
      </button>
      <span className="block truncate text-fine text-muted">
        {row.email}
        {row.isVerified && <span className="text-accent"> · {words('verified')}</span>}
      </span>
    </span>
  )
}

const DOTS: Record<LeadListItem['status'], string> = {
  new: 'bg-accent',
  contacted: 'bg-warning',
  qualified: 'bg-ink-2',
  won: 'bg-ink',
  lost: 'bg-line',
}

function Status({ status }: Pick<LeadListItem, 'status'>) {
  const words = useTranslations('leads.status')
  return (
    <span className={`inline-flex items-center gap-2 whitespace-nowrap ${status === 'lost' ? 'text-muted' : ''}`}>
      <span aria-hidden className={`size-2 rounded-full ${DOTS[status]}`} />
      {words(status)}
    </span>
  )
}

function Ltv({ row }: { row: LeadListItem }) {
  const format = useFormat()
  const { ltvMinor, currency } = row.result
  return <>{ltvMinor === null ? '—' : format.moneyFitted(ltvMinor, currency)}</>
}
