'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'

/** § The score is looked at on every page and moves only with the data, which ask for it anew. */
const FRESH_MS = 5 * 60_000

/** "Data quality 92": how far the figures can be trusted, and the way to what takes points off. */
export function QualityLink() {
  const words = useTranslations('reports.meta')
  const format = useFormat()
  const trpc = useTRPC()
  const { organization, store } = useCurrentStore()
  const at = { org: organization.slug, store: store.slug }
  const report = useQuery(trpc.quality.report.queryOptions(at, { staleTime: FRESH_MS })).data
  const score = report?.state === 'ready' ? report.data.score : null
  return (
    <Link href={getStorePath(at.org, at.store, 'quality')} className="quiet-link">
      {score === null ? words('quality') : words('qualityScore', { score: format.number(score) })}
    </Link>
  )
}
