'use client'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { nameCountry } from '@/components/reports/name-country'
import { useCurrentStore } from '@/components/shell/account-context'
import type { ComparedField } from './use-cohort-switches'

/** What two sides of a comparison can be: the data's own values of a field, or the saved segments; those already chosen among them. */
export function useComparedOptions(
  by: ComparedField,
  chosen: readonly (string | null)[],
): { value: string; label: string }[] {
  const words = useTranslations('cohorts.grid')
  const locale = useLocale()
  const trpc = useTRPC()
  const { organization, store } = useCurrentStore()
  const at = { org: organization.slug, store: store.slug }
  const isSegment = by === 'segment'
  const segments = useQuery(trpc.segments.names.queryOptions(at, { enabled: isSegment }))
  const field = isSegment ? 'channel' : by
  const known = useQuery(
    trpc.report.filterValues.queryOptions(
      { ...at, field, chosen: chosen.filter((one) => one !== null) },
      { enabled: !isSegment },
    ),
  )
  if (isSegment) return (segments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))
  if (known.data?.state !== 'ready') return []
  const nameOf = (value: string, name: string | undefined) => {
    if (value === '') return words(by === 'coupon' ? 'noCoupon' : 'notGiven')
    return by === 'country' ? nameCountry(value, locale) : (name ?? value)
  }
  return known.data.data.values.map(({ value, name }) => ({ value, label: nameOf(value, name) }))
}
