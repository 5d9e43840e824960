import { useTranslations } from 'next-intl'
import { can, type Grant } from '@/domain/permissions'

/** Says once, above every page of a store, what is kept from this member. */
export function KeptNotice({ grant }: { grant: Grant }) {
  const words = useTranslations('shell')
  const seesCosts = can(grant, 'cost:read')
  const seesPersons = can(grant, 'personal:read')
  if (seesCosts && seesPersons) return null
  return (
    <p className="-mx-5 bg-wash px-5 py-1.5 text-fine text-ink-2 lg:-mx-8 lg:px-8">
      {!seesCosts && words('keptCosts')} {!seesPersons && words('keptPersons')}
    </p>
  )
}
