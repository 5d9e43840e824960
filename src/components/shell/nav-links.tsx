'use client'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
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
        {findSections(organization.role).map(({ name }) => (
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
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
