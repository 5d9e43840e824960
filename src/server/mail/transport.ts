import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { getEnv } from '@/server/env'

/** Where letters are put that no mail server takes: one `.eml` file each, which any mail program opens. */
export function outboxDirectory(): string {
  return resolve(getEnv().DATA_DIR, 'outbox')
}

/**
 * Hands a letter to the mail server of SMTP_URL, or writes it to the outbox folder where none is set, by its id: a second time
 * in the place of the first. Throws what the server answered when it refuses.
 */
export async function deliver(
  { id, createdAt }: { id: string; createdAt: Date },
  letter: SendMailOptions,
): Promise<void> {
  const { SMTP_URL, MAIL_FROM } = getEnv()
  const message = { from: MAIL_FROM, messageId: `<${id}@povtor.invalid>`, ...letter }
  if (SMTP_URL) {
    const transport = createTransport(SMTP_URL, { disableFileAccess: true, disableUrlAccess: true })
    try {
      await transport.sendMail(message)
    } finally {
      transport.close()
    }
    return
  }
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { message: source } = await transport.sendMail(message)
  await writeWhole(outboxDirectory(), outboxFileName({ id, createdAt }), source)
}

/** Removes the copies of letters that the outbox folder holds; of one that a mail server took there is none. */
export async function removeDelivered(letters: readonly { id: string; createdAt: Date }[]): Promise<void> {
  for (const letter of letters) await rm(join(outboxDirectory(), outboxFileName(letter)), { force: true })
}

function outboxFileName({ id, createdAt }: { id: string; createdAt: Date }): string {
  return `${createdAt.getTime()}-${id}.eml`
}

/** A reader of the folder sees a whole letter or none. */
async function writeWhole(directory: string, name: string, content: Parameters<typeof writeFile>[1]): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  const temporary = join(/* turbopackIgnore: true */ directory, `.${name}`)
  await writeFile(temporary, content, { mode: 0o600 })
  await rename(temporary, join(directory, name))
}
