/**
 * The mailbox that a normalised e-mail most likely leads to, for limits alone: without what stands behind a plus sign, and at Gmail
 * without dots, since one reader has as many such addresses as they like.
 */
export function findMailbox(email: string): string {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).replace(/^googlemail\.com$/, 'gmail.com')
  const name = email.slice(0, at).replace(/(?<=.)\+.*$/, '')
  return `${domain === 'gmail.com' ? name.replaceAll('.', '') : name}@${domain}`
}

/** The form in which an account's e-mail is stored and looked up: one mailbox, one account, whatever the capitals. */
export function normaliseAccountEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}
