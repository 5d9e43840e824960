import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { isLocale } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'
import { requireSession } from '@/app/session'

interface InvitationReturnProps {
  searchParams: Promise<{ token?: string | string[] }>
}

/** Where signing in leads whoever came by an invitation: back to it. */
export default async function InvitationReturn({ searchParams }: InvitationReturnProps) {
  await requireSession()
  const { token } = await searchParams
  const locale = await getLocale()
  const query = new URLSearchParams(typeof token === 'string' ? { token } : {})
  redirect(localizePath(`/invitation?${query}`, isLocale(locale) ? locale : 'en'))
}
