import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { PASSWORD_LENGTH_MAX } from '@/domain/password-rules'
import { assertPassword } from '@/server/auth/assert-password'
import { createAccount } from '@/server/services/account/create-account'
import { AccountLocale, AccountName } from '@/server/services/account/request-letter'
import { enterOrganization } from './accept-invitation'
import { findByToken } from './find-invitation'
import { isMailboxProof } from './invitation-link'

export const JoinByInvitationInput = z.object({
  token: z.string().max(200),
  proof: z.string().max(200),
  name: AccountName,
  password: z.string().max(PASSWORD_LENGTH_MAX * 2),
  locale: AccountLocale,
})
export type JoinByInvitationInput = z.infer<typeof JoinByInvitationInput>

/**
 * Makes an account for whoever reads the invited mailbox, and a member of it: the letter's link shows what a second letter
 * would. Returns what to sign in with. Throws `notFound` for a link that opens nothing or did not come by the letter,
 * `conflict` when the address of mail has an account, and `invalidInput` with the password's fault.
 */
export async function joinByInvitation(
  { token, proof, name, password, locale }: JoinByInvitationInput,
  address: string | null,
): Promise<{ org: string; email: string }> {
  const invitation = await findByToken(token, address)
  if (!invitation || !isMailboxProof(token, proof)) throw new AppError('notFound')
  const { email, organizationSlug: org } = invitation
  assertPassword(password, email)
  const { userId } = await createAccount({ name, email, password, locale })
  await enterOrganization(userId, invitation)
  return { org, email }
}
