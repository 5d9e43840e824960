'use client'
import { useTranslations } from 'next-intl'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { useAccount } from './account-context'
import { SWITCHER_KEY } from './switcher-dialog'
import { listByKey, useMenu } from './use-menu'
import { useModifierKey } from './use-modifier-key'

/** The list of keys. */
export function ShortcutsDialog({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const words = useTranslations('shell')
  const menu = useMenu(useAccount().current)
  const modifier = useModifierKey()
  const rows = [
    { name: words('shortcut.palette'), keys: [modifier, 'K'] },
    { name: words('shortcut.switcher'), keys: ['G', SWITCHER_KEY.toUpperCase()] },
    ...listByKey(menu).map(({ keyLabel, key }) => ({ name: keyLabel, keys: ['G', key.toUpperCase()] })),
    { name: words('shortcut.help'), keys: ['?'] },
  ]
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={words('shortcuts')}>
      <dl className="divide-y divide-line">
        {rows.map((row) => (
          <div key={row.name} className="flex items-center justify-between gap-4 py-2">
            <dt className="text-ink-2">{row.name}</dt>
            <dd className="flex gap-1">
              {row.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
