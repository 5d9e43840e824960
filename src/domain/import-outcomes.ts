import type { StatusClass } from './imports'

/** Orders of a file that are alike: how many, their amount, and of them those whose own refunds reach their gross. */
export interface OrderSum {
  orders: number
  grossMinor?: number
  refundedOrders?: number
  refundedMinor?: number
}

export interface StatusSum extends OrderSum {
  status: string
  class: StatusClass
}

export interface OutcomeSum {
  outcome: StatusClass
  orders: number
  grossMinor: number
}

const OUTCOMES: readonly StatusClass[] = ['counted', 'cancelled', 'unpaid', 'fullyRefunded', 'unknown']

/**
 * Returns an import's orders by what becomes of them, counted ones first: by the class of their status, and refunded in
 * full where the refunds tied to an order reach its gross (METRICS "Refunds"). Outcomes without orders are left out; the
 * parts add up to all orders and their amount. Orders of a file without statuses count.
 * Example: 3 paid of 30.00, one of them given back whole (10.00) → counted 2 (20.00), refunded in full 1 (10.00).
 */
export function computeOutcomes(statuses: readonly StatusSum[], withoutStatus: OrderSum | null): OutcomeSum[] {
  const all = [...statuses, ...(withoutStatus ? [{ ...withoutStatus, class: 'counted' as const }] : [])]
  const sums = new Map<StatusClass, OutcomeSum>(
    OUTCOMES.map((outcome) => [outcome, { outcome, orders: 0, grossMinor: 0 }]),
  )
  const add = (outcome: StatusClass, orders: number, grossMinor: number) => {
    const sum = sums.get(outcome)
    if (!sum) return
    sum.orders += orders
    sum.grossMinor += grossMinor
  }
  for (const { orders, grossMinor = 0, refundedOrders = 0, refundedMinor = 0, class: outcome } of all) {
    const isRefundable = outcome === 'counted'
    add(
      outcome,
      isRefundable ? orders - refundedOrders : orders,
      isRefundable ? grossMinor - refundedMinor : grossMinor,
    )
    if (isRefundable) add('fullyRefunded', refundedOrders, refundedMinor)
  }
  return [...sums.values()].filter(({ orders }) => orders > 0)
}
