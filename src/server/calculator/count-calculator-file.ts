import { countAttempts } from '@/server/auth/throttle'
import { findClientAddress } from '@/server/security/client-address'

/**
 * Counts a visitor's file against their address: a document takes the server some tenths of a second. Throws
 * `tooManyRequests`.
 */
export async function countCalculatorFile(headers: Headers, kind: 'pdf' | 'picture'): Promise<void> {
  await countAttempts({ [`calculation-${kind}:address`]: findClientAddress(headers.get('x-forwarded-for')) })
}
