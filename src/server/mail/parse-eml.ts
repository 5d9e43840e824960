export interface OutboxLetter {
  to: string
  subject: string
  text: string
}

/** A letter as `deliver` writes it (RFC 5322 and 2047, MIME with one level of parts): whom it is to, and its plain text. */
export function parseEml(source: string): OutboxLetter {
  const { headers, body } = splitPart(source.replaceAll('\r\n', '\n'))
  return {
    to: decodeWords(headers.get('to') ?? ''),
    subject: decodeWords(headers.get('subject') ?? ''),
    text: findPlainText(headers, body),
  }
}

interface Part {
  headers: ReadonlyMap<string, string>
  body: string
}

function splitPart(source: string): Part {
  const end = source.indexOf('\n\n')
  const head = (end < 0 ? source : source.slice(0, end)).replaceAll(/\n[ \t]+/g, ' ')
  const headers = head.split('\n').map((line): [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]
  })
  return { headers: new Map(headers), body: end < 0 ? '' : source.slice(end + 2) }
}

function findPlainText(headers: Part['headers'], body: string): string {
  const boundary = /boundary="?([^";]+)"?/i.exec(headers.get('content-type') ?? '')?.[1]
  if (boundary === undefined) return decodeBody(body, headers.get('content-transfer-encoding'))
  const parts = body.split(`--${boundary}`).map((part) => splitPart(part.replace(/^\n/, '')))
  const plain = parts.find((part) => part.headers.get('content-type')?.toLowerCase().startsWith('text/plain'))
  if (plain) return decodeBody(plain.body, plain.headers.get('content-transfer-encoding')).trimEnd()
  const nested = parts.find((part) => part.headers.get('content-type')?.toLowerCase().startsWith('multipart/'))
  return nested ? findPlainText(nested.headers, nested.body) : ''
}

function decodeBody(body: string, encoding = '7bit'): string {
  if (encoding.toLowerCase() === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding.toLowerCase() === 'quoted-printable') return decodeQuoted(body.replaceAll('=\n', ''))
  return body
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** RFC 2047: `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; the blank between two of them is no part of the text. */
function decodeWords(value: string): string {
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?[^?]+\?([QB])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64').toString('utf8')
        : decodeQuoted(text.replaceAll('_', ' ')),
    )
}
