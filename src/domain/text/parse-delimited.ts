/**
 * The first records of a delimited text, by RFC 4180: quoted fields hold delimiters, line ends and doubled quotes. A
 * quote that does not open a field is a character like any other. Blank lines are no records. A last record that `isWhole`
 * says may be cut off is left out, unless it is the only one.
 */
export function parseDelimited(
  text: string,
  delimiter: string,
  { limit, isWhole = true }: { limit: number; isWhole?: boolean },
): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let field = ''
  let isQuoted = false
  const endRecord = () => {
    record.push(field)
    if (record.length > 1 || field !== '') records.push(record)
    record = []
    field = ''
  }
  for (let at = 0; at < text.length && records.length < limit; at++) {
    const character = text[at] ?? ''
    if (isQuoted) {
      if (character !== '"') field += character
      else if (text[at + 1] === '"') field += text[at++]
      else isQuoted = false
    } else if (character === '"' && field === '') isQuoted = true
    else if (character === delimiter) {
      record.push(field)
      field = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++
      endRecord()
    } else field += character
  }
  if (records.length < limit && (isWhole || records.length === 0)) endRecord()
  return records
}
