import type { ReadingChoices } from '@/domain/imports'
import { findHeaderMatch } from '@/domain/text/match-header'
import { describeSheet } from './describe-sheet'
import { readNumbered } from './number-spans'
import { refuse } from './problem'
import type { StageableFile } from './stageable-file'
import { readSheet } from './xlsx/read-sheet'
import { readWorkbook, type Sheet, type Workbook } from './xlsx/workbook'
import type { ZipArchive } from './zip-archive'

/** § Rows from the top of each sheet that are asked for known names. */
const PROBED_ROWS = 40

/** Writes the chosen sheet of a workbook as a text; else the first with columns that are known, else the first with rows. */
export async function prepareWorkbook(
  archive: ZipArchive,
  choices: ReadingChoices,
  directory: string,
): Promise<StageableFile> {
  const workbook = await readWorkbook(archive)
  const sheet = await chooseSheet(archive, workbook, choices.part)
  const found = await readNumbered(choices, directory, async (table) => {
    const stream = await archive.open(sheet.entry)
    return await table.fill(() =>
      readSheet(stream, workbook, {
        onRow: (row, cells) => table.add(row, cells),
        onBlock: async () => {
          await table.flush()
          return false
        },
      }),
    )
  })
  const parts = workbook.sheets.map(({ name }) => ({ name, rows: null }))
  return describeSheet(found, { container: 'xlsx', parts, part: sheet.name })
}

async function chooseSheet(archive: ZipArchive, workbook: Workbook, chosen: string | undefined): Promise<Sheet> {
  const { sheets } = workbook
  if (chosen !== undefined)
    return sheets.find(({ name }) => name === chosen) ?? refuse({ code: 'unknownPart', value: chosen })
  const [only] = sheets
  if (sheets.length === 1 && only) return only
  let filled: Sheet | null = null
  for (const sheet of sheets) {
    const { known, rows } = await probe(archive, workbook, sheet)
    if (known >= 2) return sheet
    if (rows > 1) filled ??= sheet
  }
  return filled ?? only ?? refuse({ code: 'noTable' })
}

/** The most names of columns known in a row near a sheet's top, and how many filled rows it has there. */
async function probe(archive: ZipArchive, workbook: Workbook, sheet: Sheet): Promise<{ known: number; rows: number }> {
  let [known, rows] = [0, 0]
  await readSheet(await archive.open(sheet.entry), workbook, {
    onRow: (_, cells) => {
      if (rows >= PROBED_ROWS || cells.every((cell) => cell.trim() === '')) return
      rows++
      known = Math.max(known, cells.filter((cell) => cell !== '' && findHeaderMatch(cell)).length)
    },
    onBlock: async () => rows >= PROBED_ROWS,
  })
  return { known, rows }
}
