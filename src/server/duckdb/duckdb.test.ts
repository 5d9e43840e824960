import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { identifier, literal, openDuckDb, queryRow } from './duckdb'

it('SQL reads files of the folders it is given, and no other', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'povtor-duck-'))
  const duck = await openDuckDb(':memory:', {
    memoryLimit: '128MB',
    threads: 1,
    tempDirectory: '',
    directories: [directory],
  })
  const connection = await duck.connect()
  try {
    await writeFile(join(directory, 'mine.csv'), 'a\n1\n')
    const mine = `SELECT CAST(a AS INTEGER) AS a FROM read_csv(${literal(join(directory, 'mine.csv'))})`
    expect(await queryRow(connection, mine)).toEqual({ a: 1 })
    await expect(connection.run("SELECT * FROM read_text('/etc/hostname')")).rejects.toThrow('Permission')
    await expect(connection.run('SET enable_external_access = true')).rejects.toThrow()
  } finally {
    connection.closeSync()
    duck.closeSync()
    await rm(directory, { recursive: true, force: true })
  }
})

it('texts and names from outside stay texts and names', async () => {
  const duck = await openDuckDb(':memory:', { memoryLimit: '128MB', threads: 1, tempDirectory: '', directories: [] })
  const connection = await duck.connect()
  const text = 'it\'s; DROP TABLE "x" --'
  expect(await queryRow(connection, `SELECT ${literal(text)} AS ${identifier('a"b')}`)).toEqual({ 'a"b': text })
  connection.closeSync()
  duck.closeSync()
})
