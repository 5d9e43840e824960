import type pg from 'pg'
import { findQuotedContacts } from '@/domain/personal-data/quoted-contacts'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { getFileStorage } from '@/server/storage/file-storage'
import { eraseFile } from './erase-files'
import { scanFile } from './scan-file'
import { findSuppressionTest, type KnownKey } from './suppression'

type SuppressingStore = Pick<StoreContext, 'id' | 'country'>

/** The rejected rows of a file without the values that tell an erased person, and how many those were. */
export async function emptyRejects<Reject extends { value: string | null }>(
  client: pg.PoolClient,
  store: SuppressingStore,
  rejects: readonly Reject[],
): Promise<{ rejects: readonly Reject[]; emptied: number }> {
  const isSuppressed = await findSuppressionTest(client, store.id)
  if (!isSuppressed) return { rejects, emptied: 0 }
  const tells = buildTextTest(store, isSuppressed)
  const kept = rejects.map((reject) =>
    reject.value !== null && tells(reject.value) ? { ...reject, value: null } : reject,
  )
  return { rejects: kept, emptied: kept.filter((reject, at) => reject !== rejects[at]).length }
}

/**
 * Deletes the original of a finished import that tells an erased person: where rows of theirs were met, or any text of the file
 * holds their e-mail or phone. Where nobody was erased it costs one look.
 */
export async function eraseSuppressedOriginal(
  principal: Principal,
  store: SuppressingStore,
  { id, fileKey, suppressedRows }: { id: string; fileKey: string; suppressedRows: number },
): Promise<void> {
  const isSuppressed = await withTenantConnection(principal, (client) => findSuppressionTest(client, store.id))
  if (!isSuppressed) return
  const storage = getFileStorage()
  if ((await storage.getSize(fileKey)) === 0) return
  const path = await storage.getPath(fileKey)
  const isTold = suppressedRows > 0 || (await scanFile(path, `scan-${id}`, buildTextTest(store, isSuppressed)))
  if (isTold) await eraseFile(principal, store.id, { id, fileKey })
}

function buildTextTest({ country }: SuppressingStore, isSuppressed: (known: KnownKey) => boolean) {
  return (text: string) => findQuotedContacts(text, country).some(isSuppressed)
}
