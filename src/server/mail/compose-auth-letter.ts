import type { AuthRequestKind } from '@/server/db/account-functions'
import { composeLetter, type Letter } from './compose-letter'
import { getLetterWords } from './letter-words'
import { getProductAddress } from './product-address'

interface AuthLetterContent {
  kind: AuthRequestKind
  /** The link's secret; null for a sign-up of an address that has an account. */
  token: string | null
  email: string
  locale: string
  /** Where the person was going: kept in the address, judged by the page that follows it. */
  next: string
}

/** A letter that lets in. It names nobody: whoever asked for it may have typed anything as a name. */
export function composeAuthLetter({ kind, token, email, locale, next }: AuthLetterContent): Letter {
  const words = getLetterWords(locale)
  const about = token === null ? 'taken' : LETTER_NAMES[kind]
  const url = buildUrl(kind, token, locale)
  if (next) url.searchParams.set('next', next)
  return composeLetter({
    locale,
    subject: words(`auth.${about}.subject`),
    heading: words(`auth.${about}.heading`),
    paragraphs: [words(`auth.${about}.text`, { email }), words(`auth.${about}.note`)],
    action: { label: words(`auth.${about}.action`), url: url.toString() },
    footer: { reason: words('auth.footer', { email }) },
  })
}

/** Where a letter leads. A secret stands behind the sign #: there it reaches no server's log and no other site. */
function buildUrl(kind: AuthRequestKind, token: string | null, locale: string): URL {
  if (kind === 'new-email') return new URL(`${getProductAddress()}/o/account#email=${token}`)
  const page = `${getProductAddress()}${locale === 'ru' ? '/ru' : ''}`
  return new URL(token === null ? `${page}/sign-in` : `${page}/open-link#${token}`)
}

const LETTER_NAMES: Record<AuthRequestKind, string> = {
  'sign-up': 'signUp',
  'sign-in': 'signIn',
  reset: 'reset',
  'new-email': 'newEmail',
}

/** What is written to the address that an account had until now. It does not tell the new one: whose mailbox is this by now? */
export function composeFormerEmailLetter({ former, locale }: { former: string; locale: string }): Letter {
  const words = getLetterWords(locale)
  return composeLetter({
    locale,
    subject: words('auth.formerEmail.subject'),
    heading: words('auth.formerEmail.heading'),
    paragraphs: [words('auth.formerEmail.text', { email: former }), words('auth.formerEmail.note')],
    footer: { reason: words('auth.formerEmail.footer', { email: former }) },
  })
}
