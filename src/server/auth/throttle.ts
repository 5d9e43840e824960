import { AppError } from '@/domain/errors'
import { openAttempt, withdrawAttempts } from '@/server/db/auth-functions'

const MINUTE = 60
const HOUR = 60 * MINUTE

/**
 * § Attempts allowed within a time, of an account and of an address, in the order they are counted in. The limit per account
 * holds whatever address a client claims to have. Codes of second factors are few: a day's guesses are bounded too.
 */
const LIMITS = {
  'sign-in:address': { limit: 50, windowSeconds: 15 * MINUTE },
  'sign-in:email': { limit: 10, windowSeconds: 15 * MINUTE },
  'code:email': { limit: 40, windowSeconds: 24 * HOUR },
  'letter:address': { limit: 50, windowSeconds: 15 * MINUTE },
  'letter:email': { limit: 5, windowSeconds: HOUR },
  'link:address': { limit: 50, windowSeconds: 15 * MINUTE },
  'demo:address': { limit: 50, windowSeconds: 15 * MINUTE },
  'calculation-pdf:address': { limit: 30, windowSeconds: 15 * MINUTE },
  'calculation-picture:address': { limit: 200, windowSeconds: 15 * MINUTE },
  'invitation:organization': { limit: 200, windowSeconds: 24 * HOUR },
  // Whoever founds one organisation after another has no more letters for it, and a mailbox is not filled by many of them.
  'invitation:person': { limit: 400, windowSeconds: 24 * HOUR },
  'invitation:mailbox': { limit: 10, windowSeconds: 24 * HOUR },
  'organization:person': { limit: 20, windowSeconds: 24 * HOUR },
  'simulation:person': { limit: 60, windowSeconds: HOUR },
} as const
type AttemptKind = keyof typeof LIMITS
const KINDS = Object.keys(LIMITS) as AttemptKind[]

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
    const { limit, windowSeconds } = LIMITS[kind]
    const id = await openAttempt({ kind, subject: value, limit, windowSeconds })
    if (id === null) {
      await withdrawAttempts(ids)
      throw new AppError('tooManyRequests', { retryAfterMinutes: windowSeconds / MINUTE })
    }
    ids.push(id)
  }
  return { withdraw: () => withdrawAttempts(ids) }
}
