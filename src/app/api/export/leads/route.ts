import { getLocale, getTranslations } from 'next-intl/server'
import { currencyDigits } from '@/domain/currency'
import { AppError } from '@/domain/errors'
import { scaleMinor } from '@/domain/format/money'
import type { LeadListItem } from '@/domain/leads/lead'
import { answerErrors } from '@/server/api/http-errors'
import { getOrgRouteAccess } from '@/server/api/route-access'
import type { CsvCell } from '@/server/export/csv'
import { csvResponse } from '@/server/export/csv-response'
import { exportLeads } from '@/server/services/leads/export-leads'
import { LeadFilterInput } from '@/server/services/leads/lead-list-input'

/** Every lead of a filter, as the inbox lists them, for a spreadsheet. */
export function GET(request: Request): Promise<Response> {
  return answerErrors(async () => {
    const { principal, org } = await getOrgRouteAccess(request, 'lead:read')
    const leads = await exportLeads(principal, readFilter(new URL(request.url).searchParams))
    const locale = await getLocale()
    const words = await getTranslations({ locale, namespace: 'leads' })
    const head = HEAD.map((key) => words(`export.${key}`))
    const rows = leads.map((lead) => buildCells(lead, words(`status.${lead.status}`), words(`place.${lead.place}`)))
    return csvResponse([[head, ...rows]], { locale, fileName: `${org.slug}-leads.csv` })
  })
}

const HEAD = [
  'createdAt',
  'name',
  'email',
  'verified',
  'phone',
  'shop',
  'status',
  'owner',
  'place',
  'ltv',
  'currency',
] as const

function buildCells(lead: LeadListItem, status: string, place: string): CsvCell[] {
  const { ltvMinor, currency } = lead.result
  return [
    lead.createdAt.toISOString(),
    lead.name,
    lead.email,
    { number: lead.isVerified ? '1' : '0' },
    lead.phone,
    lead.shopUrl,
    status,
    lead.ownerName,
    place,
    ltvMinor === null ? null : { number: scaleMinor(ltvMinor, currencyDigits(currency)) },
    currency,
  ]
}

function readFilter(params: URLSearchParams): LeadFilterInput {
  const filter = LeadFilterInput.safeParse({
    search: params.get('q') || undefined,
    status: params.getAll('status'),
    place: params.getAll('place'),
    owner: params.get('owner') ?? undefined,
    from: params.get('from') ?? undefined,
    to: params.get('to') ?? undefined,
  })
  if (!filter.success) throw new AppError('invalidInput')
  return filter.data
}
