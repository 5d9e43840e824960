import type { Page } from '@playwright/test'

/** The lines of the summary's statements, by their words: sums as printed. */
export async function readStatement(page: Page): Promise<(line: string) => number> {
  const lines = await page.getByRole('term').allInnerTexts()
  const values = await page.getByRole('definition').allInnerTexts()
  const byLine = new Map(lines.map((line, index) => [line, parsePrinted(values[index] ?? '') ?? Number.NaN]))
  return (line) => byLine.get(line) ?? Number.NaN
}

/** A number as a page prints it in either language; null for "—" and an empty cell. */
export function parsePrinted(text: string): number | null {
  const plain = text.replace(/[^\d.,−-]/g, '').replace('−', '-')
  if (!/\d/.test(plain)) return null
  // A comma before three digits at the end groups thousands in English; elsewhere it is the decimal comma.
  const isGrouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)
  return Number(isGrouped ? plain.replaceAll(',', '') : plain.replace(',', '.'))
}
