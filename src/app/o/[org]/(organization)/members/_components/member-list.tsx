'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { LeaveDialog } from '../../_components/leave-dialog'
import { AccessDialog } from './access-dialog'
import { AccessWords } from './access-words'
import { MemberMenu, type MemberStep } from './member-menu'
import type { Member } from './members-data'
import { PeopleTable } from './people-table'
import { RemoveDialog } from './remove-dialog'
import { TransferDialog } from './transfer-dialog'

/** Everybody in the organisation, what each sees, and what may be done about it. */
export function MemberList({ members }: { members: Member[] }) {
  const words = useTranslations('members')
  const format = useFormat()
  const [asked, setAsked] = useState<{ member: Member; step: MemberStep } | null>(null)
  const owners = members.filter(({ role }) => role === 'owner').length
  const own = members.find(({ isYou }) => isYou)
  const close = () => setAsked(null)
  const step = (name: MemberStep) => (asked?.step === name ? asked.member : null)
  return (
    <section>
      <h2 className="mb-3 text-[0.9375rem] font-semibold">{words('members')}</h2>
      <PeopleTable
        label={words('members')}
        heads={[words('person'), words('sees'), words('since')]}
        actionsHead={words('actions')}
        rows={members.map((member) => ({
          key: member.userId,
          who: (
            <>
              <p className="truncate font-emphasis" title={member.name}>
                {member.name} {member.isYou && <span className="font-normal text-muted">{words('you')}</span>}
              </p>
              <p className="truncate text-fine text-muted" title={member.email}>
                {member.email}
              </p>
            </>
          ),
          what: <AccessWords access={member} />,
          when: (
            <>
              <p>{format.day(member.since.toISOString().slice(0, 10))}</p>
              <p className="text-fine text-muted">
                {words(member.hasSecondFactor ? 'secondFactor' : 'noSecondFactor')}
              </p>
            </>
          ),
          actions: own && (
            <MemberMenu
              {...{ member, owners, own }}
              onStep={(chosen: MemberStep) => setAsked({ member, step: chosen })}
            />
          ),
        }))}
      />
      <AccessDialog key={step('access')?.userId} member={step('access')} onClose={close} />
      <RemoveDialog member={step('remove')} onClose={close} />
      <TransferDialog member={step('transferOwnership')} onClose={close} />
      <LeaveDialog isOpen={step('leave') !== null} onClose={close} />
    </section>
  )
}
