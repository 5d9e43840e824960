import type { Tenant } from '@/server/api/testing/create-tenant'
import { TestStore } from '@/server/ingest/testing/test-store'
import { decidePairs } from '@/server/services/identity/decide-pairs'
import { ignoreKey } from '@/server/services/identity/ignore-key'
import { createNote } from '@/server/services/notes/write-note'
import { excludeOrder } from '@/server/services/orders/exclude-order'

/** A customer whom nobody could take for anybody else. */
export interface MarkedPerson {
  id: string
  name: string
  email: string
  phone: string
}

/**
 * Customers of a store by a mark of letters: one whose id is an e-mail, one whose id is a phone, one known by contacts alone,
 * two who share an e-mail, and the one of the example inputs (`i1:42`).
 */
export function buildMarkedPeople(mark: string): MarkedPerson[] {
  const digit = mark.charCodeAt(0) % 10
  const person = (at: number, id: string, name: string): MarkedPerson => ({
    id,
    name: `${name}${mark.toLowerCase()} Quixbert${mark}`,
    email: `${name.toLowerCase()}.quixbert${mark.toLowerCase()}@marked-${mark.toLowerCase()}.example`,
    phone: `+7916555${digit}70${at}`,
  })
  const mailed = person(1, '', 'Zorvalda')
  const phoned = person(2, '', 'Yltrudis')
  const shared = person(4, `${mark}501`, 'Wendelgard')
  return [
    { ...mailed, id: mailed.email },
    { ...phoned, id: phoned.phone },
    person(3, '', 'Xenobia'),
    shared,
    { ...person(5, `${mark}502`, 'Vindemia'), email: shared.email, phone: shared.phone },
    person(6, '42', 'Ulfhilda'),
  ]
}

const HEADER =
  'order_id,created_at,status,customer_id,email,phone,customer_name,channel,city,total,product,product_name,quantity,unit_price'

/** Two years of orders of those people, in a file as a shop exports it. `A-1` is the order of the example inputs. */
function buildMarkedOrders(people: readonly MarkedPerson[]): string {
  const days = ['2024-03-05', '2024-06-11', '2025-03-10', '2025-03-25', '2025-04-20']
  const rows = people.flatMap(({ id, name, email, phone }, at) =>
    days.slice(at % 3).map((day, nth) => {
      const orderId = id === '42' && nth === 0 ? 'A-1' : `N-${at}${nth}`
      const price = `${(at + 1) * 100}.00`
      return `${orderId},${day},completed,${id},${email},${phone},${name},ads,Oslo,${price},tea,Green tea,1,${price}`
    }),
  )
  const cancelled = `N-90,2025-04-21,cancelled,42,${people[5]?.email},${people[5]?.phone},${people[5]?.name},ads,Oslo,5.00,tea,Green tea,1,5.00`
  return `${[HEADER, ...rows, cancelled].join('\n')}\n`
}

/** Fills a tenant's store with them, and with all that people write of customers: reasons, notes, decisions, ignored keys. */
export async function fillMarkedStore(tenant: Tenant, mark: string): Promise<MarkedPerson[]> {
  const people = buildMarkedPeople(mark)
  const store = TestStore.of(tenant)
  const { principal, storeId } = tenant
  await store.import(buildMarkedOrders(people))
  const lines = people.map(({ id, name, email, phone }) => `${id || 'X'},${name},${email},${phone},yes`)
  await store.import(`customer_id,name,email,phone,consent\n${lines.join('\n')}\n`, { kind: 'customers' })
  const [first, second, third, fourth, fifth] = people
  const said = `asked ${first?.name}, ${first?.email}, ${first?.phone}`
  await excludeOrder(principal, storeId, { sourceNumber: 1, externalId: 'N-01', reason: said })
  const written = `wrote to ${second?.email} and ${second?.phone}`
  await createNote(principal, storeId, { place: 'cohorts:month:2025-03:4', text: written })
  await ignoreKey(principal, await store.context(), { key: third?.email ?? '' })
  const pairs = [
    { first: `1:${first?.id}`, second: `1:${second?.id}` },
    { first: `1:${fourth?.id}`, second: '1:42' },
  ]
  await decidePairs(principal, storeId, { pairs, isSame: false })
  if (!fifth) throw new Error('the people are six')
  return people
}

/**
 * The texts of an answer that tell of one of these people: name, surname, e-mail, the phone's last ten digits however they are
 * written, an id that is one of those. A line-up of digits is looked for without what people put between them.
 */
export function findTraces(answer: string, people: readonly MarkedPerson[]): string[] {
  const text = answer.toLowerCase()
  const digits = text.replaceAll(/(?<=\d)[\s().+-]{1,3}(?=\d)/g, '')
  const found = people.flatMap(({ name, email, phone }) => [
    ...[...name.toLowerCase().split(' '), email].filter((word) => text.includes(word)),
    ...(digits.includes(phone.slice(-10)) ? [phone] : []),
  ])
  return [...new Set(found)]
}

/** An answer of a procedure as one text, whatever it is made of. */
export function writeAnswer(answer: unknown): string {
  return (
    JSON.stringify(answer, (_key, value: unknown) =>
      typeof value === 'bigint' ? `${value}` : value instanceof Map || value instanceof Set ? [...value] : value,
    ) ?? ''
  )
}
