import { z } from 'zod'

/** A page's name, then what it names its places by; a segment's or a channel's name may stand in it. */
const Place = z
  .string()
  .max(300)
  .regex(/^[a-z]+:./)
const Text = z.string().trim().min(1).max(1000)

export const NotesInput = z.object({ page: z.string().regex(/^[a-z]{1,40}$/) })
export type NotesInput = z.infer<typeof NotesInput>

export const CreateNoteInput = z.object({ place: Place, text: Text })
export type CreateNoteInput = z.infer<typeof CreateNoteInput>

export const NoteIdInput = z.object({ id: z.uuid() })
export type NoteIdInput = z.infer<typeof NoteIdInput>

export const UpdateNoteInput = NoteIdInput.extend({ text: Text })
export type UpdateNoteInput = z.infer<typeof UpdateNoteInput>
