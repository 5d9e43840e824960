/** The most a file may be; the server holds the same limit and has the last word. */
export const FILE_LIMIT_BYTES = 2_000_000_000

/** What the file chooser offers; a file dropped under another name is taken too, and looked into. */
export const ACCEPTED = '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.xls,.zip,.gz,text/csv,text/plain,text/tab-separated-values'

export type FileRefusal = 'emptyFile' | 'tooLarge' | 'otherKind'

/** Why a file is not worth uploading; null when it is. */
export function findRefusal(file: { name: string; size: number }): FileRefusal | null {
  if (file.size === 0) return 'emptyFile'
  if (/\.(xlsb|ods|numbers|pdf|docx?|pptx?|png|jpe?g|heic|rar|7z|json|xml)$/i.test(file.name)) return 'otherKind'
  return file.size > FILE_LIMIT_BYTES ? 'tooLarge' : null
}
