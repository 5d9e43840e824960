import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { localDayOf } from '@/domain/time/local-date'
import { addressReader } from '@/server/alerts/subscribers'
import { writeDigestLetters } from '@/server/alerts/write-due-digests'
import type { UserPrincipal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'

export const SendDigestInput = z.object({ kind: z.enum(['weekly', 'monthly']) })
export type SendDigestInput = z.infer<typeof SendDigestInput>

/** Sends the person the last digest to look at, once a day each. Throws `conflict` for a second one or nothing to tell. */
export async function sendDigestNow(
  principal: UserPrincipal,
  store: StoreContext,
  { kind }: SendDigestInput,
  now: Date,
): Promise<void> {
  const reader = await addressReader(principal, store, kind)
  const occasion = `:asked:${localDayOf(now.getTime(), store.timeZone)}`
  const isWritten = await writeDigestLetters(principal, store, kind, [reader], now, occasion)
  if (!isWritten) throw new AppError('conflict', { reason: 'digestSentOrEmpty' })
}
