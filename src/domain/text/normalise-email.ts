/** Returns an e-mail trimmed and lower-cased (METRICS "Identity"); null for text that is not an address. */
export function normaliseEmail(text: string): string | null {
  const email = text.trim().toLowerCase()
  return /^[^\s@]+@[^\s@]+$/.test(email) ? email : null
}
