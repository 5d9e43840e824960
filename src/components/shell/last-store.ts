export const LAST_STORE_COOKIE = 'povtor-last-store'

/** The cookie that lets `/o` open the store a person looked at last. */
export function buildLastStoreCookie(org: string, store: string): string {
  return `${LAST_STORE_COOKIE}=${encodeURIComponent(`${org}/${store}`)}; path=/o; max-age=31536000; samesite=lax`
}

/** The slugs in the cookie's value; null when it holds nothing of the kind. */
export function parseLastStore(value: string | undefined): { org: string; store: string } | null {
  const [org, store, ...rest] = (value ?? '').split('/')
  return org && store && rest.length === 0 ? { org, store } : null
}
