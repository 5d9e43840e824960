const MB = 1024 ** 2

/** § What a file may unpack to, in bytes, and how long a record and a header may be. Beyond is a message with the mend. */
export const LIMITS = {
  /** A workbook or a page: its shared texts are held in memory while it is read. */
  sheetBytes: 200 * MB,
  /** A text from an archive. */
  textBytes: 2048 * MB,
  /** Tables of orders shrink ten to thirty times; beyond this, and beyond ratioBytes, it is a bomb. */
  ratio: 300,
  ratioBytes: 64 * MB,
  /** What unpacking leaves free on the disk. */
  spareDiskBytes: 512 * MB,
  recordBytes: MB,
  columns: 2000,
  /** Excel's own: no sheet or page has more, whatever its cells say. */
  sheetColumns: 16_384,
  /** Sheets of a workbook, or tables of a page, that are looked at. */
  tables: 1000,
  /** Text gathered from a sheet before it is written: a workbook may name one long text in every cell. */
  pendingBytes: 64 * MB,
  /** Elements within elements, and attributes of one. */
  depth: 2000,
  attributes: 1000,
  archiveEntries: 1000,
} as const
