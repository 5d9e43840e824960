import { createTransport } from 'nodemailer'
import { describe, expect, test } from 'vitest'
import { parseEml } from './parse-eml'

async function writeEml(letter: { subject: string; text: string; html: string }): Promise<string> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  const { message } = await transport.sendMail({ from: 'Povtor <p@localhost>', to: 'anna@example.com', ...letter })
  return message.toString()
}

describe('a letter of the outbox', () => {
  test.each([
    ['short', 'Finish signing up', 'Open: http://localhost:3000/open-link#abc-_\n'],
    [
      'Russian',
      'Завершите регистрацию в «Повторе»',
      'Остался один шаг.\n\nВойти: http://localhost:3000/ru/open-link#x\n',
    ],
    [
      'of long lines',
      'A subject that is far too long for one line of a letter, so that it is folded',
      `${'word '.repeat(60)}= end\n`,
    ],
  ])('is read as it was written: %s', async (_look, subject, text) => {
    const source = await writeEml({ subject, text, html: `<p>${text}</p>` })
    expect(parseEml(source)).toEqual({ to: 'anna@example.com', subject, text: text.trimEnd() })
  })

  test('that is no letter shows nothing, and breaks nothing', () => {
    expect(parseEml('')).toEqual({ to: '', subject: '', text: '' })
    expect(parseEml('To: a@b.c')).toEqual({ to: 'a@b.c', subject: '', text: '' })
  })
})
