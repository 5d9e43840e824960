import { stat } from 'node:fs/promises'
import { ENCODINGS, type Encoding, type ReadingChoices } from '@/domain/imports'
import { findHeaderMatch } from '@/domain/text/match-header'
import { describeSheet } from './describe-sheet'
import type { TextEncoding } from './find-encoding'
import { LIMITS } from './limits'
import { readNumbered } from './number-spans'
import { refuse } from './problem'
import { HEAD_BYTES, readBytes } from './read-bytes'
import type { SheetTable } from './sheet-table'
import type { StageableFile } from './stageable-file'
import { TableRows } from './table-rows'
import { transcode } from './transcode'
import { withEncoding } from './with-encoding'

interface Page {
  path: string
  encoding: TextEncoding
}

/** Writes a table of a page as a text: what many shops' export to Excel is, under the name .xls. */
export async function prepareHtml(path: string, choices: ReadingChoices, directory: string): Promise<StageableFile> {
  const { size } = await stat(path)
  if (size > LIMITS.sheetBytes) refuse({ code: 'sheetTooLarge', value: String(Math.round(size / 1024 ** 2)) })
  const encodings = { chosen: choices.encoding, declared: await findDeclared(path) }
  return await withEncoding(path, encodings, async (encoding) => {
    const page = { path, encoding }
    const tables = await listTables(page)
    const parts = tables.map(({ rows }, index) => ({ name: String(index + 1), rows }))
    const part = choices.part ?? chooseTable(tables)
    if (!parts.some(({ name }) => name === part)) refuse({ code: 'unknownPart', value: part })
    const found = await readNumbered(choices, directory, (table) => writeTable(page, Number(part) - 1, table))
    return describeSheet(found, {
      container: 'htmlTable',
      parts,
      part,
      encoding: encoding.mostly,
      encodingConfidence: encoding.confidence,
    })
  })
}

async function writeTable(page: Page, chosen: number, target: SheetTable) {
  return await target.fill(async () => {
    const rows = new TableRows((table, row, cells) => {
      if (table === chosen) target.add(row, cells)
    })
    await readPage(page, rows, () => target.flush())
    return rows.merged[chosen] ?? []
  })
}

interface TableShape {
  rows: number
  known: number
}

async function listTables(page: Page): Promise<TableShape[]> {
  const tables: TableShape[] = []
  const rows = new TableRows((table, row, cells) => {
    tables[table] ??= { rows: 0, known: 0 }
    const shape = tables[table]
    shape.rows = row
    if (row <= PROBED_ROWS)
      shape.known = Math.max(shape.known, cells.filter((cell) => cell !== '' && findHeaderMatch(cell)).length)
  })
  await readPage(page, rows)
  return Array.from(tables, (shape) => shape ?? { rows: 0, known: 0 })
}

/** § Rows from the top of each table that are asked for known names. */
const PROBED_ROWS = 40

/** The first table with columns that are known, else the longest. */
function chooseTable(tables: TableShape[]): string {
  if (tables.length === 0) refuse({ code: 'noTable' })
  const known = tables.findIndex((table) => table.known >= 2)
  const longest = tables.map(({ rows }) => rows).indexOf(Math.max(...tables.map(({ rows }) => rows)))
  return String((known >= 0 ? known : longest) + 1)
}

async function readPage({ path, encoding }: Page, rows: TableRows, onBlock?: () => Promise<void>): Promise<void> {
  const decoder = new TextDecoder()
  for await (const block of transcode(path, encoding)) {
    rows.write(decoder.decode(block, { stream: true }))
    await onBlock?.()
  }
  rows.end()
  await onBlock?.()
}

/** The encoding a page names in its head. */
async function findDeclared(path: string): Promise<Encoding | undefined> {
  const { bytes } = await readBytes(path, HEAD_BYTES)
  const name = /<meta[^>]{1,999}charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i
    .exec(bytes.toString('latin1'))?.[1]
    ?.toLowerCase()
  const aliases: Record<string, Encoding> = { cp1251: 'windows-1251', 'iso-8859-1': 'windows-1252', utf8: 'utf-8' }
  return ENCODINGS.find((one) => one === name) ?? (name ? aliases[name] : undefined)
}
