import { z } from 'zod'
import { withUser } from '@/server/db/with-user'

export const UpdateLocaleInput = z.object({ locale: z.enum(['en', 'ru']) })
export type UpdateLocaleInput = z.infer<typeof UpdateLocaleInput>

/** Keeps the language a person reads the product in. */
export async function updateLocale(userId: string, { locale }: UpdateLocaleInput): Promise<void> {
  await withUser(userId, (db) => db.user.updateMany({ where: { id: userId }, data: { locale } }))
}
