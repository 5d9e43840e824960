'use client'
import { RiSearchLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { useCurrentStore } from '@/components/shell/account-context'
import { can } from '@/domain/permissions'

interface SearchBoxProps {
  value: string
  onChange: (value: string) => void
}

/** § A search begins when the typing pauses. */
const PAUSE_MS = 350

/** Finds orders by any text of theirs, as it is typed. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const words = useTranslations('orders.search')
  const { organization } = useCurrentStore()
  const [typed, setTyped] = useState<string | null>(null)
  useEffect(() => {
    if (typed === null) return
    const timer = setTimeout(() => {
      onChange(typed)
      setTyped(null)
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, onChange])
  return (
    <div className="relative w-full sm:w-80">
      <RiSearchLine aria-hidden className="pointer-events-none absolute left-2.5 top-2 size-4 text-ink-3" />
      <input
        type="search"
        aria-label={words('label')}
        placeholder={words(can(organization, 'personal:read') ? 'placeholder' : 'placeholderMasked')}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        maxLength={200}
        className="h-8 w-full rounded-lg border border-line bg-panel pl-8 pr-2 text-sm placeholder:text-muted hover:border-ink-3 focus:border-accent focus:ring-2 focus:ring-accent/30"
      />
    </div>
  )
}
