/** What stands for the letters and digits that are kept from a reader. */
export const MASK = '•••'

/** § Digits of a phone that are shown, and from how many digits on a number in a text is taken for a phone. */
const SHOWN_PHONE_DIGITS = 2
const PHONE_DIGITS_AT_LEAST = 9

/** An e-mail by the first letters of its name and its host: `ann@example.com` → `a•••@e•••.com`. What is no e-mail is masked whole. */
export function maskEmail(email: string): string {
  const [, name = '', host = '', zone = ''] = /^(.)[^@]*@(.).*?(\.[^.@]+)$/u.exec(email.trim()) ?? []
  return name === '' ? MASK : `${name}${MASK}@${host}${MASK}${zone}`
}

/** A phone by its last two digits: `+7 916 123-45-67` → `••• 67`. */
export function maskPhone(phone: string): string {
  return `${MASK} ${phone.replace(/\D/g, '').slice(-SHOWN_PHONE_DIGITS)}`.trimEnd()
}

/** A name by its initials: `Ann Petrova` → `A. P.`; at most three of them. A name without a letter is masked whole. */
export function maskName(name: string): string {
  const initials = name
    .split(/[\s.,·-]+/)
    .flatMap((word) => /\p{L}/u.exec(word)?.[0]?.toUpperCase() ?? [])
    .slice(0, 3)
  return initials.length === 0 ? MASK : initials.map((initial) => `${initial}.`).join(' ')
}

/** An e-mail, a phone, or a part of an address that keys of identity are made of (`noreply@`, `@shop.example`). */
export function maskKey(key: string): string {
  if (/^[^@]+@[^@]+$/.test(key)) return maskEmail(key)
  return key.includes('@') ? key : maskPhone(key)
}

const EMAIL_IN_TEXT = /(?<![^\s<>"'(),;:])[^\s@<>"'(),;:]+@[^\s@<>"'(),;:]+\.[^\s@<>"'(),;:]+/gu
const NUMBER_IN_TEXT = /(?<![\p{L}\d])\+?\d(?:[\s().-]{0,2}\d)+(?![\p{L}\d])/gu

/**
 * A text that somebody typed, without the e-mails and phones in it, and without the names that are given: what is known of the
 * person it speaks of. A name that nobody gave stays: no rule tells it from a word.
 */
export function maskText(text: string, names: readonly string[] = []): string {
  const words = names.flatMap((name) => name.split(/\s+/)).filter((word) => word.length > 1)
  const withoutContacts = text
    .replace(EMAIL_IN_TEXT, maskEmail)
    .replace(NUMBER_IN_TEXT, (number) =>
      number.replace(/\D/g, '').length >= PHONE_DIGITS_AT_LEAST ? maskPhone(number) : number,
    )
  return words.reduce((rest, word) => rest.replaceAll(new RegExp(escapeRegExp(word), 'giu'), MASK), withoutContacts)
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
