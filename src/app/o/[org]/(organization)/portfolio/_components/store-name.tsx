'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getStorePath } from '@/components/shell/sections'
import type { PortfolioStore } from '@/domain/portfolio/portfolio'
import { TagEditor } from './tag-editor'

interface StoreNameProps {
  org: string
  store: PortfolioStore
  allTags: readonly string[]
  canTag: boolean
}

/** The way into the store, and the groups it belongs to. */
export function StoreName({ org, store, allTags, canTag }: StoreNameProps) {
  const words = useTranslations('portfolio')
  return (
    <div className="flex min-w-40 max-w-64 flex-wrap items-center gap-x-1.5 whitespace-normal">
      <Link href={getStorePath(org, store.slug)} className="font-emphasis text-ink underline-offset-4 hover:underline">
        {store.name}
      </Link>
      <div className="flex flex-wrap items-center gap-x-1.5 text-fine text-muted">
        {store.isUpdating && <span role="status">{words('updating')}</span>}
        {store.tags.map((tag) => (
          <span key={tag} className="rounded border border-line px-1">
            {tag}
          </span>
        ))}
        {canTag && <TagEditor org={org} store={store} allTags={allTags} />}
      </div>
    </div>
  )
}
