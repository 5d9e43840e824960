'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { ReportError } from '@/components/reports/report-error'
import { useAccount } from '@/components/shell/account-context'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { InvitationList } from './invitation-list'
import { InviteDialog } from './invite-dialog'
import { MemberList } from './member-list'
import type { MembersData } from './members-data'

/** The members of the open organisation and the invitations that wait. */
export function MembersView() {
  const words = useTranslations('members')
  const { slug: org } = useAccount().current.organization
  const [isInviting, setIsInviting] = useState(false)
  const query = useQuery(useTRPC().members.list.queryOptions({ org }))
  return (
    <>
      <PageHeader meta={words('meta')} />
      {query.data ? (
        <>
          <Headline data={query.data} onInvite={() => setIsInviting(true)} />
          <MemberList members={query.data.members} />
          <InvitationList invitations={query.data.invitations} />
        </>
      ) : query.isError ? (
        <ReportError query={query} />
      ) : (
        <div role="status">
          <span className="sr-only">{words('loading')}</span>
          <Skeleton className="mt-8 h-16 max-w-xl" />
          <Skeleton className="mt-10 h-56 w-full" />
        </div>
      )}
      <InviteDialog isOpen={isInviting} onOpenChange={setIsInviting} />
    </>
  )
}

/** The page's answer in a sentence, and the next step. */
function Headline({ data: { members, invitations }, onInvite }: { data: MembersData; onInvite: () => void }) {
  const words = useTranslations('members')
  const { organization } = useAccount().current
  const isAlone = members.length === 1 && invitations.length === 0
  return (
    <header className="mb-9 mt-8 flex max-w-headline flex-col items-start gap-4">
      <h1 className="text-balance font-serif text-[1.5rem] leading-8 sm:text-headline">
        {isAlone
          ? words('headline.alone', { organization: organization.name })
          : words('headline.members', { organization: organization.name, count: members.length })}{' '}
        {invitations.length > 0 && words('headline.invitations', { count: invitations.length })}
      </h1>
      {isAlone && <p className="max-w-xl text-ink-2">{words(`headline.${organization.kind}Text`)}</p>}
      <Button look="primary" onClick={onInvite}>
        {words('invite.open')}
      </Button>
    </header>
  )
}
