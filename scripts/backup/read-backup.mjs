import { createHash } from 'node:crypto'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { Failure } from '../failure.mjs'
import { FORMAT, MANIFEST } from './write-backup.mjs'

/** @typedef {import('./write-backup.mjs').Manifest} Manifest */

/** A backup opened for reading, entry by entry. */
export class Backup {
  /** @param {yauzl.ZipFile} zip @param {Map<string, yauzl.Entry>} entries @param {Manifest} manifest */
  constructor(zip, entries, manifest) {
    this.zip = zip
    this.entries = entries
    this.manifest = manifest
  }

  /**
   * @param {string} file
   * @returns {Promise<Backup>}
   * @throws {Failure} when it is no backup, or of a format that this version does not know
   */
  static async open(file) {
    const zip = await openZip(file)
    const entries = await listEntries(zip)
    const entry = entries.get(MANIFEST)
    if (!entry) throw new Failure(`${file} is no backup of Povtor: it holds no ${MANIFEST}.`)
    const manifest = JSON.parse(await text(await openEntry(zip, entry)))
    if (manifest.format !== FORMAT)
      throw new Failure(
        `${file} is of format ${manifest.format}, and this version reads ${FORMAT}: use the version that wrote it.`,
      )
    return new Backup(zip, entries, manifest)
  }

  /** @param {string} name @returns {Promise<import('node:stream').Readable>} */
  async read(name) {
    const entry = this.entries.get(name)
    if (!entry) throw new Failure(`The backup is damaged: ${name} is missing.`)
    return openEntry(this.zip, entry)
  }

  /**
   * Reads all of it and compares sizes and checksums.
   * @throws {Failure} naming the first entry that is not as it was written
   */
  async verify() {
    for (const { entry, bytes, sha256 } of [...this.manifest.tables, ...this.manifest.files]) {
      const hash = createHash('sha256')
      let read = 0
      const sink = new Writable({
        write(chunk, _encoding, done) {
          read += chunk.length
          hash.update(chunk)
          done()
        },
      })
      const isRead = await pipeline(await this.read(entry), sink).then(
        () => true,
        () => false,
      )
      if (!isRead || read !== bytes || hash.digest('hex') !== sha256)
        throw new Failure(`The backup is damaged: ${entry} is not as it was written. Nothing was restored.`)
    }
  }

  close() {
    this.zip.close()
  }
}

/** @param {string} file @returns {Promise<yauzl.ZipFile>} */
function openZip(file) {
  return new Promise((done, fail) => {
    yauzl.open(file, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) fail(new Failure(`${file} cannot be read as a backup: ${error.message}.`))
      else done(zip)
    })
  })
}

/** @param {yauzl.ZipFile} zip @returns {Promise<Map<string, yauzl.Entry>>} */
function listEntries(zip) {
  return new Promise((done, fail) => {
    const entries = new Map()
    zip.on('entry', (entry) => {
      entries.set(entry.fileName, entry)
      zip.readEntry()
    })
    zip.once('end', () => done(entries))
    zip.once('error', (error) => fail(new Failure(`The backup is damaged: ${error.message}.`)))
    zip.readEntry()
  })
}

/** @param {yauzl.ZipFile} zip @param {yauzl.Entry} entry @returns {Promise<import('node:stream').Readable>} */
function openEntry(zip, entry) {
  return new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => (error ? fail(error) : done(stream)))
  })
}
