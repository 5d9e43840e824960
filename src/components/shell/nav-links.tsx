'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/components/api/client'
import { joinClasses } from '@/components/ui/join-classes'
import { useCurrentStore } from './account-context'
import { findSection, findSections } from './sections'
import { useSectionPath } from './use-section-path'

/** The store's pages; the open one is marked for eye and ear. */
export function NavLinks({ onFollow }: { onFollow?: () => void }) {
  const words = useTranslations('shell')
  const { organization, store } = useCurrentStore()
  const here = findSection(usePathname())
  const pathOf = useSectionPath(organization.slug, store.slug)
  return (
    <nav aria-label={words('nav')}>
      <ul className="flex flex-col gap-0.5">
        {findSections(organization).map(({ name }) => (
          <li key={name}>
            <Link
              href={pathOf(name)}
              aria-current={name === here ? 'page' : undefined}
              onClick={onFollow}
              className={joinClasses(
                'flex h-8 items-center rounded-lg px-2.5 transition-colors',
                name === here ? 'bg-wash font-emphasis text-ink' : 'text-ink-2 hover:bg-wash/60 hover:text-ink',
              )}
            >
              {words(name)}
              {name === 'alerts' && <OpenAlerts org={organization.slug} store={store.slug} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
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
