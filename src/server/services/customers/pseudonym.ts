import { createHash, createHmac } from 'node:crypto'
import { can } from '@/domain/permissions'
import { getAuthSecret } from '@/server/auth/auth-secret'
import type { Principal } from '@/server/db/principal'
import { literal } from '@/server/duckdb/duckdb'

/** § Hexadecimal digits of a pseudonym: no two of a store's customers share 24, few share the 6 that people read. */
const PSEUDONYM_DIGITS = 24
const CODE_DIGITS = 6

/** Whether a principal may see who customers are: jobs compute for everybody, and show nothing themselves. */
export function seesPersonalData(principal: Principal): boolean {
  if (principal.kind === 'job') return true
  return principal.kind === 'user' && can(principal, 'personal:read')
}

/**
 * The same person, for what is computed or kept by customers' keys and names nobody in its answer. The stores they may see
 * stay what they are.
 */
export function withTrueKeys<P extends Principal>(principal: P): P {
  return principal.kind === 'user' ? { ...principal, seesPersonalData: true } : principal
}

/**
 * What a store's customers are hashed with for a principal who may not see who they are; null for one who may. It is derived
 * from the server's own secret, so that nobody can try out e-mails or ids against a pseudonym.
 */
export function findPseudonymSalt(principal: Principal, storeId: string): string | null {
  if (seesPersonalData(principal)) return null
  return createHmac('sha256', getAuthSecret()).update(`customer-pseudonym:${storeId}`).digest('hex')
}

/** DuckDB's expression of the pseudonym of a customer's key: `p` and digits, the same on every page and every day. */
export function pseudonymSql(key: string, salt: string): string {
  return `'p' || left(sha256(${literal(salt)} || ${key}), ${PSEUDONYM_DIGITS})`
}

/** Its twin: the pseudonym of a key; a pseudonym stays what it is. */
export function pseudonymOf(key: string, salt: string): string {
  if (PSEUDONYM.test(key)) return key
  return `p${createHash('sha256').update(salt).update(key).digest('hex').slice(0, PSEUDONYM_DIGITS)}`
}

const PSEUDONYM = new RegExp(`^p[0-9a-f]{${PSEUDONYM_DIGITS}}$`)

/** What people read of a pseudonym, and search for: `4F2A91`. */
export function codeOfPseudonym(pseudonym: string): string {
  return pseudonym.slice(1, 1 + CODE_DIGITS).toUpperCase()
}

/** The beginning of the pseudonyms that a typed code stands for; null where the text is none. */
export function parseCode(text: string): string | null {
  const code = text.trim().replace(/^[#№]\s*/, '')
  return new RegExp(`^[0-9a-f]{${CODE_DIGITS}}$`, 'i').test(code) ? `p${code.toLowerCase()}` : null
}
