import { useTranslations } from 'next-intl'
import { isLimitable } from '@/domain/member-rules'
import type { OpenInvitation } from '@/server/services/invitations/find-invitation'

/** Who invites where, for which address of mail, and what the person will see there. */
export function InvitationTerms({ invitation }: { invitation: OpenInvitation }) {
  const words = useTranslations('invitation')
  const { organizationName: organization, inviterName, email, role, isLimited, storeCount } = invitation
  return (
    <>
      <h1 className="text-balance break-words font-serif text-headline">
        {inviterName
          ? words('title', { name: inviterName, organization })
          : words('titleWithoutName', { organization })}
      </h1>
      <dl className="mb-8 mt-5 divide-y divide-line border-y border-line">
        <Term name={words('email')}>{email}</Term>
        <Term name={words('role')}>{words(`roles.${role}`)}</Term>
        <Term name={words('stores')}>
          {isLimited ? words('storeCount', { count: storeCount }) : words('allStores')}
        </Term>
        {isLimitable(role) && (
          <Term name={words('kept')}>
            {[
              words(invitation.seesPersonalData ? 'personalData' : 'noPersonalData'),
              words(invitation.seesCosts ? 'costs' : 'noCosts'),
            ].join(', ')}
          </Term>
        )}
      </dl>
    </>
  )
}

function Term({ name, children }: { name: string; children: string }) {
  return (
    <div className="flex gap-4 py-2">
      <dt className="w-28 shrink-0 text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  )
}
