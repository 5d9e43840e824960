import type { IdentityPerson } from '@/domain/identity-review'
import type { ListedCustomer } from '@/server/analytics/reports/identity-list'
import type { Principal } from '@/server/db/principal'
import { readOrderTexts } from '../orders/order-texts'

/** Customers of the snapshot as a person recognises them: names, e-mails and phones of their latest orders. */
export async function buildPeople(
  principal: Principal,
  storeId: string,
  customers: readonly ListedCustomer[],
): Promise<Map<number, IdentityPerson>> {
  const texts = await readOrderTexts(
    principal,
    storeId,
    customers.flatMap(({ facts }) => facts),
  )
  let read = 0
  return new Map(
    customers.map(({ customer, key, orders, revenueMinor, firstDay, lastDay, facts }) => {
      const own = texts.slice(read, read + facts.length)
      read += facts.length
      const distinct = (values: (string | null | undefined)[]): string[] => [
        ...new Set(values.filter((value): value is string => Boolean(value))),
      ]
      const person = {
        ids: distinct(own.map((one, at) => one?.customerId && `${facts[at]?.sourceNumber}:${one.customerId}`)),
        names: distinct(own.map((one) => one?.customerName)),
        emails: distinct(own.map((one) => one?.email)),
        phones: distinct(own.map((one) => one?.phone)),
      }
      return [customer, { ...person, orders, revenueMinor, firstDay, lastDay, key }]
    }),
  )
}
