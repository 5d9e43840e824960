'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import type { IdentityPerson } from '@/domain/identity-review'

interface PersonCardProps {
  person: IdentityPerson & { id: string }
  currency: string
  /** Contacts the other side of the pair has too. */
  shared: ReadonlySet<string>
}

/** § Names and contacts shown of a customer. */
const MAX_SHOWN = 4

/** One side of a pair: who, how much, since when; what both share stands out. */
export function PersonCard({ person, currency, shared }: PersonCardProps) {
  const words = useTranslations('identity.person')
  const format = useFormat()
  const { organization, store } = useCurrentStore()
  const contacts = [...person.emails, ...person.phones].sort((a, b) => Number(shared.has(b)) - Number(shared.has(a)))
  const orders = getStorePath(organization.slug, store.slug, 'orders')
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-emphasis">{person.names.slice(0, MAX_SHOWN).join(', ') || words('noName')}</span>
        <span className="break-all text-fine text-muted">{words('id', { id: showId(person.id) })}</span>
      </p>
      <ul className="mt-1 text-ink-2">
        {contacts.slice(0, MAX_SHOWN).map((contact) => (
          <li key={contact} className={`break-all ${shared.has(contact) ? 'font-emphasis text-accent' : ''}`}>
            {contact}
          </li>
        ))}
        {contacts.length > MAX_SHOWN && (
          <li className="text-fine text-muted">{words('more', { count: contacts.length - MAX_SHOWN })}</li>
        )}
      </ul>
      <p className="mt-1 text-fine text-muted">
        {person.key === null || person.firstDay === null || person.lastDay === null ? (
          words('noOrders')
        ) : (
          <>
            <Link className="quiet-link" href={`${orders}?customer=${encodeURIComponent(person.key)}`}>
              {words('orders', { count: person.orders, revenue: format.money(person.revenueMinor, currency) })}
            </Link>
            {` · ${format.dayRange(person.firstDay, person.lastDay)}`}
          </>
        )}
      </p>
    </div>
  )
}

/** An id as the shop has it: the number of the first source says nothing to a person. */
export function showId(id: string): string {
  return id.startsWith('1:') ? id.slice(2) : id
}
