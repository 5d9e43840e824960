'use client'
import { RiMoreLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu'
import { findMemberFault, listAssignableRoles, type MemberChange } from '@/domain/member-rules'
import type { Member } from './members-data'

export type MemberStep = 'access' | 'transferOwnership' | 'remove' | 'leave'

interface MemberMenuProps {
  member: Member
  /** The person who looks. */
  own: Member
  owners: number
  onStep: (step: MemberStep) => void
}

/** What the person may do about a member; nothing is offered that would be refused. */
export function MemberMenu({ member, own, owners, onStep }: MemberMenuProps) {
  const words = useTranslations('members.menu')
  const may = (change: MemberChange) =>
    findMemberFault({ actor: own.role, target: member.role, isSelf: member.isYou, owners, change }) === null
  const mayUpdate = listAssignableRoles(own.role).some((role) => may({ kind: 'update', role }))
  const mayTransfer = may({ kind: 'transferOwnership' })
  const mayEnd = member.isYou ? may({ kind: 'leave' }) : may({ kind: 'remove' })
  if (!mayUpdate && !mayTransfer && !mayEnd) return null
  return (
    <Menu
      align="end"
      trigger={
        <button
          type="button"
          aria-label={words('of', { name: member.name })}
          className="flex size-9 items-center justify-center rounded-lg text-ink-2 hover:bg-wash hover:text-ink"
        >
          <RiMoreLine aria-hidden className="size-5" />
        </button>
      }
    >
      {mayUpdate && <MenuItem onSelect={() => onStep('access')}>{words('access')}</MenuItem>}
      {mayTransfer && <MenuItem onSelect={() => onStep('transferOwnership')}>{words('transferOwnership')}</MenuItem>}
      {mayEnd && (mayUpdate || mayTransfer) && <MenuSeparator />}
      {mayEnd && (
        <MenuItem isDanger onSelect={() => onStep(member.isYou ? 'leave' : 'remove')}>
          {words(member.isYou ? 'leave' : 'remove')}
        </MenuItem>
      )}
    </Menu>
  )
}
