'use client'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale } from 'next-intl'
import { useTRPC } from '@/components/api/client'

const YEAR_SECONDS = 60 * 60 * 24 * 365

/** The person's language and a function to change it: in their profile, and for this browser's public pages. */
export function useLanguage() {
  const locale = useLocale()
  const router = useRouter()
  const { mutate } = useMutation(useTRPC().account.setLocale.mutationOptions())
  const choose = (next: 'en' | 'ru') =>
    mutate(
      { locale: next },
      {
        onSuccess: () => {
          // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve.
          document.cookie = `povtor-locale=${next}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`
          router.refresh()
        },
      },
    )
  return { locale, choose }
}
