import { AppError } from '@/domain/errors'
import type { UserPrincipal } from '@/server/db/principal'
import { withTenant } from '@/server/db/with-tenant'
import type { CreateNoteInput, NoteIdInput, UpdateNoteInput } from './note-input'

/** § Notes a store may have. */
const MAX_NOTES = 5000

/** Writes a note beside a place. Throws `conflict` once the store has too many. */
export async function createNote(
  principal: UserPrincipal,
  storeId: string,
  { place, text }: CreateNoteInput,
): Promise<{ id: string }> {
  const { organizationId, userId: createdById } = principal
  return await withTenant(principal, async (db) => {
    if ((await db.reportNote.count({ where: { storeId } })) >= MAX_NOTES) {
      throw new AppError('conflict', { field: 'text', reason: 'tooMany' })
    }
    return await db.reportNote.create({
      data: { organizationId, storeId, place, text, createdById },
      select: { id: true },
    })
  })
}

/** Rewords a note; whether it is still there to be reworded. */
export async function updateNote(
  principal: UserPrincipal,
  storeId: string,
  { id, text }: UpdateNoteInput,
): Promise<{ isFound: boolean }> {
  const { count } = await withTenant(principal, (db) =>
    db.reportNote.updateMany({ where: { storeId, id }, data: { text } }),
  )
  return { isFound: count > 0 }
}

/** Takes a note away; nothing happens where there is none. */
export async function deleteNote(principal: UserPrincipal, storeId: string, { id }: NoteIdInput): Promise<void> {
  await withTenant(principal, (db) => db.reportNote.deleteMany({ where: { storeId, id } }))
}
