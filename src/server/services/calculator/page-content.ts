import { z } from 'zod'
import type { CalculatorPageContent } from '@/domain/leads/calculator-page'
import { OneLine } from '@/server/services/leads/one-line'

const Texts = z.object({ title: OneLine(120).default(''), lead: OneLine(400).default('') })
const NONE = { title: '', lead: '' }

/** An https address, or an empty text. */
const LinkOrNone = z
  .string()
  .trim()
  .max(500)
  .refine((text) => text === '' || (URL.canParse(text) && new URL(text).protocol === 'https:'), { error: 'httpsOnly' })

/** What a page says, as the table holds it and as the settings send it; what is missing is empty. */
export const PageContent = z.object({
  texts: z.object({ en: Texts.default(NONE), ru: Texts.default(NONE) }).default({ en: NONE, ru: NONE }),
  operator: OneLine(200).default(''),
  contact: OneLine(200).default(''),
  privacyUrl: LinkOrNone.default(''),
}) satisfies z.ZodType<CalculatorPageContent>
