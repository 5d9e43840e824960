'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Table, type TableColumn } from '@/components/ui/table'
import type { PortfolioColumn } from '@/domain/portfolio/arrange-portfolio'
import type { PortfolioStore } from '@/domain/portfolio/portfolio'
import { AttentionList } from './attention-list'
import { Freshness, useLtv, useRatio, YearChange } from './figures-of-line'
import { RevenueSparkline } from './revenue-sparkline'
import { StoreName } from './store-name'
import type { ArrangementState } from './use-arrangement'

export interface PortfolioListProps {
  org: string
  stores: readonly PortfolioStore[]
  allTags: readonly string[]
  seesCosts: boolean
  canTag: boolean
  state: ArrangementState
}

/** Stores line by line; a press on a head changes the order. */
export function PortfolioTable(props: PortfolioListProps) {
  const words = useTranslations('portfolio')
  const columns = useColumns(props)
  return (
    <div className="max-md:hidden">
      <Table caption={words('title')} getKey={({ id }) => id} rows={props.stores} columns={columns} />
    </div>
  )
}

function useColumns(props: PortfolioListProps): TableColumn<PortfolioStore>[] {
  const { seesCosts, state } = props
  const words = useTranslations('portfolio')
  const format = useFormat()
  const ltv = useLtv(seesCosts)
  const ratio = useRatio()
  const { sort, isAscending } = state.arrangement
  const sorted = (key: PortfolioColumn, head = words(`column.${key}`)) => ({
    key,
    head,
    sort: {
      order: sort === key ? (isAscending ? ('asc' as const) : ('desc' as const)) : null,
      onSort: () => state.toggleSort(key),
    },
  })
  const figure = { isFigure: true } as const
  return [
    { ...sorted('name'), cell: (store) => <StoreName {...props} store={store} /> },
    { ...sorted('attention'), cell: ({ attention }) => <AttentionList attention={attention} /> },
    {
      ...sorted('revenue'),
      ...figure,
      cell: ({ figures, currency }) => (
        <span className="font-emphasis">{format.moneyFitted(figures?.revenue.value ?? null, currency)}</span>
      ),
    },
    {
      ...sorted('change'),
      ...figure,
      cell: ({ figures }) => (figures ? <YearChange figure={figures.revenue} /> : '—'),
    },
    {
      key: 'sparkline',
      head: words('column.sparkline'),
      cell: ({ figures, currency }) => figures && <RevenueSparkline months={figures.months} currency={currency} />,
    },
    { ...sorted('customers'), ...figure, cell: ({ figures }) => format.number(figures?.customers.value ?? null) },
    {
      ...sorted('repeat'),
      ...figure,
      cell: ({ figures }) => format.share(figures?.repeatCustomersShare.value ?? null),
    },
    { ...sorted('ltv', words(seesCosts ? 'column.ltv' : 'column.revenueLtv')), ...figure, cell: ltv },
    ...(seesCosts
      ? [{ ...sorted('ltvToCac'), ...figure, cell: ({ figures }: PortfolioStore) => ratio(figures?.ltvToCac) }]
      : []),
    { ...sorted('freshness'), ...figure, cell: (store) => <Freshness store={store} /> },
  ]
}
