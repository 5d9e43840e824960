import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { findNotes } from '@/server/services/notes/find-notes'
import { CreateNoteInput, NoteIdInput, NotesInput, UpdateNoteInput } from '@/server/services/notes/note-input'
import { createNote, deleteNote, updateNote } from '@/server/services/notes/write-note'

/** What people write beside the figures of a report. */
export const notesRouter = createRouter({
  list: storeProcedure('report:read')
    .input(NotesInput)
    .query(({ ctx, input }) => findNotes(ctx.principal, ctx.store.id, input)),
  create: storeProcedure('note:update')
    .input(CreateNoteInput)
    .mutation(({ ctx, input }) => createNote(ctx.principal, ctx.store.id, input)),
  update: storeProcedure('note:update')
    .input(UpdateNoteInput)
    .mutation(({ ctx, input }) => updateNote(ctx.principal, ctx.store.id, input)),
  delete: storeProcedure('note:update')
    .input(NoteIdInput)
    .mutation(({ ctx, input }) => deleteNote(ctx.principal, ctx.store.id, input)),
})
