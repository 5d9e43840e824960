import type { Channel, Place, StoreBehaviour } from './behaviour'
import type { Random } from './random'
import { sampleBeta, sampleGamma } from './samplers'
import { createChoice } from './weighted-choice'

const NAMES =
  'anna olga maria elena irina sofia alex ivan pavel oleg nina vera emma jack lucy tom amy ben kate leo'.split(' ')
const DAYS_IN_WEEK = 7

export type PersonKind = 'customer' | 'guest' | 'neverBuyer'

/** A buyer with the traits kept for life. */
export interface Person {
  number: number
  kind: PersonKind
  channel: Channel
  place: Place
  customerId: string | null
  email: string | null
  phone: string | null
  /** Purchases a day of the store's rhythm. */
  ratePerDay: number
  dropOutProbability: number
  extraPicksMean: number
  purchases: number
  /** Place of the latest purchase: calendar day, minute, and the store's time. */
  day: number
  minute: number
  time: number
  truth: { cohort: number; lastActiveMonth: number; orders: number }
}

export interface PersonFactory {
  create(kind: PersonKind, yearsSinceStart: number): Person
  createArrival(yearsSinceStart: number): Person
}

/** Makes new people of the behaviour, numbered from 1. */
export function createPersonFactory(behaviour: StoreBehaviour, random: Random): PersonFactory {
  const { purchases, basket, identity } = behaviour
  const chooseChannel = createChoice(behaviour.channels)
  const choosePlace = createChoice(behaviour.places)
  let count = 0
  const create = (kind: PersonKind, yearsSinceStart: number): Person => {
    const number = ++count
    const channel = chooseChannel(random)
    const place = choosePlace(random)
    const alphaDays = purchases.alphaWeeks * DAYS_IN_WEEK
    const quality = channel.rateFactor * purchases.qualityPerYear ** yearsSinceStart
    const hasEmail = random() < identity.emailShare
    const hasPhone = random() < identity.phoneShare
    const isKnown = kind !== 'guest'
    return {
      number,
      kind,
      channel,
      place,
      customerId: isKnown ? `C${number}` : null,
      email: isKnown && hasEmail ? `${NAMES[number % NAMES.length]}${number}@mail.example` : null,
      // No country has an area code of zeros: the numbers can belong to nobody.
      phone: isKnown && hasPhone ? `${place.phonePrefix}000${String(number).padStart(7, '0')}` : null,
      ratePerDay: quality * sampleGamma(random, purchases.r, alphaDays),
      dropOutProbability: sampleBeta(random, purchases.a, purchases.b),
      extraPicksMean:
        channel.basketFactor *
        basket.extraPicksMean *
        sampleGamma(random, basket.extraPicksShape, basket.extraPicksShape),
      purchases: 0,
      day: 0,
      minute: 0,
      time: 0,
      truth: { cohort: -1, lastActiveMonth: -1, orders: 0 },
    }
  }
  return {
    create,
    createArrival: (yearsSinceStart) => create(random() < identity.guestShare ? 'guest' : 'customer', yearsSinceStart),
  }
}
