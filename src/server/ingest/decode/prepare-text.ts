import type { FileReading, ReadingChoices } from '@/domain/imports'
import { addText, type ReadableText } from './add-text'
import { findEncoding, type TextEncoding } from './find-encoding'
import { isRegular } from './is-regular'
import { PreparedFile } from './prepared-file'
import { refuse } from './problem'
import type { StageableFile } from './stageable-file'
import { readTextLayout } from './text-layout'
import { transcode } from './transcode'
import { withEncoding } from './with-encoding'

/** Makes a text stageable: as it stands where it is regular UTF-8, else by writing it anew in the folder. */
export async function prepareText(path: string, choices: ReadingChoices, directory: string): Promise<StageableFile> {
  return await withEncoding(path, { chosen: choices.encoding }, async (encoding) => {
    const text = await readLayout(path, encoding, choices)
    if (await isStageable(text)) return { ...describeText(text), path, rejectsPath: null }
    return await writeTexts([{ name: '', text }], directory)
  })
}

/** Reads texts of one header as one file, each with an encoding and a delimiter of its own. */
export async function prepareTexts(
  sources: readonly { name: string; path: string }[],
  choices: ReadingChoices,
  directory: string,
): Promise<StageableFile> {
  const parts: { name: string; text: ReadableText }[] = []
  for (const { name, path } of sources) {
    const text = await withEncoding(path, { chosen: choices.encoding }, async (encoding) => {
      for await (const _ of transcode(path, encoding));
      return await readLayout(path, encoding, choices)
    })
    parts.push({ name, text })
  }
  return await writeTexts(parts, directory)
}

/** Header and marks of a text, wherever its first byte that is not UTF-8 stands. */
export async function readLayoutOf(path: string, choices: ReadingChoices): Promise<ReadableText> {
  return await readLayout(path, await findEncoding(path, choices.encoding), choices)
}

async function readLayout(path: string, encoding: TextEncoding, choices: ReadingChoices): Promise<ReadableText> {
  return { path, encoding, layout: await readTextLayout(path, encoding, choices) }
}

async function writeTexts(sources: { name: string; text: ReadableText }[], directory: string): Promise<StageableFile> {
  const [first] = sources
  if (!first) return refuse({ code: 'noTable' })
  const { delimiter, header, neededColumns } = first.text.layout
  const file = await PreparedFile.create(directory, { delimiter, columns: header.length, neededColumns })
  const parts: StageableFile['parts'] = []
  let before = 0
  await file.fill(async () => {
    for (const { name, text } of sources) {
      if (sources.length > 1) parts.push({ name, before })
      before += await addText(file, text, before)
    }
  })
  return { ...describeText(first.text), path: file.path, rejectsPath: file.rejectsPath, parts }
}

async function isStageable({ path, encoding, layout }: ReadableText): Promise<boolean> {
  const mayBe = encoding.encoding === 'utf-8' && layout.quote === '"' && layout.headerRow === 1 && isFull(layout)
  return mayBe && (await isRegular(transcode(path, encoding), layout))
}

const isFull = ({ header, neededColumns }: ReadableText['layout']) => neededColumns === header.length

function describeText({ encoding, layout }: ReadableText): Omit<StageableFile, 'path' | 'rejectsPath'> {
  const { delimiter, delimiterConfidence, quote, headerRow, header, samples } = layout
  const reading: FileReading = {
    container: 'plain',
    parts: [],
    part: null,
    encoding: encoding.mostly,
    encodingConfidence: encoding.confidence,
    delimiter,
    delimiterConfidence,
    quote,
    headerRow,
  }
  return { delimiter, header, samples, reading, parts: [] }
}
