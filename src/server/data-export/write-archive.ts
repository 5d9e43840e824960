import type { Readable } from 'node:stream'
import type pg from 'pg'
import yazl from 'yazl'
import { getFileStorage } from '@/server/storage/file-storage'
import { buildReadme, type ReadmeFile } from './build-readme'
import {
  type ExportedTable,
  ORGANIZATION_DOCUMENTS,
  ORGANIZATION_TABLES,
  STORE_DOCUMENTS,
  STORE_TABLES,
} from './exported-tables'
import { listFileColumns, openCsv, openJson, readTableColumns, type TablePart } from './table-streams'

export interface ArchiveProgress {
  done: number
  total: number
}

interface ExportedStore {
  id: string
  slug: string
  currency: string
}

type Opener = () => Readable

/**
 * Everything an organisation keeps, as one zip on its way: files are opened one after the other as it is read, so that no more
 * than one is held. To be read inside the transaction of `client`, whose state of the data it shows.
 */
export async function openArchive(
  client: pg.ClientBase,
  organizationName: string,
  tell: (progress: ArchiveProgress) => void,
): Promise<Readable> {
  const zip = new yazl.ZipFile()
  const columns = await readTableColumns(client)
  const { rows: stores } = await client.query<ExportedStore>(
    'SELECT id, slug, currency FROM store ORDER BY created_at, id',
  )
  const partOf = (table: ExportedTable, store: TablePart['store']): TablePart => ({
    table,
    store,
    columns: columns.get(table) ?? [],
  })
  const files: ReadmeFile[] = []
  const openers: [path: string, open: Opener][] = []
  const addTable = (path: string, part: TablePart) => {
    const file: ReadmeFile = {
      path,
      table: part.table,
      columns: listFileColumns(part).map(({ name }) => name),
      rows: 0,
    }
    files.push(file)
    openers.push([path, () => openCsv(client, part, (rows) => Object.assign(file, { rows }))])
  }
  for (const [name, tables] of Object.entries(ORGANIZATION_DOCUMENTS))
    openers.push([
      `${name}.json`,
      () =>
        openJson(
          client,
          tables.map((table) => partOf(table, null)),
        ),
    ])
  for (const table of ORGANIZATION_TABLES) addTable(`tables/${table}.csv`, partOf(table, null))
  for (const store of stores) {
    const folder = `stores/${store.slug}`
    for (const [name, tables] of Object.entries(STORE_DOCUMENTS))
      openers.push([
        `${folder}/${name}.json`,
        () =>
          openJson(
            client,
            tables.map((table) => partOf(table, store)),
          ),
      ])
    for (const table of STORE_TABLES) addTable(`${folder}/tables/${table}.csv`, partOf(table, store))
  }
  const originals = await listOriginals(client)
  const total = openers.length + originals.length
  let done = 0
  const count = () => tell({ done: done++, total })
  for (const [path, open] of openers) addLazily(zip, path, open, count)
  for (const { path, source } of originals) zip.addFile(source, path, { compress: true })
  // Last: it tells how many rows each file has.
  addLazily(zip, 'README.txt', () => buildReadme(organizationName, files), count)
  zip.end()
  const output = zip.outputStream
  zip.on('error', (error: Error) => output.emit('error', error))
  return output as Readable
}

function addLazily(zip: yazl.ZipFile, path: string, open: Opener, count: () => void): void {
  zip.addReadStreamLazy(path, { compress: true }, (use) => {
    count()
    const stream = open()
    use(null, stream)
  })
}

/** The uploaded files that are still kept, under names that tell them apart and that every disk can hold. */
async function listOriginals(client: pg.ClientBase): Promise<{ path: string; source: string }[]> {
  const { rows } = await client.query<{
    slug: string
    seq: number
    fileName: string
    fileKey: string
    byteSize: string
  }>(
    `SELECT s.slug, i.seq, i.file_name AS "fileName", i.file_key AS "fileKey", i.byte_size AS "byteSize"
     FROM import i JOIN store s ON s.id = i.store_id WHERE i.status <> 'uploading' AND i.file_erased_at IS NULL
     ORDER BY s.created_at, s.id, i.seq`,
  )
  const storage = getFileStorage()
  const files: { path: string; source: string }[] = []
  for (const { slug, seq, fileName, fileKey, byteSize } of rows) {
    if ((await storage.getSize(fileKey)) !== Number(byteSize)) continue
    const name = fileName
      .replace(/[^\p{L}\p{N}._ -]/gu, '_')
      .replace(/^\.+/, '_')
      .slice(-120)
    files.push({ path: `stores/${slug}/files/${seq}-${name}`, source: await storage.getPath(fileKey) })
  }
  return files
}
