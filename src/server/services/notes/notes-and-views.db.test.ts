import { beforeAll, beforeEach, expect, test } from 'vitest'
import { createTenant, type Tenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'
import { findViews } from '@/server/services/views/find-views'
import { createView, deleteView } from '@/server/services/views/save-view'
import { findNotes } from './find-notes'
import { createNote, deleteNote, updateNote } from './write-note'

setUpTestDatabase()
const CELL = 'cohorts:month:2025-03:4'
let other: Tenant
let tenant: Tenant
beforeAll(async () => {
  other = await createTenant('Other')
}, 60_000)
beforeEach(async () => {
  tenant = await createTenant('Tea')
}, 60_000)

const listViews = (of = tenant) => findViews(of.principal, of.storeId, { page: 'cohorts' })
const saveView = (name: string, query: string) =>
  createView(tenant.principal, tenant.storeId, { page: 'cohorts', name, query })
const listNotes = (of = tenant) => findNotes(of.principal, of.storeId, { page: 'cohorts' })

test('a view keeps the address of its page under a name, in the order of names', async () => {
  await saveView('Weeks of spring', 'bucket=week&asOf=2025-06-01')
  await saveView('Ads', 'channel=ads')
  expect(await listViews()).toMatchObject([
    { name: 'Ads', query: 'channel=ads', createdBy: 'you' },
    { name: 'Weeks of spring', query: 'bucket=week&asOf=2025-06-01', createdBy: 'you' },
  ])
  expect(await findViews(tenant.principal, tenant.storeId, { page: 'overview' })).toEqual([])
})

test('a name stands once on a page: the second is refused and the first stays', async () => {
  await saveView('Ads', 'channel=ads')
  await expect(saveView('Ads', 'channel=site')).rejects.toMatchObject({
    code: 'conflict',
    details: { reason: 'taken' },
  })
  expect(await listViews()).toMatchObject([{ query: 'channel=ads' }])
})

test('a view that was deleted can be saved again under its name, and deleting twice does nothing more', async () => {
  const { id } = await saveView('Ads', 'channel=ads')
  await deleteView(tenant.principal, tenant.storeId, { id })
  await deleteView(tenant.principal, tenant.storeId, { id })
  expect(await listViews()).toEqual([])
  await saveView('Ads', 'channel=ads')
  expect(await listViews()).toHaveLength(1)
})

test('notes are read newest first, reworded, and taken away', async () => {
  const first = await createNote(tenant.principal, tenant.storeId, { place: CELL, text: 'A sale' })
  await createNote(tenant.principal, tenant.storeId, { place: 'overview:ltv', text: 'elsewhere' })
  await createNote(tenant.principal, tenant.storeId, { place: CELL, text: 'Out of stock' })
  expect((await listNotes()).map(({ text }) => text)).toEqual(['Out of stock', 'A sale'])
  const text = 'A sale of 20 %'
  expect(await updateNote(tenant.principal, tenant.storeId, { id: first.id, text })).toEqual({ isFound: true })
  expect(await listNotes()).toMatchObject([{ text: 'Out of stock' }, { text, place: CELL, createdBy: 'you' }])
  await deleteNote(tenant.principal, tenant.storeId, { id: first.id })
  expect(await updateNote(tenant.principal, tenant.storeId, { id: first.id, text })).toEqual({ isFound: false })
  expect(await listNotes()).toHaveLength(1)
})

test('another tenant neither reads nor changes notes and views by their ids', async () => {
  const view = await saveView('Ads', 'channel=ads')
  const note = await createNote(tenant.principal, tenant.storeId, { place: CELL, text: 'A sale' })
  expect([await listViews(other), await listNotes(other)]).toEqual([[], []])
  await deleteView(other.principal, tenant.storeId, view)
  await deleteNote(other.principal, tenant.storeId, note)
  expect(await updateNote(other.principal, tenant.storeId, { id: note.id, text: 'x' })).toEqual({ isFound: false })
  expect([await listViews(), await listNotes()]).toMatchObject([[{ name: 'Ads' }], [{ text: 'A sale' }]])
})
