'use client'
import { RiExpandUpDownLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useAccount } from './account-context'

/** Where one is, as the button that leads elsewhere. */
export function StoreSwitcher({ onSwitch }: { onSwitch: () => void }) {
  const words = useTranslations('shell')
  const common = useTranslations('common')
  const { organization, store } = useAccount().current
  const count = organization.stores.length
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={onSwitch}
      className="flex w-full items-center justify-between gap-2 rounded-lg border border-line bg-panel px-2.5 py-2 text-left transition-colors hover:border-ink-3"
    >
      <span className="sr-only">{words('chooseStore')}: </span>
      <span className="min-w-0">
        <span className="block truncate font-emphasis text-ink" title={(store ?? organization).name}>
          {(store ?? organization).name}
        </span>
        <span className="block truncate text-fine text-muted" title={organization.name}>
          {store ? organization.name : words(`kind.${organization.kind}`)}
        </span>
        {(count > 1 || !store) && <span className="block text-fine text-muted">{words('storeCount', { count })}</span>}
        {store?.generated && <span className="block text-fine text-warning">{common('generated')}</span>}
      </span>
      <RiExpandUpDownLine aria-hidden className="size-4 shrink-0 text-ink-3" />
    </button>
  )
}
