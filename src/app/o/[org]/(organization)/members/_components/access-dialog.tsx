'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useAccount } from '@/components/shell/account-context'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { listAssignableRoles } from '@/domain/member-rules'
import { type Access, AccessFields, findAccessFault } from './access-fields'
import type { Member } from './members-data'
import { useRefreshMembers } from './use-refresh-members'

/** Changes a member's role and what is kept from them. */
export function AccessDialog({ member, onClose }: { member: Member | null; onClose: () => void }) {
  const words = useTranslations('members')
  return (
    <Dialog
      isOpen={member !== null}
      onOpenChange={onClose}
      title={member ? words('access.title', { name: member.name }) : ''}
      className="max-w-lg"
    >
      {member && <AccessForm member={member} onClose={onClose} />}
    </Dialog>
  )
}

function AccessForm({ member, onClose }: { member: Member; onClose: () => void }) {
  const words = useTranslations('members')
  const common = useTranslations('common')
  const toast = useToast()
  const sayError = useErrorWords()
  const refresh = useRefreshMembers()
  const { organization } = useAccount().current
  const { role, isLimited, stores, seesPersonalData, seesCosts } = member
  const [access, setAccess] = useState<Access>({ role, isLimited, stores, seesPersonalData, seesCosts })
  const [isTried, setIsTried] = useState(false)
  const update = useMutation(useTRPC().members.update.mutationOptions())
  const fault = findAccessFault(access)
  const save = () => {
    setIsTried(true)
    if (fault) return
    update.mutate(
      { org: organization.slug, userId: member.userId, ...access },
      {
        onSuccess: async () => {
          toast({ text: common('saved') })
          onClose()
          await refresh()
        },
      },
    )
  }
  return (
    <>
      {update.isError && <Callout look="loss" isAlert title={sayError(update.error)} />}
      <AccessFields
        roles={listAssignableRoles(organization.role)}
        access={access}
        onChange={setAccess}
        error={isTried && fault ? words(`access.${fault}`) : null}
      />
      <p className="text-fine text-muted">{words('access.atOnce')}</p>
      <div className="sticky -bottom-5 -mx-5 -mb-5 flex flex-wrap justify-end gap-2 border-t border-line bg-panel px-5 py-3">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button look="primary" isPending={update.isPending} onClick={save}>
          {common('save')}
        </Button>
      </div>
    </>
  )
}
