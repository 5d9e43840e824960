import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import { fileBody } from '@/server/export/stream-body'
import { getOriginalFile } from '@/server/services/imports/get-original-file'

interface RouteContext {
  params: Promise<{ importId: string }>
}

/** The file of an import as it was uploaded, for those who may load files. Always saved, never opened as a page. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'import:create')
    const importId = z.uuid().safeParse((await params).importId)
    if (!importId.success) throw new AppError('notFound')
    const { path, fileName, byteSize } = await getOriginalFile(principal, store.id, importId.data)
    await recordDownload(principal, { action: 'export.original', storeId: store.id, subjectId: importId.data })
    return new Response(fileBody(path), {
      headers: {
        'content-type': 'application/octet-stream',
        'content-length': String(byteSize),
        'content-disposition': `attachment; filename="orders"; filename*=UTF-8''${encodeRfc5987(fileName)}`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
      },
    })
  })
}

/** A file name as RFC 5987 wants it, without half characters: what encodeURIComponent leaves alone may still mean something in a header. */
function encodeRfc5987(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
