import { createTranslator } from 'next-intl'
import type { PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import en from '../../../../messages/en/lead-form.json'
import ru from '../../../../messages/ru/lead-form.json'

export interface ConsentTexts {
  processing: string
  marketing: string
}

/** What a visitor agrees to, word for word as the form shows it and the lead keeps it. */
export function composeConsent(page: Pick<PublicCalculatorPage, 'operator' | 'content'>, locale: string): ConsentTexts {
  const isRussian = locale === 'ru'
  const words = createTranslator({
    locale: isRussian ? 'ru' : 'en',
    messages: isRussian ? ru : en,
    namespace: 'consent',
  })
  const { contact, privacyUrl } = page.content
  const values = { operator: page.operator }
  const processing = [
    words('processing', values),
    contact ? words('withdraw', { contact }) : words('withdrawAnswer'),
    privacyUrl ? words('policy', { url: privacyUrl }) : '',
  ]
  return { processing: processing.filter(Boolean).join(' '), marketing: words('marketing', values) }
}
