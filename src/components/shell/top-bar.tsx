'use client'
import { RiMenuLine, RiSearchLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useAccount } from './account-context'

const BUTTON = 'flex size-11 items-center justify-center rounded-lg text-ink-2 hover:text-ink'

/** The head of a narrow screen: menu, place, search. */
export function TopBar({ onMenu, onPalette }: { onMenu: () => void; onPalette: () => void }) {
  const words = useTranslations('shell')
  const { organization, store } = useAccount().current
  return (
    <div className="sticky top-0 z-30 flex h-[3.25rem] items-center justify-between border-b border-line bg-page px-2 lg:hidden">
      <button type="button" aria-label={words('menu')} aria-haspopup="dialog" onClick={onMenu} className={BUTTON}>
        <RiMenuLine aria-hidden className="size-5" />
      </button>
      <p className="min-w-0 truncate font-emphasis">{(store ?? organization).name}</p>
      <button type="button" aria-label={words('findAnything')} onClick={onPalette} className={BUTTON}>
        <RiSearchLine aria-hidden className="size-5" />
      </button>
    </div>
  )
}
