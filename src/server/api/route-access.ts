import { AppError } from '@/domain/errors'
import type { Permission } from '@/domain/permissions'
import type { Session } from '@/server/auth/sessions'
import { isSameOrigin } from '@/server/security/same-origin'
import { getOrganizationAccess, type OrganizationAccess } from '@/server/services/organization/get-organization-access'
import { getStoreAccess, type StoreAccess } from '@/server/services/store/get-store-access'
import { findRequestSession } from './context'
import { refuseDemo } from './refuse-demo'
import { refuseZeros } from './refuse-zeros'

/**
 * What a request outside tRPC may act on, by its `org` and `store` parameters: the procedures' own narrowing. Another
 * site's request that would change something is forbidden.
 */
export async function getRouteAccess(request: Request, permission: Permission): Promise<StoreAccess> {
  const { session, org, store } = await readRequest(request)
  return await getStoreAccess(session, { org, store }, permission)
}

/** The same for what is an organisation's own, by the `org` parameter alone. */
export async function getOrgRouteAccess(request: Request, permission: Permission): Promise<OrganizationAccess> {
  const { session, org } = await readRequest(request)
  return await getOrganizationAccess(session, org, permission)
}

async function readRequest(request: Request): Promise<{ session: Session; org: string; store: string }> {
  if (request.method !== 'GET' && !isSameOrigin(request.headers)) throw new AppError('forbidden')
  const session = await findRequestSession(request.headers)
  if (!session) throw new AppError('unauthorized')
  if (request.method !== 'GET') refuseDemo(session)
  const { searchParams } = new URL(request.url)
  refuseZeros([...searchParams])
  return { session, org: searchParams.get('org') ?? '', store: searchParams.get('store') ?? '' }
}
