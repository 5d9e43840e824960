'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { NavLinks } from './nav-links'
import { PersonMenu } from './person-menu'
import { StoreSwitcher } from './store-switcher'
import { useModifierKey } from './use-modifier-key'
import { Wordmark } from './wordmark'

interface SidebarProps {
  onSwitch: () => void
  onPalette: () => void
  /** Closes the sheet the sidebar stands in on a narrow screen. */
  onFollow?: () => void
}

/** The place, its pages, and at the foot the way to everything else. */
export function Sidebar({ onSwitch, onPalette, onFollow }: SidebarProps) {
  const words = useTranslations('shell')
  const modifier = useModifierKey()
  return (
    <div className="flex h-full flex-col gap-4 px-3 pb-4 pt-[1.125rem]">
      <Link href="/o" className="w-fit rounded px-2" onClick={onFollow}>
        <Wordmark />
      </Link>
      <StoreSwitcher onSwitch={onSwitch} />
      <NavLinks onFollow={onFollow} />
      <div className="mt-auto flex flex-col gap-0.5">
        <button
          type="button"
          onClick={onPalette}
          className="flex h-8 items-center gap-2 rounded-lg px-2.5 text-ink-2 transition-colors hover:bg-wash hover:text-ink"
        >
          <span aria-hidden className="text-muted">
            {modifier === '⌘' ? '⌘K' : 'Ctrl K'}
          </span>
          {words('findAnything')}
        </button>
        <PersonMenu />
      </div>
    </div>
  )
}
