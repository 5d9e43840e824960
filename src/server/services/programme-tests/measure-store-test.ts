import { measureTest, type TestFacts } from '@/domain/programme-test/measure-test'
import type { TestDetail, TestResult } from '@/domain/programme-test/test-result'
import type { ReportState } from '@/domain/report-state'
import type { LocalDate } from '@/domain/time/local-date'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { type KeyedOrder, readTestOrders, readUncountedOrders } from '@/server/programme-tests/read-test-orders'
import {
  findPresentKeys,
  type ResolvedMembers,
  readKnownKeys,
  resolveMembers,
  type StoredMember,
} from '@/server/programme-tests/resolve-members'
import { withTrueKeys } from '@/server/services/customers/pseudonym'
import type { StoreContext } from '@/server/services/store/store-context'
import { countInOtherTests, findMembers, findOrdersOfIds } from './find-members'
import { getTest } from './get-test'
import { keepLook } from './keep-look'
import type { TestIdInput } from './test-input'
import type { StoredTest } from './test-row'

/**
 * A test with what the orders say of it today. Every state of the orders is a look of its own and is kept, so that a
 * verdict that an interim interval gave once stands. Throws `notFound`.
 */
export async function measureStoreTest(
  principal: Principal,
  store: StoreContext,
  input: TestIdInput,
): Promise<ReportState<TestDetail>> {
  const test = await getTest(principal, store, input)
  const stored = test.splitAt ? await findMembers(principal, store.id, { testId: test.id }) : []
  const treated = stored.filter(({ isTreated }) => isTreated).length
  const report = await reportOnStore(withTrueKeys(principal), store, null, async (snapshot) => ({
    known: test.splitAt ? await readKnownKeys(snapshot) : new Set<string>(),
  }))
  if (report.state !== 'ready') return report
  const measured = test.splitAt ? await measure(principal, store, test, stored, report.data.known) : null
  if (measured && measured.state !== 'ready') return measured
  const result = measured?.data ?? null
  if (result) await keepLook(principal, store, test.id, result)
  const { standing: _standing, ...entry } = test
  const isEnded = entry.stage === 'running' && result?.final
  return {
    ...report,
    data: {
      test: { ...entry, stage: isEnded ? 'ended' : entry.stage, treated, control: stored.length - treated },
      result,
    },
  }
}

async function measure(
  principal: Principal,
  store: StoreContext,
  test: StoredTest,
  stored: readonly StoredMember[],
  known: ReadonlySet<string>,
): Promise<ReportState<TestResult>> {
  const lost = stored.map(({ key }) => key).filter((key) => !known.has(key))
  const ordersOf = await findOrders(principal, store.id, lost)
  const inOtherTests = await countInOtherTests(principal, store.id, test.id)
  const { marginBasisPoints } = store
  const { startsOn, plan } = test
  const to = earlier(test.endsOn, test.stoppedOn ?? test.endsOn)
  return await reportOnStore(withTrueKeys(principal), store, null, async (snapshot) => {
    const resolved = resolveMembers(stored, known, await findPresentKeys(snapshot, ordersOf))
    const days = { from: startsOn, to }
    const orders = await readTestOrders(snapshot, { marginBasisPoints, codes: plan.codes, ...days })
    const uncounted = await readUncountedOrders(snapshot, days)
    const { asOf } = snapshot.meta
    return measureTest(test, {
      ...buildFacts(resolved, orders, earlier(asOf, to)),
      standing: test.standing,
      notes: {
        mergedWithin: resolved.mergedWithin,
        mergedAcross: resolved.mergedAcross,
        missing: resolved.missing,
        inOtherTests,
        uncountedOrders: sumOf(resolved, uncounted),
      },
    })
  })
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  if (one < other) return one
  return other
}

function buildFacts(
  { members }: ResolvedMembers,
  orders: readonly KeyedOrder[],
  dataDay: LocalDate,
): Pick<TestFacts, 'members' | 'orders' | 'dataDay'> {
  const placeOf = new Map(members.map(({ key }, place) => [key, place]))
  return {
    members,
    dataDay,
    orders: orders.flatMap(({ key, day, marginE4, hasCode }) => {
      const member = placeOf.get(key)
      return member === undefined ? [] : [{ member, day, marginMinor: Number(marginE4) / 10_000, hasCode }]
    }),
  }
}

function sumOf({ members }: ResolvedMembers, uncounted: readonly { key: string; orders: number }[]): number {
  const isMember = new Set(members.map(({ key }) => key))
  return uncounted.reduce((sum, { key, orders }) => sum + (isMember.has(key) ? orders : 0), 0)
}

/** An order of each customer whose key is gone: by the order the key names, or by one of the source's id in it. */
async function findOrders(principal: Principal, storeId: string, keys: readonly string[]) {
  const byOrder = keys.flatMap((key) => {
    const [, source, externalId] = /^o(\d+):([\s\S]*)$/.exec(key) ?? []
    return source && externalId ? [[key, { sourceNumber: Number(source), externalId }] as const] : []
  })
  const ofIds = keys.filter((key) => key.startsWith('i'))
  const byId = ofIds.length > 0 ? await findOrdersOfIds(principal, storeId, ofIds) : []
  return new Map([...byOrder, ...byId])
}
