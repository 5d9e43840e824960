'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { PAGE_SIZE, useCustomersQuery } from './use-customers-query'

/** Which customers of how many are shown, and the way to the next ones. */
export function CustomersPager({ total }: { total: number }) {
  const words = useTranslations('customers')
  const format = useFormat()
  const { page, setPage } = useCustomersQuery()
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  return (
    <nav aria-label={words('pages')} className="mt-5 flex flex-wrap items-center justify-between gap-4">
      <span className="text-fine text-muted">
        {words('shown', {
          from: format.number((page - 1) * PAGE_SIZE + 1),
          to: format.number(Math.min(total, page * PAGE_SIZE)),
          total: format.number(total),
        })}
      </span>
      {pages > 1 && (
        <span className="flex gap-2">
          <Button size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {words('previous')}
          </Button>
          <Button size="small" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {words('next')}
          </Button>
        </span>
      )}
    </nav>
  )
}
