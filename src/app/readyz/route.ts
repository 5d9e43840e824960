import { findDatabaseProblem } from '@/server/readiness'

export const dynamic = 'force-dynamic'

/** 200 when requests can be served, 503 with the reason otherwise. */
export async function GET() {
  const reason = await findDatabaseProblem()
  const headers = { 'cache-control': 'no-store' }
  if (reason === null) return Response.json({ status: 'ready' }, { headers })
  return Response.json({ status: 'unavailable', reason }, { status: 503, headers })
}
