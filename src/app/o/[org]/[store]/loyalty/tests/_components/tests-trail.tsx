'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getStorePath } from '@/components/shell/sections'
import { getTestsPath } from './test-paths'

interface TestsTrailProps {
  org: string
  store: string
  /** The page below the list. */
  page?: string
}

/** Where one stands: loyalty, its tests, this one. */
export function TestsTrail({ org, store, page }: TestsTrailProps) {
  const words = useTranslations('programme-tests')
  return (
    <nav aria-label={words('trail')} className="flex min-w-0 flex-wrap items-center gap-2 text-ink-2">
      <Link href={getStorePath(org, store, 'loyalty')} className="quiet-link">
        {words('loyalty')}
      </Link>
      <span aria-hidden>›</span>
      {page ? (
        <>
          <Link href={getTestsPath(org, store)} className="quiet-link">
            {words('title')}
          </Link>
          <span aria-hidden>›</span>
          <span aria-current="page" className="min-w-0 truncate font-emphasis text-ink">
            {page}
          </span>
        </>
      ) : (
        <span aria-current="page" className="font-emphasis text-ink">
          {words('title')}
        </span>
      )}
    </nav>
  )
}
