/** SQL of whether a spreadsheet wrote a long number so that its digits are lost: `1,23E+05` is the number of many. */
export function isCutShort(text: string): string {
  return `contains(${text}, 'E+') AND regexp_full_match(${text}, '\\d([.,]\\d+)?E\\+\\d+')`
}
