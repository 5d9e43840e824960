import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { AppError } from '@/domain/errors'
import type { Permission } from '@/domain/permissions'
import { type ApiContext, createContext } from '@/server/api/context'
import { createCaller } from '@/server/api/root'
import type { Session } from '@/server/auth/sessions'
import { getOrganizationAccess, type OrganizationAccess } from '@/server/services/organization/get-organization-access'
import { getStoreAccess, type StoreAccess } from '@/server/services/store/get-store-access'
import { buildSignInPath, PATH_HEADER } from './return-path'

const getContext = cache(async (): Promise<ApiContext> => createContext(await headers()))

/** The live session of this request, read from the database once per request; null when nobody is signed in. */
export async function getPageSession(): Promise<Session | null> {
  return (await getContext()).session
}

/** The session of a page that needs one; leads to the sign-in page, and from there back, without it. */
export async function requireSession(): Promise<Session> {
  return (await getPageSession()) ?? redirect(buildSignInPath((await headers()).get(PATH_HEADER)))
}

/** What the person may act on under an organisation's slug; "not found" to strangers and without the permission. */
export const requireOrg = cache(
  async (org: string, permission: Permission = 'organization:read'): Promise<OrganizationAccess> => {
    const session = await requireSession()
    return orNotFound(getOrganizationAccess(session, org, permission))
  },
)

/** The same for a store. */
export const requireStore = cache(
  async (org: string, store: string, permission: Permission = 'store:read'): Promise<StoreAccess> => {
    const session = await requireSession()
    return orNotFound(getStoreAccess(session, { org, store }, permission))
  },
)

/** The procedures, called in this process as the request's person. */
export async function getServerApi(): Promise<ReturnType<typeof createCaller>> {
  return createCaller(await getContext())
}

async function orNotFound<T>(access: Promise<T>): Promise<T> {
  try {
    return await access
  } catch (error) {
    if (error instanceof AppError && (error.code === 'notFound' || error.code === 'forbidden')) notFound()
    throw error
  }
}
