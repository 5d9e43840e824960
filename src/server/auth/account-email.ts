/** The form in which an account's e-mail is stored and looked up: one mailbox, one account, whatever the capitals. */
export function normaliseAccountEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase()
}
