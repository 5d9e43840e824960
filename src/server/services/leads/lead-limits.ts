import { findMailbox } from '@/server/auth/account-email'
import { type AttemptLimit, openAttempt } from '@/server/db/auth-functions'
import { acceptSolution } from '@/server/security/proof-of-work'

const QUARTER = 15 * 60
const HOUR = 3600
const DAY = 24 * HOUR

/** § Beyond these a form costs its sender some computing. */
const USUAL = { address: { limit: 3, windowSeconds: QUARTER }, page: { limit: 30, windowSeconds: HOUR } }
/** § Beyond these it is not taken until later. */
const MOST = {
  address: { limit: 20, windowSeconds: QUARTER },
  page: { limit: 300, windowSeconds: HOUR },
  mailbox: { limit: 5, windowSeconds: DAY },
}

export interface LeadSource {
  /** The sender's network address, where it is known. */
  address: string | null
  organizationId: string
  email: string
  /** The solution of a puzzle, or an empty text. */
  work: string
}

/** Whether a form is taken now, after some work, or not before a while. Each that is taken is counted. */
export async function judgeRate({
  address,
  organizationId,
  email,
  work,
}: LeadSource): Promise<'fine' | 'workRequired' | 'later'> {
  const usual = [
    ...(address === null ? [] : [{ kind: 'lead:address', subject: address, ...USUAL.address }]),
    { kind: 'lead:page', subject: organizationId, ...USUAL.page },
  ]
  const isUsual = await openAll(usual)
  if (!isUsual && !(work !== '' && (await acceptSolution(work)))) return 'workRequired'
  const most = [
    ...(address === null ? [] : [{ kind: 'lead:address:most', subject: address, ...MOST.address }]),
    { kind: 'lead:page:most', subject: organizationId, ...MOST.page },
    { kind: 'lead:mailbox', subject: findMailbox(email), ...MOST.mailbox },
  ]
  return (await openAll(most)) ? 'fine' : 'later'
}

async function openAll(limits: AttemptLimit[]): Promise<boolean> {
  for (const limit of limits) if ((await openAttempt(limit)) === null) return false
  return true
}
