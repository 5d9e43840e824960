import { describe, expect, test } from 'vitest'
import { grantAll } from '@/domain/permissions'
import { callAs, createMember, createPerson, createTenant } from '@/server/api/testing/create-tenant'
import { setUpTestDatabase } from '@/server/db/testing/set-up-test-database'

const database = setUpTestDatabase()
const STORE = { currency: 'RUB', timeZone: 'Europe/Moscow', country: 'RU', marginBasisPoints: 4_000 }

describe('an account', () => {
  test('remembers its language', async () => {
    const ann = await createPerson()
    await callAs(ann).account.setLocale({ locale: 'ru' })
    const [row] = await database.asOwner('SELECT locale FROM "user" WHERE id = $1', [ann.session?.userId])
    expect(row).toEqual({ locale: 'ru' })
  })

  test('lists its own organisations with their stores, and no others', async () => {
    const ours = await createTenant('Tea House')
    await createTenant('Coffee House')
    const { organizations } = await callAs(ours.owner).account.me()
    expect(organizations).toEqual([
      {
        slug: ours.ids.org,
        name: 'Tea House',
        kind: 'merchant',
        ...grantAll('owner'),
        stores: [{ slug: ours.ids.store, name: 'Tea House store', currency: 'RUB', generated: false }],
      },
    ])
    expect((await callAs(await createPerson()).account.me()).organizations).toEqual([])
  })
})

describe('an organisation', () => {
  test('has an address of its own, though another has the same name', async () => {
    const names = await Promise.all(
      ['Чайная', 'Чайная', 'Чайная'].map(async (name) => {
        const { slug } = await callAs(await createPerson()).organization.create({ name, kind: 'merchant' })
        return slug
      }),
    )
    expect(names.toSorted()).toEqual(['chaynaya', 'chaynaya-2', 'chaynaya-3'])
  })

  test('never takes an address of the product', async () => {
    const { slug } = await callAs(await createPerson()).organization.create({ name: 'New', kind: 'agency' })
    expect(slug).toBe('new-2')
  })
})

describe('a store', () => {
  test('is made with the settings it was given, and a source for its files', async () => {
    const { owner, ids } = await createTenant('Shoes')
    const { slug } = await callAs(owner).store.create({ org: ids.org, name: 'Обувь', ...STORE, currency: 'eur' })
    expect(await callAs(owner).store.get({ org: ids.org, store: slug })).toEqual({
      slug: 'obuv',
      name: 'Обувь',
      ...STORE,
      currency: 'EUR',
      inactivityMonths: 12,
      includesTax: false,
      includesShipping: false,
      costs: { shippingCostMinor: null, packingCostMinor: null, paymentCostBasisPoints: null },
      startedOn: null,
      isGenerated: false,
      hasImports: false,
    })
    const sources = await database.asOwner(
      'SELECT number FROM source JOIN store ON store.id = source.store_id WHERE slug = $1',
      ['obuv'],
    )
    expect(sources).toEqual([{ number: 1 }])
  })

  test.each([
    ['currency', 'XXQ'],
    ['timeZone', 'Mars/Olympus'],
    ['country', 'ZZ'],
    ['marginBasisPoints', 10_001],
    ['name', ' '],
  ])('is not made with an impossible %s', async (field, value) => {
    const { owner, ids } = await createTenant('Hats')
    const made = callAs(owner).store.create({ org: ids.org, name: 'Hats', ...STORE, [field]: value })
    await expect(made).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('keeps what an update does not name', async () => {
    const { owner, ids } = await createTenant('Books')
    const { org, store } = ids
    await callAs(owner).store.update({ org, store, startedOn: '2024-02-29', inactivityMonths: 6 })
    const updated = await callAs(owner).store.update({ org, store, marginBasisPoints: 2_500 })
    expect(updated).toMatchObject({
      name: 'Books store',
      marginBasisPoints: 2_500,
      inactivityMonths: 6,
      startedOn: '2024-02-29',
    })
    expect(await callAs(owner).store.update({ org, store, startedOn: null })).toMatchObject({ startedOn: null })
  })

  test('keeps what counts as revenue and what an order costs, and forgets a cost taken back', async () => {
    const { owner, ids } = await createTenant('Lamps')
    const { org, store } = ids
    const costs = { shippingCostMinor: 35_000, packingCostMinor: null, paymentCostBasisPoints: 275 }
    const updated = await callAs(owner).store.update({ org, store, includesTax: true, ...costs })
    expect(updated).toMatchObject({ includesTax: true, includesShipping: false, costs })
    const taken = await callAs(owner).store.update({ org, store, shippingCostMinor: null })
    expect(taken).toMatchObject({ includesTax: true, costs: { ...costs, shippingCostMinor: null } })
    await expect(callAs(owner).store.update({ org, store, packingCostMinor: -1 })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  test('keeps its currency once something was imported', async () => {
    const { owner, ids } = await createTenant('Toys')
    const { org, store } = ids
    const changed = callAs(owner).store.update({ org, store, currency: 'EUR' })
    await expect(changed).rejects.toMatchObject({ code: 'CONFLICT', cause: { details: { field: 'currency' } } })
    await expect(callAs(owner).store.update({ org, store, currency: 'RUB' })).resolves.toBeDefined()
  })

  test('may have the slug of a store elsewhere, and is not confused with it', async () => {
    const first = await createTenant('Twin')
    const second = await createTenant('Twin')
    expect(first.ids.store).toBe(second.ids.store)
    await callAs(second.owner).store.update({ org: second.ids.org, store: second.ids.store, name: 'Second' })
    const kept = await callAs(first.owner).store.get({ org: first.ids.org, store: first.ids.store })
    expect(kept.name).toBe('Twin store')
  })

  test('is seen by each of its members', async () => {
    const tenant = await createTenant('Plants')
    const viewer = await createMember(tenant, 'viewer')
    const { org, store } = tenant.ids
    expect((await callAs(viewer).store.get({ org, store })).slug).toBe(store)
    expect((await callAs(viewer).organization.get({ org })).role).toBe('viewer')
  })
})
