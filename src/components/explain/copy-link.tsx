'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'

/** Copies the page's address with this panel open in it. */
export function CopyLink({ id }: { id: string }) {
  const words = useTranslations('explain')
  const [isCopied, setIsCopied] = useState(false)
  const copy = async () => {
    const address = new URL(window.location.href)
    address.searchParams.set('explain', id)
    try {
      await navigator.clipboard.writeText(address.href)
      setIsCopied(true)
    } catch {
      // Without a secure origin there is no clipboard: the address bar already holds this link.
      setIsCopied(false)
    }
  }
  return (
    <div>
      <Button size="small" onClick={copy}>
        {words(isCopied ? 'copied' : 'copy')}
      </Button>
    </div>
  )
}
