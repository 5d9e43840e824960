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
  archiveEntries: 1000,
} as const
