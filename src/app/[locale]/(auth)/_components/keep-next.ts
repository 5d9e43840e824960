import { RETURN_PARAMETER } from '@/app/return-path'

export type SearchParams = Record<string, string | string[] | undefined>

/** The address of another page of the entrance that remembers where the person was going, as this one does. */
export function keepNext(path: string, search: SearchParams): string {
  const next = search[RETURN_PARAMETER]
  return typeof next === 'string' && next ? `${path}?${new URLSearchParams({ [RETURN_PARAMETER]: next })}` : path
}
