import type { AuditAction, AuditDetails } from '@/domain/audit-actions'
import { parseAuditDetails } from '@/server/audit/parse-audit-details'
import { recordAccountEventRows } from '@/server/db/account-functions'
import { shortenAddress } from './client-trace'

type AccountAction = Extract<AuditAction, `account.${string}`>

interface AccountEvent<A extends AccountAction> {
  userId: string
  action: A
  details: AuditDetails<A>
  /** The client's whole address; its network is written. */
  address: string | null
  /** Nobody: whoever tried to be the person, and was not let in. */
  actor?: 'user' | 'nobody'
}

/** Tells each organisation of a person what happened to their account. */
export async function recordAccountEvent<A extends AccountAction>(event: AccountEvent<A>): Promise<void> {
  const { userId, action, details, address, actor = 'user' } = event
  await recordAccountEventRows({
    userId,
    action,
    actorKind: actor,
    details: parseAuditDetails(action, details),
    address: shortenAddress(address),
  })
}
