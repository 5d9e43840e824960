import type { Delimiter, FileReading } from '@/domain/imports'

/** A file that DuckDB can read: a delimited text in UTF-8. */
export interface StageableFile {
  path: string
  delimiter: Delimiter
  /**
   * Null for an original read as it stands. A file written for DuckDB has no header, and the row in the original as its
   * first column; the records that do not have the header's columns stand here: row, text.
   */
  rejectsPath: string | null
  header: readonly string[]
  samples: readonly (readonly string[])[]
  reading: FileReading
  /** Where several files are read as one: how many lines stand before each. */
  parts: { name: string; before: number }[]
}
