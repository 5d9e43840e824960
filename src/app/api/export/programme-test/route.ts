import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { can } from '@/domain/permissions'
import { answerErrors } from '@/server/api/http-errors'
import { getRouteAccess } from '@/server/api/route-access'
import { recordDownload } from '@/server/audit/record-download'
import type { CsvCell } from '@/server/export/csv'
import { comeBackLater, csvResponse } from '@/server/export/csv-response'
import { readParts } from '@/server/export/read-parts'
import { findListPage, type ListedMember } from '@/server/services/programme-tests/find-list-page'
import { findMembers } from '@/server/services/programme-tests/find-members'
import { getTest } from '@/server/services/programme-tests/get-test'
import type { StoredTest } from '@/server/services/programme-tests/test-row'

/** § Customers looked up at a time. */
const PAGE = 2000

const Asked = z.object({ testId: z.uuid(), group: z.enum(['treated', 'control']) })

/** One list of a split test, with who its customers are, for the mailing and for the record. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, store } = await getRouteAccess(request, 'report:export')
    if (!can(principal, 'customer:read') || !can(principal, 'loyalty:read')) throw new AppError('forbidden')
    const { testId, group } = readAsked(new URL(request.url).searchParams)
    const test = await getTest(principal, store, { testId })
    if (!test.splitAt) throw new AppError('conflict')
    const members = await findMembers(principal, store.id, { testId, isTreated: group === 'treated' })
    const read = (offset: number) => {
      const keys = members.slice(offset, offset + PAGE).map(({ key }) => key)
      return findListPage(principal, store, keys)
    }
    const first = await read(0)
    if (first.state === 'building') return comeBackLater()
    await recordDownload(principal, {
      action: 'export.programmeTest',
      storeId: store.id,
      subjectId: testId,
      details: { rows: members.length },
    })
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'programme-tests.export' })
    const wording: Wording = { group: words(group), yes: words('yes'), no: words('no'), unknown: words('unknown') }
    async function* listRows() {
      yield [COLUMNS.map((column) => words(column))]
      for await (const page of readParts(first, { size: PAGE, read, countRows: (rows) => rows.length })) {
        yield page.map((member) => buildRow(member, test, wording))
      }
    }
    const fileName = `${store.slug}-${group}-${test.startsOn}.csv`
    return csvResponse(listRows(), { locale, fileName })
  })
}

function readAsked(params: URLSearchParams): z.infer<typeof Asked> {
  const asked = Asked.safeParse({ testId: params.get('test'), group: params.get('group') })
  if (!asked.success) throw new AppError('invalidInput')
  return asked.data
}

const COLUMNS = [
  'test',
  'group',
  'customer',
  'name',
  'email',
  'phone',
  'consent',
  'assignedOn',
  'startsOn',
  'endsOn',
  'seed',
] as const

interface Wording {
  group: string
  yes: string
  no: string
  unknown: string
}

function buildRow(member: ListedMember, test: StoredTest, { group, yes, no, unknown }: Wording): CsvCell[] {
  const { hasConsent } = member
  const cells: Record<(typeof COLUMNS)[number], CsvCell> = {
    test: test.name,
    group,
    customer: member.sourceId ?? member.key,
    name: member.name,
    email: member.email,
    phone: member.phone,
    consent: hasConsent === null ? unknown : hasConsent ? yes : no,
    assignedOn: test.splitAt?.toISOString().slice(0, 10) ?? null,
    startsOn: test.startsOn,
    endsOn: test.endsOn,
    seed: { number: String(test.seed) },
  }
  return COLUMNS.map((column) => cells[column])
}
