import { z } from 'zod'
import { VIEW_PAGES } from '@/domain/saved-views'

export const ViewsInput = z.object({ page: z.enum(VIEW_PAGES) })
export type ViewsInput = z.infer<typeof ViewsInput>

export const CreateViewInput = ViewsInput.extend({
  name: z.string().trim().min(1).max(80),
  query: z.string().max(4000),
})
export type CreateViewInput = z.infer<typeof CreateViewInput>

export const ViewIdInput = z.object({ id: z.uuid() })
export type ViewIdInput = z.infer<typeof ViewIdInput>
