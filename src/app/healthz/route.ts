export const dynamic = 'force-dynamic'

/** The process is alive: answers without asking anything else. */
export function GET() {
  return Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } })
}
