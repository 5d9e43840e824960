'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { Button } from '@/components/ui/button'
import { useIdentityTab } from './use-identity-tab'

/** Back and forth through the pages of a list; nothing for a list of one page. */
export function PageSwitch({ page, pages }: { page: number; pages: number }) {
  const words = useTranslations('identity.page')
  const format = useFormat()
  const { setPage } = useIdentityTab()
  if (pages < 2) return null
  return (
    <nav aria-label={words('label')} className="mt-5 flex items-center gap-3">
      <Button size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
        {words('previous')}
      </Button>
      <span className="text-fine text-muted">
        {words('of', { page: format.number(page), pages: format.number(pages) })}
      </span>
      <Button size="small" disabled={page >= pages} onClick={() => setPage(page + 1)}>
        {words('next')}
      </Button>
    </nav>
  )
}
