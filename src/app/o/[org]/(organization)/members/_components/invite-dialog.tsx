'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { type ApiOutputs, useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useAccount } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Dialog } from '@/components/ui/dialog'
import { Field, getDescriptionIds } from '@/components/ui/field'
import { listInvitableRoles } from '@/domain/member-rules'
import { type Access, AccessFields, findAccessFault } from './access-fields'
import { LinkList } from './link-list'
import { parseEmails } from './parse-emails'
import { useRefreshMembers } from './use-refresh-members'

interface InviteDialogProps {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

type Outcome = ApiOutputs['members']['invite']

/** Invites people, several at once, and shows each link this once. */
export function InviteDialog({ isOpen, onOpenChange }: InviteDialogProps) {
  const words = useTranslations('members.invite')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const close = () => {
    onOpenChange(false)
    setOutcome(null)
  }
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title={outcome ? words('doneTitle', { count: outcome.invited.length }) : words('title')}
      className="max-w-lg"
    >
      {outcome ? <Invited outcome={outcome} onClose={close} /> : <InviteForm onDone={setOutcome} onClose={close} />}
    </Dialog>
  )
}

const START: Access = { role: 'viewer', isLimited: false, stores: [], seesPersonalData: false, seesCosts: true }

function InviteForm({ onDone, onClose }: { onDone: (outcome: Outcome) => void; onClose: () => void }) {
  const words = useTranslations('members')
  const common = useTranslations('common')
  const id = useId()
  const sayError = useErrorWords()
  const refresh = useRefreshMembers()
  const { organization } = useAccount().current
  const [text, setText] = useState('')
  const [access, setAccess] = useState(START)
  const [isTried, setIsTried] = useState(false)
  const { emails, faulty } = parseEmails(text)
  const fault = findAccessFault(access)
  const emailFault = faulty
    ? words('invite.badEmail', { text: faulty })
    : emails.length === 0 && words('invite.noEmail')
  const error = isTried && emailFault ? emailFault : null
  const invite = useMutation(
    useTRPC().members.invite.mutationOptions({
      onSuccess: async (outcome) => {
        onDone(outcome)
        await refresh()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsTried(true)
    if (emailFault || fault || invite.isPending) return
    invite.mutate({ org: organization.slug, emails, ...access })
  }
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {invite.isError && <Callout look="loss" isAlert title={sayError(invite.error)} />}
      <Field id={id} label={words('invite.emails')} hint={words('invite.emailsHint')} error={error}>
        <textarea
          id={id}
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={getDescriptionIds(id, true, error)}
          className={`rounded-lg bg-panel px-3 py-2 text-[0.9375rem] ${error ? 'border-loss' : 'border-line'}`}
        />
      </Field>
      <AccessFields
        roles={listInvitableRoles(organization.role).toReversed()}
        access={access}
        onChange={setAccess}
        error={isTried && fault ? words(`access.${fault}`) : null}
      />
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line bg-panel px-5 py-3">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" isPending={invite.isPending}>
          {words('invite.send', { count: emails.length })}
        </Button>
      </div>
    </form>
  )
}

function Invited({ outcome: { invited, members }, onClose }: { outcome: Outcome; onClose: () => void }) {
  const words = useTranslations('members.invite')
  const common = useTranslations('common')
  return (
    <>
      {invited.length > 0 && <p className="text-ink-2">{words('doneText')}</p>}
      <LinkList links={invited} />
      {members.length > 0 && <Callout>{words('alreadyMembers', { emails: members.join(', ') })}</Callout>}
      <div className="flex justify-end pt-2">
        <Button look="primary" onClick={onClose}>
          {common('close')}
        </Button>
      </div>
    </>
  )
}
