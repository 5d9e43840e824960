'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { useCurrentStore } from '@/components/shell/account-context'
import { getStorePath } from '@/components/shell/sections'
import { Table } from '@/components/ui/table'
import type { IdentityPerson } from '@/domain/identity-review'
import type { IdentityViewProps } from './identity-view'
import { PageSwitch } from './page-switch'
import { showId } from './person-card'
import { TabGate } from './tab-gate'
import { useIdentityTab } from './use-identity-tab'

/** Customers known by several ids or contacts, and by what they were joined. */
export function JoinedTab({ org, store, currency }: IdentityViewProps) {
  const words = useTranslations('identity.joined')
  const format = useFormat()
  const trpc = useTRPC()
  const { page } = useIdentityTab()
  const { organization, store: current } = useCurrentStore()
  const orders = getStorePath(organization.slug, current.slug, 'orders')
  const query = useQuery(trpc.identity.joined.queryOptions({ org, store, page }))
  return (
    <TabGate query={query}>
      {(list) =>
        list.total === 0 ? (
          <p className="text-ink-2">{words('empty')}</p>
        ) : (
          <>
            <Table
              caption={words('caption')}
              rows={list.rows}
              getKey={(person) => person.key ?? ''}
              columns={[
                { key: 'who', head: words('who'), cell: (person) => <Who person={person} /> },
                { key: 'why', head: words('why'), cell: (person) => <Contacts person={person} /> },
                {
                  key: 'orders',
                  head: words('orders'),
                  isFigure: true,
                  cell: (person) => (
                    <Link className="quiet-link" href={`${orders}?customer=${encodeURIComponent(person.key ?? '')}`}>
                      {format.number(person.orders)}
                    </Link>
                  ),
                },
                {
                  key: 'revenue',
                  head: words('revenue', { sign: format.currencySign(currency) }),
                  isFigure: true,
                  cell: (person) => format.money(person.revenueMinor, currency, { bare: true }),
                },
                {
                  key: 'dates',
                  head: words('dates'),
                  cell: (person) =>
                    person.firstDay && person.lastDay ? format.dayRange(person.firstDay, person.lastDay) : '—',
                },
              ]}
            />
            <PageSwitch page={list.page} pages={list.pages} />
          </>
        )
      }
    </TabGate>
  )
}

/** A customer by their name; one without a name by their ids. */
function Who({ person }: { person: IdentityPerson }) {
  const words = useTranslations('identity')
  const [name] = person.names
  const ids =
    person.ids.length === 1
      ? words('person.id', { id: showId(person.ids[0] ?? '') })
      : words('joined.ids', { list: person.ids.map(showId).join(', ') })
  if (person.ids.length === 0) return <span className="block max-w-56 truncate">{name ?? words('person.noName')}</span>
  return (
    <span className="block max-w-56">
      {name && <span className="block truncate">{name}</span>}
      <span className={`block truncate ${name ? 'text-fine text-muted' : ''}`}>{ids}</span>
    </span>
  )
}

/** § Contacts shown of a customer. */
const MAX_SHOWN = 4

function Contacts({ person }: { person: IdentityPerson }) {
  const words = useTranslations('identity.person')
  const contacts = [...person.emails, ...person.phones]
  return (
    <ul className="max-w-72">
      {contacts.slice(0, MAX_SHOWN).map((contact) => (
        <li key={contact} className="truncate">
          {contact}
        </li>
      ))}
      {contacts.length > MAX_SHOWN && (
        <li className="text-fine text-muted">{words('more', { count: contacts.length - MAX_SHOWN })}</li>
      )}
    </ul>
  )
}
