import { z } from 'zod'
import type { Principal } from '@/server/db/principal'
import { renderLeadPdf } from '@/server/services/leads/render-lead-pdf'

/** What hangs on a letter, by ids: it is drawn when the letter is sent, of what is known then. */
export const LetterAttachment = z.object({ kind: z.literal('calculation'), leadId: z.uuid() })
export type LetterAttachment = z.infer<typeof LetterAttachment>

interface AttachedFile {
  filename: string
  content: Buffer
  contentType: string
}

/** The files of a letter; none where what they tell of has been deleted since. */
export async function renderAttachments(principal: Principal, attachment: unknown): Promise<AttachedFile[]> {
  if (attachment === null) return []
  const { leadId } = LetterAttachment.parse(attachment)
  const content = await renderLeadPdf(principal, leadId)
  return content ? [{ filename: 'ltv.pdf', content, contentType: 'application/pdf' }] : []
}
