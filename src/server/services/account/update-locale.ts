import { z } from 'zod'
import type { Session } from '@/server/auth/sessions'
import { withUser } from '@/server/db/with-user'

export const UpdateLocaleInput = z.object({ locale: z.enum(['en', 'ru']) })
export type UpdateLocaleInput = z.infer<typeof UpdateLocaleInput>

/** Keeps the language a person reads the product in. Visitors of the demo share an account: theirs is their browser's cookie. */
export async function updateLocale({ userId, isDemo }: Session, { locale }: UpdateLocaleInput): Promise<void> {
  if (isDemo) return
  await withUser(userId, (db) => db.user.updateMany({ where: { id: userId }, data: { locale } }))
}
