import { getLocale, getTranslations } from 'next-intl/server'
import { AUDIT_ACTIONS } from '@/domain/audit-actions'
import type { AuditEventView } from '@/domain/audit-event'
import { type AuditWords, describeAuditEvent, nameAuditActor } from '@/domain/describe-audit-event'
import { AppError } from '@/domain/errors'
import { answerErrors } from '@/server/api/http-errors'
import { getOrgRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import type { CsvCell } from '@/server/export/csv'
import { csvResponse } from '@/server/export/csv-response'
import { AuditFilter } from '@/server/services/audit/audit-query'
import { countEvents, listEvents } from '@/server/services/audit/find-events'

const FIELDS = ['from', 'to', 'category', 'action', 'person', 'store'] as const

/** The log as the page shows it, under the same filter, for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal } = await getOrgRouteAccess(request, 'audit:read')
    const filter = readFilter(new URL(request.url).searchParams)
    // Counted before the download is told of: the file does not hold the event of its own making.
    const { total, timeZone, before } = await countEvents(principal, filter)
    await recordDownload(principal, { action: 'export.audit', details: { rows: total } })
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'audit' })
    const say: AuditWords = (key, values) => words(key as 'title', values)
    const zoned = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'medium', timeZone })
    async function* listRows() {
      yield [HEAD.map((key) => words(`csv.${key}`))]
      for await (const events of listEvents(principal, filter, { timeZone, before }))
        yield events.map((event) => buildRow(say, event, zoned.format(event.at)))
    }
    return csvResponse(listRows(), { locale, fileName: `log-${before.toISOString().slice(0, 10)}.csv` })
  })
}

const HEAD = ['at', 'local', 'actor', 'actorId', 'category', 'action', 'sentence', 'store', 'network'] as const

function buildRow(words: AuditWords, event: AuditEventView, local: string): CsvCell[] {
  const { actor, action, store, at, address } = event
  const cells: Record<(typeof HEAD)[number], CsvCell> = {
    at: at.toISOString(),
    local,
    actor: nameAuditActor(words, actor),
    actorId: actor.kind === 'user' ? actor.id : null,
    category: words(`categories.${AUDIT_ACTIONS[action].category}`),
    action,
    sentence: describeAuditEvent(words, event),
    store: store && (store.name ?? words('deletedStore')),
    network: address,
  }
  return HEAD.map((key) => cells[key])
}

function readFilter(params: URLSearchParams): AuditFilter {
  const given = FIELDS.filter((field) => field !== 'store' && params.has(field)).map((field) => [
    field,
    params.get(field),
  ])
  // "store" is the routes' own parameter for a slug; the log's store is an id, also of one that is deleted.
  const id = params.get('store')
  const filter = AuditFilter.safeParse({ ...Object.fromEntries(given), ...(id && UUID.test(id) ? { store: id } : {}) })
  if (!filter.success) throw new AppError('invalidInput')
  return filter.data
}

const UUID = /^[0-9a-f-]{36}$/
