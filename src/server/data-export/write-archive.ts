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

/** A file of the archive, opened when its turn has come. */
interface ArchiveFile {
  path: string
  open: () => Readable
}

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
  const described: ReadmeFile[] = []
  const files = await listFiles(client, described)
  const originals = await listOriginals(client)
  const total = files.length + originals.length
  let done = 0
  const count = () => tell({ done: done++, total })
  for (const file of files) addLazily(zip, file, count)
  for (const { path, source } of originals) zip.addFile(source, path, { compress: true })
  // Last: it tells how many rows each file has.
  addLazily(zip, { path: 'README.txt', open: () => buildReadme(organizationName, described) }, count)
  zip.end()
  const output = zip.outputStream
  zip.on('error', (error: Error) => output.emit('error', error))
  return output as Readable
}

/** The organisation's files and those of each store. What the README says of a table is put into `described`, its rows once it was read. */
async function listFiles(client: pg.ClientBase, described: ReadmeFile[]): Promise<ArchiveFile[]> {
  const columns = await readTableColumns(client)
  const { rows: stores } = await client.query<ExportedStore>(
    'SELECT id, slug, currency FROM store ORDER BY created_at, id',
  )
  const partOf = (table: ExportedTable, store: TablePart['store']): TablePart => ({
    table,
    store,
    columns: columns.get(table) ?? [],
  })
  const listDocuments = (folder: string, documents: Documents, store: TablePart['store']): ArchiveFile[] =>
    Object.entries(documents).map(([name, tables]) => {
      const parts = tables.map((table) => partOf(table, store))
      return { path: `${folder}${name}.json`, open: () => openJson(client, parts) }
    })
  const listTables = (folder: string, tables: readonly ExportedTable[], store: TablePart['store']): ArchiveFile[] =>
    tables.map((table) => {
      const part = partOf(table, store)
      const names = listFileColumns(part).map(({ name }) => name)
      const file: ReadmeFile = { path: `${folder}tables/${table}.csv`, table, columns: names, rows: 0 }
      described.push(file)
      return { path: file.path, open: () => openCsv(client, part, (rows) => Object.assign(file, { rows })) }
    })
  return [
    ...listDocuments('', ORGANIZATION_DOCUMENTS, null),
    ...listTables('', ORGANIZATION_TABLES, null),
    ...stores.flatMap((store) => [
      ...listDocuments(`stores/${store.slug}/`, STORE_DOCUMENTS, store),
      ...listTables(`stores/${store.slug}/`, STORE_TABLES, store),
    ]),
  ]
}

type Documents = Readonly<Record<string, readonly ExportedTable[]>>

function addLazily(zip: yazl.ZipFile, { path, open }: ArchiveFile, count: () => void): void {
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
