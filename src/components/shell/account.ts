import type { ApiOutputs } from '@/components/api/client'
import { can } from '@/domain/permissions'

/** The signed-in person with the organisations and stores open to them. */
export type Account = ApiOutputs['account']['me']
export type AccountOrganization = Account['organizations'][number]
export type AccountStore = AccountOrganization['stores'][number]

/** What the menu shows of the store whose page is open. */
export interface CurrentStore {
  organization: AccountOrganization
  store: AccountStore
}

/** Where a page stands: in a store, or in the organisation above its stores. */
export type CurrentPlace = CurrentStore | { organization: AccountOrganization; store: null }

/** The store of an address among the person's own; null when it is not there. */
export function findCurrentStore(account: Account, org: string, store: string): CurrentStore | null {
  const organization = account.organizations.find((candidate) => candidate.slug === org)
  const found = organization?.stores.find((candidate) => candidate.slug === store)
  return organization && found ? { organization, store: found } : null
}

/** Organisations in which the person may open a store. */
export function findOrganizationsToGrow(account: Account): AccountOrganization[] {
  return account.organizations.filter((organization) => can(organization, 'store:create'))
}
