import type { Delimiter } from '@/domain/imports'
import { findHeaderMatch } from './match-header'
import { parseDelimited } from './parse-delimited'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** § Records of the beginning that are asked, and among how many of the first the names of columns may stand. */
const RECORDS = 100
const HEADER_RECORDS = 20

export interface DelimiterFinding {
  delimiter: Delimiter
  quote: '"' | "'"
  /** 0–1: how alike the records are under it, and how far behind the next one is; 0 where nothing splits the text. */
  confidence: number
}

/**
 * Finds what separates the columns of a text from many of its records: the delimiter under which most have the same
 * number of columns, quoted text left aside. Names of columns that are known speak for it too.
 */
export function detectDelimiter(
  text: string,
  { isWhole = true, quote }: { isWhole?: boolean; quote?: '"' | "'" } = {},
): DelimiterFinding {
  const found = DELIMITERS.map((delimiter) => {
    const used = quote ?? detectQuote(text, delimiter)
    return { delimiter, quote: used, ...rate(text, delimiter, used, isWhole) }
  }).sort((a, b) => b.score - a.score)
  const [best, next] = found
  if (!best || best.score === 0) return { delimiter: ',', quote: quote ?? '"', confidence: 0 }
  const lead = 1 - (next?.score ?? 0) / best.score
  const confidence = best.consistency * Math.min(1, 0.5 + lead)
  return { delimiter: best.delimiter, quote: best.quote, confidence: Math.round(confidence * 100) / 100 }
}

function rate(text: string, delimiter: string, quote: '"' | "'", isWhole: boolean) {
  const records = parseDelimited(text, delimiter, { limit: RECORDS, quote, isWhole })
  const counts = new Map<number, number>()
  for (const { cells } of records) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width, rows] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  const consistency = records.length === 0 ? 0 : rows / records.length
  const names = records
    .slice(0, HEADER_RECORDS)
    .map(({ cells }) => cells.filter((cell) => findHeaderMatch(cell)).length)
  const known = Math.max(0, ...names)
  return { consistency, score: consistency * (1 - 1 / width) + (known > 1 ? Math.min(known, 5) / 5 : 0) }
}

/** An apostrophe where fields stand in pairs of them; one alone in front of a code is text. */
function detectQuote(text: string, delimiter: string): '"' | "'" {
  const fields = text
    .slice(0, 20_000)
    .split(/\r?\n|\r/)
    .flatMap((line) => line.split(delimiter))
  const wrapped = (quote: string) =>
    fields.filter((field) => field.length > 1 && field.startsWith(quote) && field.endsWith(quote)).length
  const opened = fields.filter((field) => field.startsWith("'")).length
  const apostrophes = wrapped("'")
  return apostrophes > wrapped('"') && apostrophes > opened * 0.6 ? "'" : '"'
}
