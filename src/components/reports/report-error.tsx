'use client'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { readAppError } from '@/components/api/app-error'
import { useErrorWords } from '@/components/api/use-error-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

/** A report that did not come: why, and a way to ask again; after a sign-out elsewhere, the way in. */
export function ReportError({
  query,
}: {
  query: Pick<UseQueryResult<unknown, unknown>, 'error' | 'isFetching' | 'refetch'>
}) {
  const words = useTranslations('reports.state')
  const errorWords = useErrorWords()
  const isSignedOut = readAppError(query.error).code === 'unauthorized'
  return (
    <Callout
      look="loss"
      isAlert
      className="mt-8 max-w-headline"
      title={words('errorTitle')}
      action={
        isSignedOut ? (
          // A full load: the server leads to the sign-in page, and from there back here.
          <Button onClick={() => window.location.reload()}>{words('signIn')}</Button>
        ) : (
          <Button isPending={query.isFetching} onClick={() => query.refetch()}>
            {words('retry')}
          </Button>
        )
      }
    >
      {errorWords(query.error)}
    </Callout>
  )
}
