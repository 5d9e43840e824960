'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** The links of invitations, each to be copied while it is shown. */
export function LinkList({ links }: { links: readonly { email: string; link: string }[] }) {
  const words = useTranslations('members.link')
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async (link: string) => {
    // Without a secure origin there is no clipboard: the address stands there to be copied by hand.
    await navigator.clipboard?.writeText(link).then(
      () => setCopied(link),
      () => {},
    )
  }
  return (
    <ul className="flex flex-col">
      {links.map(({ email, link }) => (
        <li key={email} className="flex items-center gap-3 border-t border-line py-2 first:border-t-0">
          <div className="min-w-0 flex-1">
            <p className="truncate font-emphasis">{email}</p>
            <input
              readOnly
              value={link}
              aria-label={words('of', { email })}
              onFocus={(event) => event.target.select()}
              className="w-full truncate border-0 bg-transparent p-0 text-fine text-muted focus:ring-0"
            />
          </div>
          <Button size="small" onClick={() => void copy(link)}>
            {words(copied === link ? 'copied' : 'copy')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
