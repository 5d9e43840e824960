import { AppError } from '@/domain/errors'
import type { Permission } from '@/domain/permissions'
import { isSameOrigin } from '@/server/security/same-origin'
import { getStoreAccess, type StoreAccess } from '@/server/services/store/get-store-access'
import { findRequestSession } from './context'
import { refuseZeros } from './refuse-zeros'

/**
 * What a request outside tRPC may act on, by its `org` and `store` parameters: the procedures' own narrowing. Another
 * site's request that would change something is forbidden.
 */
export async function getRouteAccess(request: Request, permission: Permission): Promise<StoreAccess> {
  if (request.method !== 'GET' && !isSameOrigin(request.headers)) throw new AppError('forbidden')
  const session = await findRequestSession(request.headers)
  if (!session) throw new AppError('unauthorized')
  const { searchParams } = new URL(request.url)
  refuseZeros([...searchParams])
  const slugs = { org: searchParams.get('org') ?? '', store: searchParams.get('store') ?? '' }
  return await getStoreAccess(session, slugs, permission)
}
