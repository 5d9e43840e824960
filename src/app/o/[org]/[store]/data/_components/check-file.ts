/** The most a file may be; the server holds the same limit and has the last word. */
export const FILE_LIMIT_BYTES = 2_000_000_000

export type FileRefusal = 'emptyFile' | 'tooLarge' | 'spreadsheet'

/** Why a file is not worth uploading; null when it is. */
export function findRefusal(file: { name: string; size: number }): FileRefusal | null {
  if (file.size === 0) return 'emptyFile'
  if (/\.(xlsx?|xlsm|xlsb|ods|numbers)$/i.test(file.name)) return 'spreadsheet'
  return file.size > FILE_LIMIT_BYTES ? 'tooLarge' : null
}
