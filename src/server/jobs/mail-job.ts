import { sendLetter } from '@/server/mail/send-letter'
import type { MailJob } from './queue'

/** Sends one letter of the outbox. Throws what the mail server answered, for the queue to try again later. */
export async function runMailJob({ organizationId, mailId }: MailJob): Promise<void> {
  await sendLetter({ kind: 'job', organizationId, name: 'mail' }, mailId)
}
