import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { recordAudit } from '@/server/audit/record-audit'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { getFileStorage } from '@/server/storage/file-storage'
import { readPicture } from './read-picture'

/** § A logo is no photograph. */
const BYTES_MAX = 200_000

/** A picture's bytes in base64; null takes the logo away. */
export const SaveLogoInput = z.object({
  data: z
    .base64()
    .max(Math.ceil(BYTES_MAX / 3) * 4)
    .nullable(),
})
export type SaveLogoInput = z.infer<typeof SaveLogoInput>

/** Keeps a logo in the place of the one before. Throws `invalidInput` for what is no PNG, JPEG or WebP, `notFound` without a page. */
export async function saveLogo(principal: UserPrincipal, { data }: SaveLogoInput): Promise<{ logoKey: string | null }> {
  const { organizationId } = principal
  const bytes = data === null ? null : Buffer.from(data, 'base64')
  if (bytes && (bytes.length > BYTES_MAX || !readPicture(bytes)))
    throw new AppError('invalidInput', { field: 'logo', reason: 'picture' })
  const storage = getFileStorage()
  const logoKey = bytes && `${organizationId}/logo-${randomUUID()}`
  if (bytes && logoKey) await storage.write(logoKey, 0, bytes)
  const before = await withTenant(principal, async (db) => {
    const page = await db.calculatorPage.findUnique({ where: { organizationId }, select: { logoKey: true } })
    if (!page) throw new AppError('notFound')
    await db.calculatorPage.updateMany({ where: { organizationId }, data: { logoKey, updatedAt: new Date() } })
    await recordAudit(principal, db, { action: 'calculator.updated' })
    return page.logoKey
  })
  if (before) await storage.remove(before)
  return { logoKey }
}

/** A logo's bytes and type; null where there is none. */
export async function readLogo(logoKey: string): Promise<{ bytes: Buffer; type: string } | null> {
  const bytes = await readFile(await getFileStorage().getPath(logoKey)).catch(() => null)
  const picture = bytes && readPicture(bytes)
  return bytes && picture && { bytes, type: picture.type }
}
