'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { LeaveDialog } from '../../_components/leave-dialog'

/** The way out of the organisation, open to every member. */
export function LeaveSection() {
  const words = useTranslations('organization.leave')
  const [isAsked, setIsAsked] = useState(false)
  return (
    <section className="mt-12 flex flex-col items-start gap-3 border-t border-line pt-6">
      <h2 className="text-[0.9375rem] font-semibold">{words('title')}</h2>
      <p className="text-ink-2">{words('text')}</p>
      <Button onClick={() => setIsAsked(true)}>{words('action')}</Button>
      <LeaveDialog isOpen={isAsked} onClose={() => setIsAsked(false)} />
    </section>
  )
}
