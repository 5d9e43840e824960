import type { Grant } from '@/domain/permissions'
import type { TenantDb } from '@/server/db/scoped-db'
import { GRANT_SELECT } from '@/server/services/organization/get-organization-access'
import { WAITING } from './revoke-invitation'

export interface InvitationView extends Grant {
  id: string
  email: string
  /** Slugs of the stores it is limited to; empty otherwise. */
  stores: string[]
  sentAt: Date
  expiresAt: Date
  isExpired: boolean
}

/** The invitations that wait for their person, the newest first; expired ones are among them, to be sent again. */
export async function listInvitations(db: TenantDb, now: Date): Promise<InvitationView[]> {
  const rows = await db.invitation.findMany({
    where: WAITING,
    orderBy: [{ createdAt: 'desc' }, { email: 'asc' }],
    select: {
      ...GRANT_SELECT,
      id: true,
      email: true,
      storeIds: true,
      createdAt: true,
      sentAt: true,
      expiresAt: true,
    },
  })
  const stores = await db.store.findMany({ select: { id: true, slug: true } })
  const slugs = new Map(stores.map(({ id, slug }) => [id, slug]))
  return rows.map(({ storeIds, createdAt, sentAt, ...row }) => ({
    ...row,
    stores: row.isLimited ? storeIds.flatMap((id) => slugs.get(id) ?? []) : [],
    sentAt: sentAt ?? createdAt,
    isExpired: row.expiresAt <= now,
  }))
}
