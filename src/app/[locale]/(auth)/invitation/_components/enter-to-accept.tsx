'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Link } from '@/app/i18n/navigation'
import { RETURN_PARAMETER } from '@/app/return-path'
import { getButtonClasses } from '@/components/ui/button-classes'
import { useFreshLink } from '../../_components/use-fresh-link'
import { JoinForm } from './join-form'

/**
 * The ways in for whoever is not signed in. A letter's link shows, behind the #, that its reader has the mailbox: then the
 * account is made here. The link that an inviter hands over does not: then a letter makes it.
 */
export function EnterToAccept({ token, email }: { token: string; email: string }) {
  const words = useTranslations('invitation.enter')
  const [proof, setProof] = useState<string | null>(null)
  useEffect(() => setProof(window.location.hash.slice(1)), [])
  useFreshLink()
  const back = `/o/invitation?${new URLSearchParams({ token })}`
  const search = new URLSearchParams({ [RETURN_PARAMETER]: back })
  const searchWithEmail = new URLSearchParams({ [RETURN_PARAMETER]: back, email })
  if (proof)
    return (
      <>
        <JoinForm token={token} proof={proof} email={email} />
        <p className="mt-6 text-ink-2">
          {words('haveAccount')}{' '}
          <Link href={`/sign-in?${search}`} className="quiet-link text-ink">
            {words('signIn')}
          </Link>
        </p>
      </>
    )
  return (
    <div className="flex flex-col gap-3">
      <Link href={`/sign-in?${search}`} className={getButtonClasses('primary', 'large')}>
        {words('signIn')}
      </Link>
      <Link href={`/sign-up?${searchWithEmail}`} className={getButtonClasses('secondary', 'large')}>
        {words('signUp')}
      </Link>
      <p className="mt-2 text-fine text-muted">{words('sameEmail', { email })}</p>
    </div>
  )
}
