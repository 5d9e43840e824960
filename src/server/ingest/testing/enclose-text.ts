import { gzipSync } from 'node:zlib'
import { ENCODINGS, type Encoding } from '@/domain/imports'
import type { Random } from '@/domain/simulate/random'
import { buildWorkbook, buildZip, sheetRows } from '../decode/testing/build-archive'
import { encodeText } from '../decode/testing/encode-text'

/** A table's text as a file of some encoding and container: half the time plain, in UTF-8 more often than not. */
export async function encloseText(text: string, random: Random): Promise<Buffer> {
  const draw = random()
  if (draw < 0.1) return await buildWorkbook({ sheets: { Orders: sheetRows(splitCells(text)) } })
  if (draw < 0.2) return Buffer.from(buildPage(splitCells(text)))
  const bytes = encodeSomehow(text, random)
  if (draw < 0.3) return gzipSync(bytes)
  if (draw < 0.4) return await buildZip({ 'orders.csv': bytes })
  if (draw < 0.45) return await buildZip({ 'orders.csv': bytes, 'more/orders.csv': bytes, 'read.me': 'hello' })
  return bytes
}

function encodeSomehow(text: string, random: Random): Buffer {
  const encoding = random() < 0.6 ? 'utf-8' : (ENCODINGS[Math.floor(random() * ENCODINGS.length)] ?? 'utf-8')
  const mark = random() < 0.5 && encoding.startsWith('utf') ? '\uFEFF' : ''
  return encodeOr(mark + text, encoding)
}

/** In UTF-8 where the encoding lacks a character of the text. */
function encodeOr(text: string, encoding: Encoding): Buffer {
  try {
    return encodeText(text, encoding)
  } catch (error) {
    if (error instanceof RangeError) return Buffer.from(text)
    throw error
  }
}

/** § A sheet's columns are named by one letter here. */
const MAX_CELLS = 26

function splitCells(text: string): string[][] {
  const header = text.slice(0, text.indexOf('\n') + 1 || undefined)
  const delimiter = [';', '\t', '|'].find((one) => header.includes(one)) ?? ','
  return text.split('\n').map((line) => line.split(delimiter).slice(0, MAX_CELLS))
}

function buildPage(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${cell}</td>`).join('')
  return `<html><body><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</table></body></html>`
}
