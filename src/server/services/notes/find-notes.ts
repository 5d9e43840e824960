import { maskText } from '@/domain/mask-personal-data'
import type { ReportNote } from '@/domain/saved-views'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import { seesPersonalData } from '@/server/services/customers/pseudonym'
import { nameAuthor } from '@/server/services/name-author'
import type { NotesInput } from './note-input'

/** § The newest notes of a page that are shown. */
const MAX_NOTES = 500

/** What a store's people wrote beside the places of a page, newest first. */
export async function findNotes(
  principal: UserPrincipal,
  storeId: string,
  { page }: NotesInput,
): Promise<ReportNote[]> {
  const rows = await withTenant(principal, (db) =>
    db.reportNote.findMany({
      where: { storeId, place: { startsWith: `${page}:` } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MAX_NOTES,
      select: { id: true, place: true, text: true, createdById: true, createdAt: true },
    }),
  )
  const mask = seesPersonalData(principal) ? (text: string) => text : maskText
  return rows.map(({ createdById, text, ...row }) => ({
    ...row,
    text: mask(text),
    createdBy: nameAuthor(createdById, principal),
  }))
}
