import { resolveIdentities } from '@/domain/identity'
import { createIgnoredKeyTest, type IdentityDecisions } from '@/domain/identity-decisions'
import type { ContactTuple, Person } from './contact-tuple'

/**
 * The people that the wanted tuples are of, by the rules of METRICS "Identity" over all rows there are, those of undone imports
 * and of customer files among them. `tuples` holds every row that shares a linking key with them. A person whom today's
 * figures count as several customers is told apart by `customerOf`, so that they stay several. Tuples that belong to nobody are
 * left out.
 */
export function findPeople(
  tuples: readonly ContactTuple[],
  decisions: IdentityDecisions,
  isWanted: (tuple: ContactTuple) => boolean,
): Person[] {
  const { customerIndex, crowded } = resolveIdentities(tuples, decisions)
  const current = resolveCurrent(tuples, decisions)
  const wanted = new Set<number>()
  for (const [at, tuple] of tuples.entries()) {
    const customer = customerIndex[at] ?? -1
    if (customer >= 0 && isWanted(tuple)) wanted.add(customer)
  }
  const isIgnored = createIgnoredKeyTest(decisions.ignoredKeys)
  const linksNothing = new Set(crowded.map(({ key }) => key))
  return [...wanted].map((customer) => {
    const own = tuples.filter((_, at) => customerIndex[at] === customer)
    const others = tuples.filter((_, at) => customerIndex[at] !== customer)
    return buildPerson(own, current, {
      isShared: (field, key) => linksNothing.has(key) || isIgnored(key) || others.some((tuple) => tuple[field] === key),
    })
  })
}

function resolveCurrent(tuples: readonly ContactTuple[], decisions: IdentityDecisions): Map<ContactTuple, number> {
  const counted = tuples.filter(({ isCurrent }) => isCurrent)
  const { customerIndex } = resolveIdentities(counted, decisions)
  return new Map(counted.map((tuple, at) => [tuple, customerIndex[at] ?? -1]))
}

function buildPerson(
  own: ContactTuple[],
  current: ReadonlyMap<ContactTuple, number>,
  { isShared }: { isShared: (field: 'email' | 'phone', key: string) => boolean },
): Person {
  const numbers = new Map<number, number>()
  const customerOf = own.map((tuple) => {
    const customer = current.get(tuple)
    if (customer === undefined) return 0
    if (customer < 0) return null
    const known = numbers.get(customer) ?? numbers.size
    numbers.set(customer, known)
    return known
  })
  const keys = (field: 'email' | 'phone') => distinct(own.map((tuple) => tuple[field]))
  const isOwn = (field: 'email' | 'phone') => (key: string) => !isShared(field, key)
  const [emails, phones] = [keys('email'), keys('phone')]
  return {
    tuples: own,
    sourceIds: distinct(own.map(({ sourceId }) => sourceId)),
    emails: emails.filter(isOwn('email')),
    phones: phones.filter(isOwn('phone')),
    shared: [...emails.filter((key) => isShared('email', key)), ...phones.filter((key) => isShared('phone', key))],
    customerOf,
    customers: numbers.size,
  }
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))]
}
