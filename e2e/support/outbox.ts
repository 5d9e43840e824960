import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the tested server keeps its data: letters that no mail server takes lie in it. */
export const DATA_DIR = process.env.E2E_DATA_DIR

/** The letters written to somebody, as their sources, the oldest first. */
export function readLettersTo(email: string): string[] {
  const folder = join(DATA_DIR ?? '', 'outbox')
  if (!existsSync(folder)) return []
  const letters = readdirSync(folder).filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
  return letters
    .toSorted()
    .map((name) => unfold(readFileSync(join(folder, name), 'utf8')))
    .filter((letter) => headerOf(letter, 'To') === email)
}

/** A header's value; empty where there is none. */
export function headerOf(letter: string, name: string): string {
  const [head = ''] = letter.split('\n\n', 1)
  const line = head.split('\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}: `))
  return line?.slice(name.length + 2).trim() ?? ''
}

/** RFC 5322, 2.2.3: a long header goes on in lines that begin with a blank. */
function unfold(source: string): string {
  const [head = '', ...body] = source.replaceAll('\r\n', '\n').split('\n\n')
  return [head.replaceAll(/\n[ \t]+/g, ' '), ...body].join('\n\n')
}

/** The first address in the letter's plain text that has this in it. Throws where there is none. */
export function findAddress(letter: string, part: string): string {
  const found = tryFindAddress(letter, part)
  if (!found) throw new Error(`no address with ${part} among ${listAddresses(letter).join(', ')}`)
  return found
}

/** The same; null where there is none. */
export function tryFindAddress(letter: string, part: string): string | null {
  return listAddresses(letter).find((one) => one.includes(part)) ?? null
}

const listAddresses = (letter: string) => readPlainText(letter).match(/https?:\/\/\S+/g) ?? []

function readPlainText(letter: string): string {
  const part = splitParts(letter).find((one) => /^\s*content-type: text\/plain/i.test(one)) ?? ''
  const [head = '', ...blocks] = part.trim().split('\n\n')
  const body = blocks.join('\n\n')
  const encoding = /content-transfer-encoding: (\S+)/i.exec(head)?.[1]?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return body
  const bytes = body
    .replaceAll('=\n', '')
    .replaceAll(/=([\dA-F]{2})/g, (_, hex) => String.fromCharCode(Number(`0x${hex}`)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The bytes of a letter's first attachment of a type. Throws where there is none. */
export function readAttachment(letter: string, type: string): Buffer {
  for (const part of splitParts(letter)) {
    const [head = '', ...blocks] = part.split('\n\n')
    if (head.toLowerCase().includes(`content-type: ${type}`)) return Buffer.from(blocks.join(''), 'base64')
  }
  throw new Error(`no ${type} in the letter`)
}

/** RFC 2046: parts stand between the boundaries that the letter names, whatever they are nested in. */
function splitParts(letter: string): string[] {
  const boundaries = [...letter.matchAll(/boundary="([^"]+)"/g)].map(([, name = '']) => `\n--${name}`)
  return boundaries.reduce((parts, boundary) => parts.flatMap((part) => part.split(boundary)), [letter])
}
