import { maskText } from '@/domain/mask-personal-data'
import type { OrderDetail, OrderExclusionNote, OrderLine, OrderOrigin, OrderRefund } from '@/domain/orders'
import { withTenantConnection } from '@/server/db/pool'
import type { Principal } from '@/server/db/principal'
import type { StoreContext } from '@/server/services/store/store-context'
import { seesPersonalData } from '../customers/pseudonym'
import { EXCLUSION, FACTS, LINES, type LineRow, type OrderFactRow, REFUNDS, type RefundRow } from './order-facts-sql'
import type { OrderReferenceInput } from './order-filter'
import { maskPerson } from './order-texts'

/** One order with every file's word on it, masked for whom persons or costs are kept from; null where no file has named it. */
export async function findOrder(
  principal: Principal,
  store: StoreContext,
  { sourceNumber, externalId }: OrderReferenceInput,
): Promise<OrderDetail | null> {
  return await withTenantConnection(
    principal,
    async (client) => {
      const key = [store.id, sourceNumber, externalId]
      const facts = (await client.query<OrderFactRow>(FACTS, [...key, store.timeZone])).rows
      const [current] = facts
      if (!current) return null
      const ofCurrent = [...key, current.importSeq]
      const lines = await client.query<LineRow>(LINES, [...ofCurrent, current.day])
      const refunds = await client.query<RefundRow>(REFUNDS, [...ofCurrent, store.timeZone])
      const exclusion = await client.query<OrderExclusionNote>(EXCLUSION, key)
      const order = {
        ...buildHead(current),
        sourceNumber,
        externalId,
        lines: lines.rows.map((line) => buildLine(line, store.hidesCosts)),
        refunds: refunds.rows.map(buildRefund),
        facts: facts.map((fact, at) => buildOrigin(fact, at === 0 && fact.undoneAt === null)),
        exclusion: exclusion.rows[0] ?? null,
      }
      return seesPersonalData(principal) ? order : maskOrder(order)
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}

type Head = Omit<OrderDetail, 'sourceNumber' | 'externalId' | 'lines' | 'refunds' | 'facts' | 'exclusion'>

function buildHead(row: OrderFactRow): Head {
  const { importId: _i, importSeq: _s, fileName: _f, row: _r, importedAt: _a, undoneAt: _u, day: _d, ...head } = row
  return {
    ...head,
    grossMinor: Number(row.grossMinor),
    discountMinor: Number(row.discountMinor),
    shippingMinor: Number(row.shippingMinor),
    taxMinor: Number(row.taxMinor),
    originalMinor: toNumber(row.originalMinor),
  }
}

function maskOrder(order: OrderDetail): OrderDetail {
  const names = order.customerName === null ? [] : [order.customerName]
  const { exclusion } = order
  return { ...maskPerson(order), exclusion: exclusion && { ...exclusion, reason: maskText(exclusion.reason, names) } }
}

function buildLine(row: LineRow, hidesCosts: boolean): OrderLine {
  return {
    ...row,
    quantity: Number(row.quantity),
    grossMinor: Number(row.grossMinor),
    unitCostMinor: hidesCosts ? null : toNumber(row.unitCostMinor),
  }
}

function buildRefund(row: RefundRow): OrderRefund {
  return { ...row, amountMinor: Number(row.amountMinor), originalMinor: toNumber(row.originalMinor) }
}

function buildOrigin(row: OrderFactRow, isCurrent: boolean): OrderOrigin {
  const { importId, importSeq, fileName, importedAt, undoneAt, status } = row
  return {
    importId,
    importSeq,
    fileName,
    row: row.row,
    importedAt,
    undoneAt,
    status,
    grossMinor: Number(row.grossMinor),
    isCurrent,
  }
}

function toNumber(minor: string | null): number | null {
  return minor === null ? null : Number(minor)
}
