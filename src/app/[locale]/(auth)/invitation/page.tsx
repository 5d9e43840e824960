import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/app/i18n/client-messages'
import { getPageSession } from '@/app/session'
import { AppError } from '@/domain/errors'
import { findClientAddress } from '@/server/security/client-address'
import { findInvitation } from '@/server/services/invitations/find-invitation'
import { AcceptInvitation } from './_components/accept-invitation'
import { ClosedInvitation } from './_components/closed-invitation'
import { EnterToAccept } from './_components/enter-to-accept'
import { InvitationTerms } from './_components/invitation-terms'
import { OtherAccount } from './_components/other-account'

interface InvitationPageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ token?: string | string[] }>
}

export async function generateMetadata({ params }: InvitationPageProps): Promise<Metadata> {
  const { locale } = await params
  const words = await getTranslations({ locale, namespace: 'invitation' })
  return { title: words('metaTitle'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** Where an invitation's link leads. Nothing happens until a button is pressed: programs that check mail follow every link. */
export default async function InvitationPage({ searchParams }: InvitationPageProps) {
  const { token = '' } = await searchParams
  const found = typeof token === 'string' && token ? await readInvitation(token) : 'closed'
  if (typeof token !== 'string' || typeof found === 'string')
    return <ClosedInvitation reason={found === 'tooMany' ? 'tooMany' : 'closed'} />
  const session = await getPageSession()
  return (
    <ClientMessages namespaces={['auth', 'invitation']}>
      <InvitationTerms invitation={found} />
      {!session ? (
        <EnterToAccept token={token} email={found.email} />
      ) : session.email === found.email ? (
        <AcceptInvitation token={token} />
      ) : (
        <OtherAccount invited={found.email} signedIn={session.email} />
      )}
    </ClientMessages>
  )
}

async function readInvitation(token: string) {
  const address = findClientAddress((await headers()).get('x-forwarded-for'))
  try {
    return (await findInvitation(token, address)) ?? 'closed'
  } catch (error) {
    if (error instanceof AppError && error.code === 'tooManyRequests') return 'tooMany'
    throw error
  }
}
