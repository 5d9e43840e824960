import type { ApiOutputs } from '@/components/api/client'

export type MembersData = ApiOutputs['members']['list']
export type Member = MembersData['members'][number]
export type Invitation = MembersData['invitations'][number]
