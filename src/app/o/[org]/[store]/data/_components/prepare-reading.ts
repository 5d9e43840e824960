import type { FileInspection, ImportProblemCode, ReadingChoices } from '@/domain/imports'

const OF_COLUMNS = [
  'part',
  'encoding',
  'delimiter',
  'quote',
  'headerRow',
] as const satisfies readonly (keyof ReadingChoices)[]

/** Whether a file has other columns under other choices, so that what they mean must be found anew. */
export function changesColumns(before: ReadingChoices, after: ReadingChoices): boolean {
  return OF_COLUMNS.some((choice) => before[choice] !== after[choice])
}

/** Problems of the file itself: no other way of reading it helps. */
const HOPELESS: ReadonlySet<ImportProblemCode> = new Set([
  'emptyFile',
  'notText',
  'oldSpreadsheet',
  'damagedFile',
  'encryptedFile',
  'tooLarge',
])

/** Whether another encoding, delimiter or header row may yet make columns of a file. */
export function canMendByReading({ columns, problems }: Pick<FileInspection, 'columns' | 'problems'>): boolean {
  return columns.length > 0 || !problems.some(({ code }) => HOPELESS.has(code))
}
