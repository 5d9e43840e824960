import type { LinkKind } from '@/server/db/account-functions'
import { composeLetter, type Letter } from './compose-letter'
import { getLetterWords } from './letter-words'
import { getProductAddress } from './product-address'

interface AuthLetterContent {
  kind: LinkKind
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
  const url = new URL(
    `${getProductAddress()}${locale === 'ru' ? '/ru' : ''}${token === null ? '/sign-in' : '/open-link'}`,
  )
  if (next) url.searchParams.set('next', next)
  // Behind the sign # it reaches no server's log and no other site.
  if (token !== null) url.hash = token
  return composeLetter({
    locale,
    subject: words(`auth.${about}.subject`),
    heading: words(`auth.${about}.heading`),
    paragraphs: [words(`auth.${about}.text`, { email }), words(`auth.${about}.note`)],
    action: { label: words(`auth.${about}.action`), url: url.toString() },
    footer: { reason: words('auth.footer', { email }) },
  })
}

const LETTER_NAMES: Record<LinkKind, string> = { 'sign-up': 'signUp', 'sign-in': 'signIn', reset: 'reset' }
