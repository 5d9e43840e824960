import { createBasketFiller } from './basket'
import type { StoreBehaviour } from './behaviour'
import { type CalendarDay, computeMoment } from './calendar'
import type { SimulatedOrder, SimulatedRefund, SimulatedStatus } from './order'
import type { Person } from './person'
import type { Random } from './random'
import { sampleGamma } from './samplers'
import { createChoice } from './weighted-choice'

const LAG_SHAPE = 2

/** An order without its number, which it gets when the day's orders stand in their sequence. */
export type DraftOrder = Omit<SimulatedOrder, 'id'>
export type Outcome = 'paid' | 'cancelled' | 'unpaid'
export type OrderFactory = (person: Person, day: number, minute: number, outcome: Outcome) => DraftOrder

/** Makes orders of the behaviour on the days of the calendar. */
export function createOrderFactory(
  behaviour: StoreBehaviour,
  days: readonly CalendarDay[],
  random: Random,
): OrderFactory {
  const fillBasket = createBasketFiller(behaviour.basket, random)
  const chooseCoupon = createCouponChoice(behaviour, random)
  const chooseChannel = createChannelChoice(behaviour, random)
  const { shipping, identity, timeZone } = behaviour
  return (person, day, minute, outcome) => {
    const coupon = chooseCoupon(person.purchases === 0)
    const { lines, grossMinor, discountMinor } = fillBasket(person.extraPicksMean, coupon?.depthBasisPoints ?? 0)
    const refund = outcome === 'paid' ? drawRefund(behaviour, days, day, grossMinor, random) : null
    const isWithoutAccount = random() < identity.withoutAccountShare && person.email !== null
    return {
      at: computeMoment(dayAt(days, day), minute, timeZone),
      status: statusOf(outcome, refund, grossMinor),
      person: person.number,
      customerId: isWithoutAccount ? null : person.customerId,
      email: person.email,
      phone: person.phone,
      country: person.place.country,
      city: person.place.city,
      channel: chooseChannel(person),
      coupon: coupon?.code ?? null,
      lines,
      grossMinor,
      discountMinor,
      shippingMinor: grossMinor >= shipping.freeFromMinor ? 0 : shipping.flatMinor,
      taxMinor: Math.round((grossMinor * behaviour.taxBasisPoints) / 10_000),
      refund,
    }
  }
}

function statusOf(outcome: Outcome, refund: SimulatedRefund | null, grossMinor: number): SimulatedStatus {
  if (outcome !== 'paid') return outcome
  if (!refund) return 'completed'
  return refund.amountMinor >= grossMinor ? 'refunded' : 'partiallyRefunded'
}

function createCouponChoice({ coupons }: StoreBehaviour, random: Random) {
  const choose = coupons.codes.length > 0 ? createChoice(coupons.codes) : null
  return (isFirst: boolean) => {
    const isUsed = random() < (isFirst ? coupons.firstOrderShare : coupons.repeatOrderShare)
    return isUsed && choose ? choose(random) : null
  }
}

function createChannelChoice({ repeatChannels, sameChannelShare }: StoreBehaviour, random: Random) {
  const choose = repeatChannels.length > 0 ? createChoice(repeatChannels) : null
  return (person: Person) =>
    person.purchases === 0 || !choose || random() < sameChannelShare ? person.channel.name : choose(random).name
}

/** A refund of this order, unless it would come after the last day. Its draws do not depend on the last day. */
function drawRefund(
  { refunds, timeZone }: StoreBehaviour,
  days: readonly CalendarDay[],
  day: number,
  grossMinor: number,
  random: Random,
): SimulatedRefund | null {
  const draw = random()
  if (draw >= refunds.fullShare + refunds.partialShare) return null
  const lagDays = Math.ceil(sampleGamma(random, LAG_SHAPE, LAG_SHAPE / refunds.lagDaysMean))
  const minute = 9 * 60 + Math.floor(random() * 600)
  const partial = Math.min(grossMinor, Math.max(1, Math.round(grossMinor * (0.2 + 0.4 * random()))))
  const refundDay = days[day + lagDays]
  if (!refundDay) return null
  const amountMinor = draw < refunds.fullShare ? grossMinor : partial
  return { amountMinor, at: computeMoment(refundDay, minute, timeZone) }
}

function dayAt(days: readonly CalendarDay[], index: number): CalendarDay {
  const day = days[index]
  if (!day) throw new RangeError(`no day ${index} in a calendar of ${days.length}`)
  return day
}
