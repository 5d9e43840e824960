'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useTRPC } from '@/components/api/client'
import { joinClasses } from '@/components/ui/join-classes'
import { useAccount } from './account-context'
import { type MenuEntry, useMenu } from './use-menu'

/** The open store's pages and, quieter, the nearest of its organisation; or the organisation's alone. */
export function NavLinks({ onFollow }: { onFollow?: () => void }) {
  const words = useTranslations('shell')
  const { current } = useAccount()
  const { organization, store } = current
  const menu = useMenu(current)
  return (
    <>
      {store && (
        <nav aria-label={words('nav')}>
          <ul className="flex flex-col gap-0.5">
            {menu.store.map((entry) => (
              <NavLink key={entry.name} entry={entry} onFollow={onFollow}>
                {entry.name === 'alerts' && <OpenAlerts org={organization.slug} store={store.slug} />}
              </NavLink>
            ))}
          </ul>
        </nav>
      )}
      <nav aria-label={words('organizationNav')}>
        {store && (
          <p aria-hidden className="px-2.5 pb-1 text-fine text-muted">
            {words(`kind.${organization.kind}`)}
          </p>
        )}
        <ul className="flex flex-col gap-0.5">
          {menu.organization
            .filter(({ isNear }) => isNear || !store)
            .map((entry) => (
              <NavLink key={entry.name} entry={entry} onFollow={onFollow} />
            ))}
        </ul>
      </nav>
    </>
  )
}

interface NavLinkProps {
  entry: MenuEntry
  onFollow: (() => void) | undefined
  children?: ReactNode
}

/** One page of the menu; the open one is marked for eye and ear. */
function NavLink({ entry, onFollow, children }: NavLinkProps) {
  return (
    <li>
      <Link
        href={entry.href}
        aria-current={entry.isOpen ? 'page' : undefined}
        onClick={onFollow}
        className={joinClasses(
          'flex h-8 items-center rounded-lg px-2.5 transition-colors',
          entry.isOpen ? 'bg-wash font-emphasis text-ink' : 'text-ink-2 hover:bg-wash/60 hover:text-ink',
        )}
      >
        {entry.label}
        {children}
      </Link>
    </li>
  )
}

/** § A look by the clock comes each half-hour: asking oftener tells nothing new. */
const COUNT_FRESH_MS = 10 * 60_000

/** How many alerts wait; nothing where there are none. */
function OpenAlerts({ org, store }: { org: string; store: string }) {
  const words = useTranslations('shell')
  const trpc = useTRPC()
  const { data = 0 } = useQuery(trpc.alerts.count.queryOptions({ org, store }, { staleTime: COUNT_FRESH_MS }))
  if (data === 0) return null
  return (
    <span className="ml-auto text-fine tabular-nums text-warning">
      <span aria-hidden>{data}</span>
      <span className="sr-only">{words('openAlerts', { count: data })}</span>
    </span>
  )
}
