'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'

interface ErrorViewProps {
  /** The number under which the server logged the error; absent for errors of the browser. */
  digest: string | undefined
  homeHref: string
  onRetry: () => void
}

/** "This page did not open": another try, a way out, and what to quote. */
export function ErrorView({ digest, homeHref, onRetry }: ErrorViewProps) {
  const words = useTranslations('errors.page')
  const common = useTranslations('common')
  return (
    <EmptyState
      title={words('title')}
      action={
        <>
          <Button look="primary" onClick={onRetry}>
            {common('retry')}
          </Button>
          <LinkButton href={homeHref}>{words('home')}</LinkButton>
        </>
      }
    >
      <p>{words('text')}</p>
      {digest && <p className="mt-2 text-fine text-muted">{words('digest', { id: digest })}</p>}
    </EmptyState>
  )
}
