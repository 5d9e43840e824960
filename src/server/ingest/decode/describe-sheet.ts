import type { FileReading } from '@/domain/imports'
import type { FoundTable } from './sheet-table'
import type { StageableFile } from './stageable-file'

/** A table of a workbook or a page that was written for DuckDB. */
export function describeSheet(
  { header, headerRow, samples, path, rejectsPath }: FoundTable & { path: string; rejectsPath: string },
  reading: Pick<FileReading, 'container' | 'parts' | 'part'> & Partial<FileReading>,
): StageableFile {
  const common = {
    encoding: 'utf-8',
    encodingConfidence: 1,
    delimiter: null,
    delimiterConfidence: 1,
    quote: '"',
  } as const
  return {
    path,
    rejectsPath,
    delimiter: ',',
    header,
    samples,
    parts: [],
    reading: { ...common, headerRow, ...reading },
  }
}
