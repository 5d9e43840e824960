import type { ErasedTest } from '@/server/personal-data/erased-test'
import type { FileHead } from './file-head'

/** § Values of a column that a person sees while they check it. */
const SAMPLES = 5

/**
 * The first values of each column that are not empty. A row that tells an erased person gives none to any column: the name beside
 * the e-mail is theirs too.
 */
export function pickSamples(
  { columns, samples }: Pick<FileHead, 'columns' | 'samples'>,
  customerIdColumn: string | undefined,
  isErased: ErasedTest | null,
): string[][] {
  const tells = (row: number) =>
    samples.some((values, index) => {
      const value = values[row] ?? ''
      return isErased?.(value, 'text') || (columns[index] === customerIdColumn && isErased?.(value, 'customerId'))
    })
  const hidden = new Set(isErased ? (samples[0] ?? []).flatMap((_, row) => (tells(row) ? [row] : [])) : [])
  return samples.map((values) => values.filter((value, row) => value !== '' && !hidden.has(row)).slice(0, SAMPLES))
}
