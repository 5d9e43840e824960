'use client'
import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'

/** What went wrong on the way in, in words; nothing while nothing has, or where only the code is missing. */
export function EntryFault({ fault }: { fault: string | null }) {
  const words = useTranslations('auth.entry')
  if (fault === null || fault === 'codeNeeded') return null
  return <Callout look="loss" isAlert title={words.has(fault) ? words(fault) : words('internal')} />
}
