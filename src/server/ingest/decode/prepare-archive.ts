import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from 'yauzl'
import type { ReadingChoices } from '@/domain/imports'
import { normaliseHeader } from '@/domain/text/header-synonyms'
import { UnreadableFile } from '../unreadable-file'
import { classifyBytes } from './detect-container'
import { LIMITS } from './limits'
import { prepareHtml } from './prepare-html'
import { prepareText, prepareTexts, readLayoutOf } from './prepare-text'
import { prepareWorkbook } from './prepare-workbook'
import { refuse } from './problem'
import type { StageableFile } from './stageable-file'
import { isWorkbook } from './xlsx/workbook'
import { ZipArchive } from './zip-archive'

/** § As much of a file of an archive as tells what it is. */
const PEEKED_BYTES = 64 * 1024

interface Part {
  entry: Entry
  kind: 'text' | 'html' | 'workbook'
}

interface ExtractedPart extends Part {
  name: string
  path: string
}

/** A workbook, or an archive of tables: one is read, several of one header are read as one, else the largest or the chosen. */
export async function prepareArchive(path: string, choices: ReadingChoices, directory: string): Promise<StageableFile> {
  return await ZipArchive.with(path, async (archive) => {
    if (isWorkbook(archive)) return await prepareWorkbook(archive, choices, directory)
    const parts = await findParts(archive)
    const extracted = await extract(archive, parts, directory)
    return await prepareParts(extracted, choices, directory)
  })
}

async function findParts(archive: ZipArchive): Promise<Part[]> {
  const parts: Part[] = []
  let refusal: UnreadableFile | null = null
  for (const entry of archive.entries) {
    try {
      const signature = classifyBytes(await archive.peek(entry, PEEKED_BYTES))
      if (signature === 'gzip') refuse({ code: 'nestedArchive', value: entry.fileName })
      parts.push({ entry, kind: signature === 'zip' ? 'workbook' : signature })
    } catch (error) {
      // A picture or an empty file beside the table stands in nobody's way.
      if (!(error instanceof UnreadableFile)) throw error
      refusal ??= error
    }
  }
  if (parts.length === 0) throw refusal ?? new UnreadableFile([{ code: 'noTable' }])
  return parts
}

async function extract(archive: ZipArchive, parts: Part[], directory: string): Promise<ExtractedPart[]> {
  const folder = join(directory, 'parts')
  await mkdir(folder, { recursive: true })
  const extracted: ExtractedPart[] = []
  let left: number = LIMITS.textBytes
  for (const [index, part] of parts.entries()) {
    const path = join(folder, String(index))
    left -= await archive.extract(part.entry, path, left)
    extracted.push({ ...part, name: part.entry.fileName, path })
  }
  return extracted
}

async function prepareParts(
  parts: ExtractedPart[],
  choices: ReadingChoices,
  directory: string,
): Promise<StageableFile> {
  const readable = await findReadable(parts, choices)
  const [first] = readable
  if (readable.length === 1 && first && first.part.kind !== 'text')
    return await prepareOne(first.part, choices, directory)
  const names = readable.map(({ part }) => ({ name: part.name, rows: null }))
  const inArchive = (file: StageableFile, part: string | null): StageableFile => ({
    ...file,
    reading: { ...file.reading, container: 'zip', parts: names, part },
  })
  const isOne = readable.every(({ header }) => header !== null && header === first?.header)
  if (isOne && readable.length > 1 && choices.part === undefined) {
    const sources = readable.map(({ part }) => ({ name: part.name, path: part.path }))
    return inArchive(await prepareTexts(sources, choices, directory), null)
  }
  const sizes = readable.map(({ part }) => part.entry.uncompressedSize)
  const largest = readable[sizes.indexOf(Math.max(...sizes))]
  const chosen = choices.part === undefined ? largest : readable.find(({ part }) => part.name === choices.part)
  const { part } = chosen ?? refuse({ code: 'unknownPart', value: choices.part })
  return inArchive(await prepareOne(part, { ...choices, part: undefined }, directory), part.name)
}

async function prepareOne({ kind, path, name }: ExtractedPart, choices: ReadingChoices, directory: string) {
  if (kind === 'text') return await prepareText(path, choices, directory)
  if (kind === 'html') return await prepareHtml(path, choices, directory)
  return await ZipArchive.with(path, async (inner) => {
    if (!isWorkbook(inner)) return refuse({ code: 'nestedArchive', value: name })
    return await prepareWorkbook(inner, choices, directory)
  })
}

/** The parts that hold a table, and the header of those that are texts; a file of notes beside them is left out. */
async function findReadable(parts: ExtractedPart[], choices: ReadingChoices) {
  const found: { part: ExtractedPart; header: string | null; columns: number }[] = []
  let refusal: UnreadableFile | null = null
  for (const part of parts) {
    try {
      if (part.kind !== 'text') found.push({ part, header: null, columns: Number.POSITIVE_INFINITY })
      else {
        const { header } = (await readLayoutOf(part.path, choices)).layout
        found.push({ part, header: header.map(normaliseHeader).join('\n'), columns: header.length })
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error
      refusal ??= error
    }
  }
  if (found.length === 0) throw refusal ?? new UnreadableFile([{ code: 'noTable' }])
  const tables = found.filter(({ columns }) => columns > 1)
  return tables.length > 0 ? tables : found
}
