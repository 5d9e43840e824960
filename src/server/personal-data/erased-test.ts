import { findQuotedContacts } from '@/domain/personal-data/quoted-contacts'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { findSuppressionTest } from './suppression'

/** Whether a value of a file tells a person who was erased: by an e-mail or phone in it, or as the shop's own id of a customer. */
export type ErasedTest = (value: string, what: 'text' | 'customerId') => boolean

/** The test for files of one source; null where nobody was erased, which costs one look. */
export async function findErasedTest(
  principal: Principal,
  { id, country }: Pick<StoreContext, 'id' | 'country'>,
  sourceNumber: number,
): Promise<ErasedTest | null> {
  const isSuppressed = await withTenantConnection(principal, (client) => findSuppressionTest(client, id))
  if (!isSuppressed) return null
  return (value, what) =>
    what === 'customerId'
      ? isSuppressed({ field: 'id', key: `${sourceNumber}:${value}` })
      : findQuotedContacts(value, country).some(isSuppressed)
}
