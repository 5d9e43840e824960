import type { FieldMapping, ImportField, ImportKind, SmallField } from '@/domain/imports'
import { SMALL_FIELDS } from '@/domain/small-imports'

export type MappedField = ImportField | SmallField
const ORDER_GROUPS = ['order', 'money', 'customer', 'line', 'marketing'] as const
export type FieldGroup = (typeof ORDER_GROUPS)[number] | Exclude<ImportKind, 'orders'>

const GROUP_OF = {
  orderId: 'order',
  orderedAt: 'order',
  total: 'order',
  customerId: 'order',
  email: 'order',
  phone: 'order',
  status: 'order',
  cancelled: 'order',
  updatedAt: 'order',
  discount: 'money',
  coupon: 'money',
  shipping: 'money',
  tax: 'money',
  refunded: 'money',
  refundedAt: 'money',
  currency: 'money',
  rate: 'money',
  customerName: 'customer',
  country: 'customer',
  city: 'customer',
  product: 'line',
  productName: 'line',
  category: 'line',
  quantity: 'line',
  unitPrice: 'line',
  lineTotal: 'line',
  unitCost: 'line',
  channel: 'marketing',
  source: 'marketing',
  medium: 'marketing',
  campaign: 'marketing',
} as const satisfies Record<ImportField, FieldGroup>

const ORDER_FIELDS = Object.keys(GROUP_OF) as ImportField[]

/** Every field that a file of a kind may have, as the table shows them. */
export function fieldsOf(kind: ImportKind): readonly MappedField[] {
  return kind === 'orders' ? ORDER_FIELDS : SMALL_FIELDS[kind]
}

/** Fields of which one is needed; the first is the one a person would look for. */
const NEEDED: Record<ImportKind, readonly (readonly MappedField[])[]> = {
  orders: [['orderId'], ['orderedAt'], ['total', 'lineTotal', 'unitPrice'], ['email', 'customerId', 'phone']],
  costs: [['product'], ['unitCost']],
  spend: [['day'], ['amount']],
  customers: [['email', 'customerId', 'phone']],
}

export interface MappingGroup {
  group: FieldGroup
  /** Fields with a column, and needed ones without. */
  rows: { field: MappedField; column: string | null; isMissing: boolean }[]
  /** Fields that may be given a column. */
  others: MappedField[]
}

/** The fields of a file by group: what has a column, what needs one, what may have one. */
export function prepareMappingGroups(kind: ImportKind, mapping: FieldMapping): MappingGroup[] {
  const isMissing = (field: MappedField) =>
    NEEDED[kind].some((alike) => alike[0] === field && alike.every((one) => mapping[one] === undefined))
  const isRow = (field: MappedField) => mapping[field] !== undefined || isMissing(field)
  return groupsOf(kind).map(([group, fields]) => ({
    group,
    rows: fields.filter(isRow).map((field) => ({ field, column: mapping[field] ?? null, isMissing: isMissing(field) })),
    others: fields.filter((field) => !isRow(field)),
  }))
}

function groupsOf(kind: ImportKind): [FieldGroup, readonly MappedField[]][] {
  if (kind !== 'orders') return [[kind, SMALL_FIELDS[kind]]]
  return ORDER_GROUPS.map((group) => [group, ORDER_FIELDS.filter((field) => GROUP_OF[field] === group)])
}
