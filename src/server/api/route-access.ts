import { AppError } from '@/domain/errors'
import type { Permission } from '@/domain/permissions'
import { getStoreAccess, type StoreAccess } from '@/server/services/store/get-store-access'
import { findRequestSession } from './context'

/** What a request outside tRPC may act on, by its `org` and `store` parameters: the procedures' own narrowing. */
export async function getRouteAccess(request: Request, permission: Permission): Promise<StoreAccess> {
  const session = await findRequestSession(request.headers)
  if (!session) throw new AppError('unauthorized')
  const { searchParams } = new URL(request.url)
  const slugs = { org: searchParams.get('org') ?? '', store: searchParams.get('store') ?? '' }
  return await getStoreAccess(session, slugs, permission)
}
