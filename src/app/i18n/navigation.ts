import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'

/** Links and router of the public pages, which carry the language in the address. */
export const { Link, getPathname, usePathname, useRouter } = createNavigation(routing)
