import { answerErrors } from '@/server/api/http-errors'
import { getOrgRouteAccess } from '@/server/api/route-access'
import { downloadHeaders } from '@/server/export/download-headers'
import { fileBody } from '@/server/export/stream-body'
import { openExport } from '@/server/services/data-export/find-exports'

/** The newest archive of everything the organisation keeps. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, org } = await getOrgRouteAccess(request, 'organization:export')
    const { path, byteSize, finishedAt } = await openExport(principal, new Date())
    const name = `${org.slug}-${finishedAt.toISOString().slice(0, 10)}.zip`
    return new Response(fileBody(path), {
      headers: { ...downloadHeaders('application/zip', name), 'content-length': String(byteSize) },
    })
  })
}
