import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestDatabase } from '@/server/db/testing/set-up-test-database'

/** Every table, the queue's too, with a row in which one of the texts stands, as the owner of the database sees it. */
export async function findInTables(database: TestDatabase, texts: readonly string[]): Promise<string[]> {
  const tables = await database.asOwner<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname IN ('public', 'pgboss') AND c.relkind = 'r' ORDER BY 1`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await database.asOwner(
      `SELECT 1 FROM ${name} t WHERE EXISTS (SELECT FROM unnest($1::text[]) AS x WHERE strpos(t::text, x) > 0) LIMIT 1`,
      [texts],
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}

/** Every file of a folder whose path or bytes hold one of the texts. */
export async function findInFiles(folder: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of await readdir(folder, { recursive: true })) {
    const isFile = (await stat(join(folder, path))).isFile()
    const bytes = isFile ? await readFile(join(folder, path)) : Buffer.alloc(0)
    if (texts.some((text) => path.includes(text) || bytes.includes(text))) found.push(path)
  }
  return found.toSorted()
}
