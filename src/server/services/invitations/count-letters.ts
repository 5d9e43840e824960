import { findMailbox } from '@/server/auth/account-email'
import { countAttempts } from '@/server/auth/throttle'
import type { UserPrincipal } from '@/server/db/principal'

/**
 * Counts a letter of an organisation to each of these addresses outside of it. Throws `tooManyRequests` beyond a day's worth of
 * the organisation, of the person who sends them, or of one mailbox.
 */
export async function countLetters(
  { organizationId, userId }: UserPrincipal,
  emails: readonly string[],
): Promise<void> {
  for (const email of emails)
    await countAttempts({
      'invitation:organization': organizationId,
      'invitation:person': userId,
      'invitation:mailbox': findMailbox(email),
    })
}
