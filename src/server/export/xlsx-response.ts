import writeXlsxFile from 'write-excel-file/node'
import { downloadHeaders } from './download-headers'

/** A cell that a spreadsheet knows the type of; `format` as Excel writes number formats. */
export type XlsxCell = { value: string | number; format?: string; isBold?: boolean; isItalic?: boolean } | null

export interface XlsxSheet {
  name: string
  rows: readonly (readonly XlsxCell[])[]
}

/** An Excel file to be downloaded. Texts are typed as texts: a spreadsheet computes none of them. */
export async function xlsxResponse(sheets: readonly XlsxSheet[], fileName: string): Promise<Response> {
  const data = sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map(toCell)) }))
  const file = await writeXlsxFile(data).toBuffer()
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return new Response(new Uint8Array(file), { headers: downloadHeaders(type, fileName) })
}

function toCell(cell: XlsxCell) {
  if (cell === null) return null
  const look = {
    ...(cell.isBold ? { fontWeight: 'bold' as const } : {}),
    ...(cell.isItalic ? { fontStyle: 'italic' as const } : {}),
  }
  return typeof cell.value === 'number'
    ? { type: Number, value: cell.value, format: cell.format, ...look }
    : { type: String, value: cell.value, ...look }
}
