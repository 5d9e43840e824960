'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useTransition } from 'react'
import { Button } from '@/components/ui/button'

/** Looks into the folder again. */
export function RefreshButton() {
  const words = useTranslations('auth.outboxPage')
  const router = useRouter()
  const [isPending, start] = useTransition()
  return (
    <Button isPending={isPending} onClick={() => start(() => router.refresh())}>
      {words('again')}
    </Button>
  )
}
