import { createHash } from 'node:crypto'
import { AppError } from '@/domain/errors'
import { openAttempt, withdrawAttempts } from '@/server/db/auth-functions'

const WINDOW_SECONDS = 15 * 60

/** Attempts allowed within 15 minutes. The limit per account holds whatever address a client claims to have. */
const LIMITS = { 'sign-in:email': 10, 'sign-in:address': 50, 'sign-up:address': 50 } as const
type AttemptKind = keyof typeof LIMITS

/** Attempts that have been counted, and can be taken back when they did not fail. */
export interface CountedAttempts {
  withdraw(): Promise<void>
}

/**
 * Counts an attempt against each subject before it is made; a null subject is not limited.
 * Throws `tooManyRequests` when one of them has no attempts left; then none is counted.
 */
export async function countAttempts(subjects: Partial<Record<AttemptKind, string | null>>): Promise<CountedAttempts> {
  const ids: bigint[] = []
  for (const kind of KINDS) {
    const value = subjects[kind]
    if (value == null) continue
    const id = await openAttempt({
      kind,
      subject: hashSubject(value),
      limit: LIMITS[kind],
      windowSeconds: WINDOW_SECONDS,
    })
    if (id === null) {
      await withdrawAttempts(ids)
      throw new AppError('tooManyRequests', { retryAfterMinutes: WINDOW_SECONDS / 60 })
    }
    ids.push(id)
  }
  return { withdraw: () => withdrawAttempts(ids) }
}

const KINDS = ['sign-in:address', 'sign-up:address', 'sign-in:email'] as const satisfies AttemptKind[]

function hashSubject(value: string): string {
  return createHash('sha256').update(value).digest('hex')
}
