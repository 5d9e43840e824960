import { answerErrors } from '@/server/api/http-errors'
import { createPuzzle } from '@/server/security/proof-of-work'

/** A puzzle for whoever sends more forms than people do. */
export function GET(): Promise<Response> {
  return answerErrors(async () =>
    Response.json(await createPuzzle(new Date()), { headers: { 'cache-control': 'no-store' } }),
  )
}
