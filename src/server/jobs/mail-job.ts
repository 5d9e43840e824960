import { sendAccountLetter } from '@/server/mail/send-account-letter'
import { sendLetter } from '@/server/mail/send-letter'
import type { MailJob } from './queue'

/** Sends one letter of the outbox. Throws what the mail server answered, for the queue to try again later. */
export async function runMailJob({ organizationId, mailId }: MailJob): Promise<void> {
  if (organizationId === null) await sendAccountLetter(mailId)
  else await sendLetter({ kind: 'job', organizationId, name: 'mail' }, mailId)
}
