/**
 * A number as a person types it ("1 500", "99,9") in the units a rule keeps: minor units for `digits` 2, hundredths of a whole
 * for −2 (a percentage). Null for what is none.
 */
export function readNumber(text: string, digits: number): number | null {
  const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (!/^-?\d+(\.\d*)?$/.test(plain)) return null
  const value = Number(plain) * 10 ** digits
  // Half a kopeck is no amount, and 29 % is not 28.999…: a rule keeps whole minor units, and shares to the hundredth of a percent.
  return digits < 0 ? Number(value.toFixed(4)) : Math.round(value)
}

/** The same way back. */
export function writeNumber(value: number | null, digits: number): string {
  return value === null ? '' : String(Number((value / 10 ** digits).toFixed(4)))
}
