'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { useCallback } from 'react'
import { useTRPC } from '@/components/api/client'

const YEAR_SECONDS = 60 * 60 * 24 * 365

/** The person's language and a function to change it: in this browser at once, in their profile behind it. */
export function useLanguage() {
  const locale = useLocale()
  const router = useRouter()
  const { mutate } = useMutation(useTRPC().account.setLocale.mutationOptions())
  const remember = useCallback(
    (next: 'en' | 'ru') => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve.
      document.cookie = `povtor-locale=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
      router.refresh()
    },
    [router],
  )
  const choose = useCallback(
    (next: 'en' | 'ru') => {
      // The profile first: the page that comes back reads it, and would otherwise turn the language round again.
      mutate({ locale: next }, { onSuccess: () => remember(next) })
    },
    [mutate, remember],
  )
  return { locale, choose, remember }
}
