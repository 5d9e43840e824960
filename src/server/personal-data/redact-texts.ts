import type pg from 'pg'
import { createPersonTest, type PersonWords, redactPerson } from '@/domain/personal-data/person-words'

/** What people and imports have written as text, by table: where it tells the person, the words are replaced. */
const TEXTS: readonly { table: string; column: string; isJson?: true }[] = [
  { table: 'report_note', column: 'text' },
  { table: 'order_exclusion', column: 'reason' },
  { table: 'saved_segment', column: 'name' },
  { table: 'saved_segment', column: 'rule', isJson: true },
  { table: 'saved_view', column: 'name' },
  { table: 'loyalty_scenario', column: 'name' },
  { table: 'loyalty_version', column: 'note' },
  { table: 'programme_test', column: 'name' },
  { table: 'source', column: 'name' },
  { table: 'import', column: 'file_name' },
  { table: 'import', column: 'mapping', isJson: true },
  { table: 'import', column: 'summary', isJson: true },
  { table: 'import', column: 'progress', isJson: true },
  { table: 'import', column: 'failure', isJson: true },
  { table: 'saved_layout', column: 'choices', isJson: true },
  { table: 'alert_event', column: 'detail', isJson: true },
  { table: 'outbox_mail', column: 'subject' },
  { table: 'outbox_mail', column: 'text' },
  { table: 'outbox_mail', column: 'html' },
  { table: 'outbox_mail', column: 'failure' },
]

/** § Rows looked at at a time. */
const BATCH = 500

interface Words {
  words: PersonWords
  country: string
  pseudonym: string
}

/**
 * Replaces the person's words in the texts of a store, takes the values out of rejected rows that tell them, deletes saved views
 * that search for them, and empties what jobs of the store have said. Returns the imports whose rejected rows told them.
 */
export async function redactTexts(client: pg.PoolClient, storeId: string, options: Words): Promise<Set<number>> {
  const { words, country, pseudonym } = options
  const isPerson = createPersonTest(words, country)
  for (const { table, column, isJson } of TEXTS) {
    await eachText(client, { table, text: `${column}::text`, where: 'store_id = $1', storeId }, async (row) => {
      if (!isPerson(row.text)) return
      const text = redactPerson(row.text, words, { country, instead: pseudonym })
      const cast = isJson ? '::jsonb' : ''
      await client.query(`UPDATE ${table} SET ${column} = $1${cast} WHERE ctid = $2 AND store_id = $3`, [
        text,
        row.ctid,
        storeId,
      ])
    })
  }
  await eachText(client, { table: 'saved_view', text: 'query', where: 'store_id = $1', storeId }, async (row) => {
    if (isPerson(decode(row.text))) await client.query('DELETE FROM saved_view WHERE ctid = $1', [row.ctid])
  })
  for (const table of ['pgboss.job', 'pgboss.archive']) {
    const where = `output IS NOT NULL AND data->>'storeId' = $1`
    await eachText(client, { table, text: 'output::text', where, storeId, key: 'id' }, async (row) => {
      if (isPerson(row.text)) await client.query(`UPDATE ${table} SET output = NULL WHERE id = $1`, [row.ctid])
    })
  }
  const imports = new Set<number>()
  const rejects = { table: 'import_reject', text: 'value', where: 'store_id = $1', storeId, more: 'import_seq' }
  await eachText(client, rejects, async (row) => {
    if (!isPerson(row.text)) return
    imports.add(Number(row.more))
    await client.query('UPDATE import_reject SET value = NULL WHERE ctid = $1', [row.ctid])
  })
  return imports
}

interface TextRow {
  ctid: string
  text: string
  more: unknown
}

interface Texts {
  table: string
  text: string
  where: string
  storeId: string
  /** What names a row: its place, or an id where the table has parts. */
  key?: string
  more?: string
}

/** Every text of a table's rows, a batch in memory at a time; the rows may be changed meanwhile. */
async function eachText(
  client: pg.PoolClient,
  { table, text, where, storeId, key = 'ctid', more = 'NULL' }: Texts,
  look: (row: TextRow) => Promise<void>,
): Promise<void> {
  await client.query(
    `DECLARE texts NO SCROLL CURSOR FOR
     SELECT ${key} AS ctid, ${text} AS text, ${more} AS more FROM ${table}
     WHERE ${text} IS NOT NULL AND ${where.replace('$1', `'${assertUuid(storeId)}'`)}`,
  )
  for (;;) {
    const { rows } = await client.query<TextRow>(`FETCH ${BATCH} FROM texts`)
    for (const row of rows) await look(row)
    if (rows.length < BATCH) break
  }
  await client.query('CLOSE texts')
}

/** A cursor's statement takes no parameters: the id is checked to be one. */
function assertUuid(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an id')
  return id
}

function decode(query: string): string {
  try {
    return decodeURIComponent(query.replaceAll('+', ' '))
  } catch {
    return query
  }
}
