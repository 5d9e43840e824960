'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { useAccount } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { AccessWords } from './access-words'
import { LinkList } from './link-list'
import type { Invitation } from './members-data'
import { PeopleTable } from './people-table'
import { useRefreshMembers } from './use-refresh-members'

/** The invitations that wait: send again, take back. */
export function InvitationList({ invitations }: { invitations: Invitation[] }) {
  const words = useTranslations('members.invitation')
  const [asked, setAsked] = useState<Invitation | null>(null)
  const [link, setLink] = useState<{ email: string; link: string } | null>(null)
  const format = useFormat()
  const day = (at: Date) => format.day(at.toISOString().slice(0, 10))
  if (invitations.length === 0 && !link) return null
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-[0.9375rem] font-semibold">{words('title')}</h2>
      <PeopleTable
        label={words('title')}
        heads={[words('email'), words('willSee'), words('sent')]}
        actionsHead={words('actions')}
        hasWordyActions
        rows={invitations.map((invitation) => ({
          key: invitation.id,
          who: (
            <p className="truncate font-emphasis" title={invitation.email}>
              {invitation.email}
            </p>
          ),
          what: <AccessWords access={invitation} />,
          when: (
            <>
              <p>{day(invitation.sentAt)}</p>
              <p className={invitation.isExpired ? 'text-fine text-warning' : 'text-fine text-muted'}>
                {words(invitation.isExpired ? 'expired' : 'until', { day: day(invitation.expiresAt) })}
              </p>
            </>
          ),
          actions: <InvitationActions invitation={invitation} onRevoke={() => setAsked(invitation)} onSent={setLink} />,
        }))}
      />
      <RevokeDialog invitation={asked} onClose={() => setAsked(null)} />
      <Dialog
        isOpen={link !== null}
        onOpenChange={() => setLink(null)}
        title={words('resentTitle')}
        description={words('resentText')}
        className="max-w-lg"
      >
        <LinkList links={link ? [link] : []} />
      </Dialog>
    </section>
  )
}

interface InvitationActionsProps {
  invitation: Invitation
  onRevoke: () => void
  onSent: (link: { email: string; link: string }) => void
}

function InvitationActions({ invitation, onRevoke, onSent }: InvitationActionsProps) {
  const words = useTranslations('members.invitation')
  const toast = useToast()
  const sayError = useErrorWords()
  const refresh = useRefreshMembers()
  const { slug: org } = useAccount().current.organization
  const resend = useMutation(
    useTRPC().members.resendInvitation.mutationOptions({
      onSuccess: onSent,
      onError: (error) => toast({ text: sayError(error), look: 'loss' }),
      onSettled: refresh,
    }),
  )
  return (
    <div className="flex">
      <Button
        look="quiet"
        size="small"
        isPending={resend.isPending}
        onClick={() => resend.mutate({ org, id: invitation.id })}
      >
        {words('resend')}
        <span className="sr-only">: {invitation.email}</span>
      </Button>
      <Button look="quiet" size="small" onClick={onRevoke}>
        {words('revoke')}
        <span className="sr-only">: {invitation.email}</span>
      </Button>
    </div>
  )
}

function RevokeDialog({ invitation, onClose }: { invitation: Invitation | null; onClose: () => void }) {
  const words = useTranslations('members.invitation')
  const common = useTranslations('common')
  const toast = useToast()
  const sayError = useErrorWords()
  const refresh = useRefreshMembers()
  const { slug: org } = useAccount().current.organization
  const revoke = useMutation(
    useTRPC().members.revokeInvitation.mutationOptions({
      onError: (error) => toast({ text: sayError(error), look: 'loss' }),
      onSettled: async () => {
        onClose()
        await refresh()
      },
    }),
  )
  return (
    <ConfirmDialog
      isOpen={invitation !== null}
      onOpenChange={onClose}
      title={words('revokeTitle', { email: invitation?.email ?? '' })}
      description={words('revokeNote')}
      confirmLabel={words('revokeConfirm')}
      cancelLabel={common('cancel')}
      isDanger
      isPending={revoke.isPending}
      onConfirm={() => invitation && revoke.mutate({ org, id: invitation.id })}
    />
  )
}
