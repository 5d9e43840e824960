'use client'
import { RiMailLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Link } from '@/app/i18n/navigation'
import type { LetterKind } from './letter-form'

interface LetterSentProps {
  kind: LetterKind
  email: string
  outboxPath: string | null
}

/** "Look into your mail": the same for every address. */
export function LetterSent({ kind, email, outboxPath }: LetterSentProps) {
  const words = useTranslations('auth.sent')
  const place = useRef<HTMLElement>(null)
  useEffect(() => place.current?.focus(), [])
  return (
    <section
      ref={place}
      tabIndex={-1}
      role="status"
      className="flex flex-col gap-3 rounded-lg border border-line bg-panel px-5 py-5 focus-visible:outline-none"
    >
      <RiMailLine aria-hidden className="size-6 text-accent" />
      <h2 className="text-base font-semibold">{words('title')}</h2>
      <p className="text-ink-2">
        {words.rich(`text.${kind}`, { email, strong: (chunks) => <strong className="text-ink">{chunks}</strong> })}
      </p>
      <p className="text-fine text-muted">{words('hint')}</p>
      {outboxPath && (
        <p className="border-t border-line pt-3 text-fine text-muted">
          {words.rich('outbox', {
            link: (chunks) => (
              <Link href={outboxPath} className="quiet-link text-ink">
                {chunks}
              </Link>
            ),
          })}
        </p>
      )}
    </section>
  )
}
