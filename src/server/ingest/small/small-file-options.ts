import type { FieldMapping, ReadingChoices } from '@/domain/imports'
import type { SmallImportKind } from '@/domain/small-imports'

/** How a file that brings no orders is to be read. */
export interface SmallFileOptions {
  kind: SmallImportKind
  /** Columns a person chose; absent: as found by the headers. */
  mapping?: FieldMapping
  reading: ReadingChoices
  /** A folder for what is unpacked or transcoded on the way. */
  directory: string
}

/** The store that the rows are for. */
export interface SmallFactOptions {
  currency: string
  country: string
  timeZone: string
  sourceNumber: number
  importSeq: number
}
