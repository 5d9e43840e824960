import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { getImport } from '@/server/services/imports/get-import'
import { MAX_CHUNK_BYTES, receiveChunk } from '@/server/services/imports/receive-chunk'

interface RouteContext {
  params: Promise<{ importId: string }>
}

const ImportId = z.uuid()
const Offset = z.coerce.number().int().min(0)

/** One chunk of an uploaded file: its bytes as the body, its place as `offset`, its SHA-256 in `x-chunk-sha256`. */
export function PUT(request: Request, { params }: RouteContext): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'import:create')
    const offset = Offset.safeParse(new URL(request.url).searchParams.get('offset') || undefined)
    if (!offset.success) throw new AppError('invalidInput', { field: 'offset' })
    const chunk = {
      importId: readImportId((await params).importId),
      offset: offset.data,
      bytes: await readBody(request),
      sha256: request.headers.get('x-chunk-sha256') ?? '',
    }
    return Response.json(await receiveChunk(principal, store.id, chunk))
  })
}

/** How far the upload has come, so that a sender resumes there. */
export function GET(request: Request, { params }: RouteContext): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'import:read')
    const { receivedBytes } = await getImport(principal, store.id, readImportId((await params).importId))
    return Response.json({ receivedBytes })
  })
}

/** The body, of which no more is held than a chunk may have: a header does not bind the sender. */
async function readBody(request: Request): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > MAX_CHUNK_BYTES) throw new AppError('invalidInput', { reason: 'chunkSize' })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function readImportId(text: string): string {
  const id = ImportId.safeParse(text)
  if (!id.success) throw new AppError('notFound')
  return id.data
}
