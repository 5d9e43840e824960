import { normaliseEmail } from '@/domain/text/normalise-email'
import { normalisePhone } from '@/domain/text/normalise-phone'

// From the beginning of a word only: from each of its letters, a long text without an address takes the square of its length.
const EMAIL = /(?<![^\s@<>"'(),;:|=&?/])[^\s@<>"'(),;:|=&?/]{1,64}(?:@|%40)[^\s@<>"'(),;:|=&?/]{1,255}/gi
/** Digits as phones are written, a sign of the country before them. */
const PHONE = /(?<![\d.])\+?\d(?:[\s().\-–\u00A0]{0,3}\d){6,16}(?!\d)/g

/** An e-mail or a phone that stands in a text. */
export interface QuotedContact {
  field: 'email' | 'phone'
  /** As identity compares them: lower-cased, in E.164 form. */
  key: string
  /** As it is written. */
  text: string
}

/**
 * The e-mails and phones that a text quotes, however they are written: "8 (916) 123-45-67" is +79161234567 in a store of Russia.
 * Every run of digits that can be read as a phone counts, so that a number of an order may be among them.
 */
export function findQuotedContacts(text: string, country: string): QuotedContact[] {
  const emails = [...text.matchAll(EMAIL)].flatMap(([found]) => {
    const key = normaliseEmail(found.replace(/%40/gi, '@').replace(/[.!]+$/, ''))
    return key === null ? [] : [{ field: 'email' as const, key, text: found }]
  })
  const phones = [...text.matchAll(PHONE)].flatMap(([found]) => {
    const key = normalisePhone(found, country) ?? normalisePhone(`+${found.replace(/\D/g, '')}`, country)
    return key === null ? [] : [{ field: 'phone' as const, key, text: found }]
  })
  return [...emails, ...phones]
}
