import 'server-only'
import { getMessages } from 'next-intl/server'
import { LeadForm, type LeadFormProps } from '@/components/leads/lead-form'
import type { WordTree } from '@/domain/calculator/words'

/** The form beside a calculator with the words of the page's language. */
export async function LeadSlot(props: Omit<LeadFormProps, 'messages'>) {
  const { 'lead-form': all } = await getMessages({ locale: props.locale })
  return <LeadForm {...props} messages={readWords(all)} />
}

/** The consent's words came filled in, and the confirming page's are not needed here. */
function readWords(all: unknown): WordTree {
  const { consent: _consent, confirm: _confirm, ...words } = all as WordTree
  return words
}
