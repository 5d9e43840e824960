import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type OutboxLetter, parseEml } from './parse-eml'
import { outboxDirectory } from './transport'

export interface WrittenLetter extends OutboxLetter {
  name: string
  writtenAt: Date
}

/** § The page is for the letter just asked for. */
const LETTERS_MAX = 30

/** The newest letters of the outbox folder; none where there is no folder yet. */
export async function readOutbox(): Promise<WrittenLetter[]> {
  const directory = outboxDirectory()
  const names = await readdir(directory).catch(() => [])
  // `deliver` names a file by the moment of its letter.
  const newest = names
    .filter((name) => /^\d+-.*\.eml$/.test(name))
    .toSorted((one, other) => Number.parseInt(other, 10) - Number.parseInt(one, 10))
    .slice(0, LETTERS_MAX)
  return Promise.all(
    newest.map(async (name) => ({
      name,
      writtenAt: new Date(Number.parseInt(name, 10)),
      ...parseEml(await readFile(join(directory, name), 'utf8')),
    })),
  )
}
