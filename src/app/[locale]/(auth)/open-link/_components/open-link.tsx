'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Link } from '@/app/i18n/navigation'
import { readAppError } from '@/components/api/app-error'
import { type ApiOutputs, useTRPCClient } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { Callout } from '@/components/ui/callout'
import { Skeleton } from '@/components/ui/skeleton'
import { useFreshLink } from '../../_components/use-fresh-link'
import { LinkForm } from './link-form'

export type LinkView = ApiOutputs['account']['readLink']

type Look =
  | { state: 'looking' }
  | { state: 'ready'; token: string; link: LinkView }
  | { state: 'spent' }
  | { state: 'failed'; words: string }

/** What the address's secret opens, asked once. The secret stands behind the #, which no server is sent. */
function useLink(): Look {
  const client = useTRPCClient()
  const sayError = useErrorWords()
  const [look, setLook] = useState<Look>({ state: 'looking' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once, when the page opens.
  useEffect(() => {
    const token = window.location.hash.slice(1)
    if (!token) return setLook({ state: 'spent' })
    client.account.readLink
      .mutate({ token })
      .then((link) => setLook({ state: 'ready', token, link }))
      .catch((error: unknown) =>
        setLook(
          readAppError(error).code === 'notFound' ? { state: 'spent' } : { state: 'failed', words: sayError(error) },
        ),
      )
  }, [])
  return look
}

export function OpenLink() {
  const words = useTranslations('auth.openPage')
  const look = useLink()
  useFreshLink()
  if (look.state === 'looking')
    return (
      <div aria-busy className="flex flex-col gap-4">
        <h1 className="sr-only">{words('metaTitle')}</h1>
        <Skeleton className="h-9 w-3/4" />
        <Skeleton className="h-24 w-full" />
      </div>
    )
  if (look.state === 'ready') return <LinkForm token={look.token} link={look.link} />
  return (
    <>
      <h1 className="font-serif text-headline">{words('spent.title')}</h1>
      {look.state === 'failed' ? (
        <Callout look="loss" isAlert title={look.words} className="mt-5" />
      ) : (
        <>
          <p className="mt-2 text-ink-2">{words('spent.text')}</p>
          <ul className="mt-6 flex flex-col gap-2">
            {(['sign-in', 'forgot-password', 'sign-up'] as const).map((page) => (
              <li key={page}>
                <Link href={`/${page}`} className="quiet-link text-ink">
                  {words(`spent.${page}`)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
