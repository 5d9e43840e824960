import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { getServerApi, requireSession } from '@/app/session'
import { findCurrentStore } from '@/components/shell/account'
import { LAST_STORE_COOKIE, parseLastStore } from '@/components/shell/last-store'
import { getStorePath } from '@/components/shell/sections'

/** Leads to the person's last store, else their first, else to the form that makes one. */
export default async function ProductEntry() {
  await requireSession()
  const account = await (await getServerApi()).account.me()
  const last = parseLastStore((await cookies()).get(LAST_STORE_COOKIE)?.value)
  if (last && findCurrentStore(account, last.org, last.store)) redirect(getStorePath(last.org, last.store))
  const organization = account.organizations.find((candidate) => candidate.stores.length > 0)
  const store = organization?.stores[0]
  if (organization && store) redirect(getStorePath(organization.slug, store.slug))
  const [first] = account.organizations
  redirect(first ? `/o/${encodeURIComponent(first.slug)}` : '/o/new')
}
