'use client'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { ReportGate } from '@/components/reports/report-gate'
import { getRefetchInterval } from '@/components/reports/report-refresh'
import { Skeleton } from '@/components/ui/skeleton'
import type { CustomerList } from '@/domain/customers'
import { CustomersFilterBar } from './customers-filter-bar'
import { CustomersPager } from './customers-pager'
import { CustomersTable } from './customers-table'
import { PAGE_SIZE, useCustomersQuery } from './use-customers-query'

const COMPUTING_MS = 3000

interface CustomersViewProps {
  org: string
  store: string
  currency: string
  timeZone: string
}

/** The customers page: filters, the answer, the table, its pages. */
export function CustomersView({ org, store, currency, timeZone }: CustomersViewProps) {
  const trpc = useTRPC()
  const { filter, page } = useCustomersQuery()
  const query = useQuery(
    trpc.customers.list.queryOptions(
      { org, store, ...filter, offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE },
      {
        placeholderData: keepPreviousData,
        refetchInterval: ({ state: { data } }) =>
          data?.state === 'ready' && data.data.forecast === 'computing' ? COMPUTING_MS : getRefetchInterval(data),
      },
    ),
  )
  const snapshot = query.data?.state === 'ready' ? query.data.snapshot : null
  return (
    <>
      <CustomersFilterBar {...{ org, store, currency, timeZone, snapshot }} />
      <ReportGate query={query} skeleton={<CustomersSkeleton />}>
        {(list) => <Customers list={list} currency={currency} />}
      </ReportGate>
    </>
  )
}

function Customers({ list, currency }: { list: CustomerList; currency: string }) {
  const words = useTranslations('customers')
  const format = useFormat()
  const { isFiltered, clear, page } = useCustomersQuery()
  return (
    <>
      <header className="mb-6 mt-8">
        <h1 className="max-w-headline font-serif text-[1.5rem] leading-8 sm:text-headline">
          {words(isFiltered ? 'headlineFiltered' : 'headline', { count: list.total })}
        </h1>
        <p className="mt-3 max-w-headline text-ink-2">
          {words(`outlook.${list.forecast}`)}{' '}
          {list.storeAovMinor !== null && words('best', { aov: format.money(2 * list.storeAovMinor, currency) })}
        </p>
      </header>
      {list.isSearchCut && <p className="mb-4 text-fine text-warning">{words('searchCut')}</p>}
      {list.rows.length === 0 ? (
        <p className="py-10 text-ink-2">
          {words(page > 1 ? 'noPage' : 'nobody')}{' '}
          <button type="button" className="quiet-link" onClick={clear}>
            {words('clear')}
          </button>
        </p>
      ) : (
        <>
          <CustomersTable list={list} currency={currency} />
          <CustomersPager total={list.total} />
        </>
      )}
    </>
  )
}

function CustomersSkeleton() {
  return (
    <div className="flex flex-col gap-6 py-8">
      <Skeleton className="h-16 w-full max-w-[40rem]" />
      <Skeleton className="h-[32rem] w-full" />
    </div>
  )
}
