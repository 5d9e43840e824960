import { getLocale } from 'next-intl/server'
import { ZipFile } from 'yazl'
import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { csvDialectOf } from '@/server/export/csv'
import { downloadHeaders } from '@/server/export/download-headers'
import { streamBody } from '@/server/export/stream-body'
import { exportPerson } from '@/server/personal-data/export-person'
import { PersonKey } from '@/server/personal-data/person-seed'

/** Everything a store knows of one person, as an archive; made while it is sent, and kept nowhere. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'customer:erase')
    const key = PersonKey.safeParse(new URL(request.url).searchParams.get('key'))
    if (!key.success) throw new AppError('invalidInput')
    const dialect = csvDialectOf(await getLocale())
    const files = await exportPerson(principal, store, { key: key.data, dialect })
    if (!files) throw new AppError('notFound')
    const zip = new ZipFile()
    for (const { name, text } of files) zip.addBuffer(Buffer.from(text), name)
    zip.end()
    return new Response(streamBody(zip.outputStream), {
      headers: downloadHeaders('application/zip', `${store.slug}-person.zip`),
    })
  })
}
