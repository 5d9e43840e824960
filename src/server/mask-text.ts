export const MASK = '[masked]'

// From the beginning of a word only: from each of its letters, a long text without an address takes the square of its length.
const EMAIL = /(?<![^\s@<>"'(),;:=&?/])[^\s@<>"'(),;:=&?/]+(?:@|%40)[^\s@<>"'(),;:=&?/]+\.[^\s@<>"'(),;:=&?/]+/gi
/** With a plus in front, or as Russian and many other shops write them; a bare number of other lengths is an amount or an id. */
const PHONES = [
  /(?<![\w.+-])(?:\+|%2B)\d[\d\s().\-\u00A0]{7,18}\d/gi,
  /(?<![\w.+-])(?:[78][\s-]?)?\(\d{3,4}\)[\s-]?\d{2,3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)/g,
  /(?<![\w.+-])[78]9\d{9}(?![\w-])/g,
]
/** What lets somebody in, or tells a person, as an address of a page carries it. */
const QUERY_SECRET =
  /([?&#](?:token|code|state|secret|key|signature|csrfToken|email|phone|name|password|search|query|customer)=)[^&#\s"']+/gi
const PATH_SECRET = /(\/(?:share|invite|invitation|open-link|confirm)\/)[\w-]{16,}/gi
/** User and password in an address of a server. */
const CREDENTIALS = /([a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@"']{1,300}@/gi

/** A text without e-mails, phones and what lets somebody in: tokens in addresses of pages, passwords in those of servers. */
export function maskText(text: string): string {
  const masked = text
    .replace(CREDENTIALS, `$1${MASK}@`)
    .replace(QUERY_SECRET, `$1${MASK}`)
    .replace(PATH_SECRET, `$1${MASK}`)
    .replace(EMAIL, MASK)
  return PHONES.reduce((rest, phone) => rest.replace(phone, MASK), masked)
}
