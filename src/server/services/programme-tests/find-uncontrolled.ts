import { normaliseCode } from '@/domain/programme-test/test-plan'
import type { UncontrolledProgramme } from '@/domain/programme-test/test-result'
import type { ReportState } from '@/domain/report-state'
import { reportOnStore } from '@/server/analytics/snapshot/get-snapshot'
import type { Principal } from '@/server/db/principal'
import { readUncontrolled } from '@/server/programme-tests/read-uncontrolled'
import type { StoreContext } from '@/server/services/store/store-context'
import type { ExistingInput } from './test-input'

/** What can be said of a programme that began without a control group. */
export async function findUncontrolled(
  principal: Principal,
  store: StoreContext,
  { code }: ExistingInput,
): Promise<ReportState<UncontrolledProgramme>> {
  const { marginBasisPoints } = store
  const query = { marginBasisPoints, code: code === undefined ? null : normaliseCode(code) }
  return await reportOnStore(principal, store, null, (snapshot) => readUncontrolled(snapshot, query))
}
