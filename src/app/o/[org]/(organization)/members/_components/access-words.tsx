'use client'
import { useTranslations } from 'next-intl'
import { useAccount } from '@/components/shell/account-context'
import type { Grant } from '@/domain/permissions'

/** § More names than these are a number. */
const NAMES_SHOWN = 2

/** A role, and in a quiet voice what is kept from it. */
export function AccessWords({ access }: { access: Grant & { stores: string[] } }) {
  const words = useTranslations('members')
  const nameStores = useStoreNames()
  const kept = [
    access.isLimited && nameStores(access.stores),
    !access.seesPersonalData && words('kept.personalData'),
    !access.seesCosts && words('kept.costs'),
  ].filter(Boolean)
  return (
    <>
      <p>{words(`role.${access.role}`)}</p>
      <p className="text-fine text-muted">{kept.length > 0 ? kept.join(' · ') : words('kept.nothing')}</p>
    </>
  )
}

/** A function that names stores by their slugs: a few by name, many by number. */
export function useStoreNames(): (slugs: readonly string[]) => string {
  const words = useTranslations('members')
  const { stores } = useAccount().current.organization
  return (slugs) => {
    const names = stores.filter(({ slug }) => slugs.includes(slug)).map(({ name }) => name)
    if (slugs.length === 0) return words('kept.noStores')
    return slugs.length <= NAMES_SHOWN ? names.join(', ') : words('kept.stores', { count: slugs.length })
  }
}
