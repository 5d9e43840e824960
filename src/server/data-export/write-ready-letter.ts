import { createFormat } from '@/domain/format/create-format'
import { localDayOf } from '@/domain/time/local-date'
import type { Principal } from '@/server/db/principal'
import type { TenantDb } from '@/server/db/scoped-db'
import { composeLetter } from '@/server/mail/compose-letter'
import { findOwners } from '@/server/mail/find-owners'
import { getLetterWords } from '@/server/mail/letter-words'
import { getProductAddress } from '@/server/mail/product-address'
import { writeLetter } from '@/server/mail/write-letter'
import { findOrganizationZone } from '@/server/services/organization/find-organization-zone'

interface ReadyExport {
  exportId: string
  name: string
  createdById: string | null
  byteSize: number
  expiresAt: Date
}

/** Tells who asked for an export that it can be fetched; nobody, where they are no owner any more. */
export async function writeReadyLetter(
  principal: Principal,
  db: TenantDb,
  { exportId, name, createdById, byteSize, expiresAt }: ReadyExport,
): Promise<void> {
  const owner = (await findOwners(db)).find(({ userId }) => userId === createdById)
  if (!owner) return
  const { slug } = await db.organization.findUniqueOrThrow({
    where: { id: principal.organizationId },
    select: { slug: true },
  })
  const { locale, email: recipient } = owner
  const words = getLetterWords(locale)
  const format = createFormat(locale)
  const day = format.day(localDayOf(expiresAt.getTime(), await findOrganizationZone(db)))
  const letter = composeLetter({
    locale,
    subject: words('dataExport.subject', { name }),
    heading: words('dataExport.heading', { name }),
    paragraphs: [words('dataExport.text', { size: format.fileSize(byteSize), day })],
    action: {
      label: words('dataExport.open'),
      url: `${getProductAddress()}/o/${encodeURIComponent(slug)}/settings#export`,
    },
    footer: { reason: words('dataExport.footer') },
  })
  await writeLetter(principal, db, { ...letter, storeId: null, key: `export:${exportId}`, recipient })
}
