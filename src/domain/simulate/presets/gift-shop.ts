import type { Product, StoreBehaviour } from '@/domain/simulate/behaviour'
import { SHOP_HOURS } from './shop-hours'

/** A British gift shop: most buy once, before Christmas; prices without VAT, which the order adds. */
export const GIFT_SHOP: StoreBehaviour = {
  currency: 'GBP',
  timeZone: 'Europe/London',
  marginBasisPoints: 4500,
  taxBasisPoints: 2000,
  arrivals: { perWeek: 36, growthPerYear: 1.12 },
  purchases: { r: 0.42, alphaWeeks: 30, a: 0.9, b: 1.9, qualityPerYear: 0.95 },
  basket: { products: giftProducts(), extraPicksMean: 0.9, extraPicksShape: 1.8, extraUnitsMean: 0.35 },
  rhythm: {
    months: [0.55, 0.85, 0.95, 0.8, 0.85, 0.8, 0.7, 0.7, 0.85, 1.1, 2.1, 2.4],
    weekdays: [1.05, 1, 1, 1.02, 0.98, 0.9, 1.1],
    hours: SHOP_HOURS,
  },
  identity: { guestShare: 0.14, emailShare: 0.99, phoneShare: 0.35, withoutAccountShare: 0.1 },
  channels: [
    { name: 'google', weight: 34, rateFactor: 0.9, basketFactor: 1 },
    { name: 'instagram', weight: 27, rateFactor: 0.75, basketFactor: 0.85 },
    { name: 'organic', weight: 22, rateFactor: 1.2, basketFactor: 1.05 },
    { name: 'email', weight: 7, rateFactor: 1.5, basketFactor: 1.1 },
    { name: 'affiliate', weight: 10, rateFactor: 0.65, basketFactor: 0.95 },
  ],
  repeatChannels: [
    { name: 'email', weight: 55 },
    { name: 'organic', weight: 30 },
    { name: 'google', weight: 15 },
  ],
  sameChannelShare: 0.35,
  places: [
    { country: 'GB', city: 'London', phonePrefix: '+44', weight: 34 },
    { country: 'GB', city: 'Manchester', phonePrefix: '+44', weight: 12 },
    { country: 'GB', city: 'Bristol', phonePrefix: '+44', weight: 11 },
    { country: 'GB', city: 'Leeds', phonePrefix: '+44', weight: 10 },
    { country: 'GB', city: 'Edinburgh', phonePrefix: '+44', weight: 10 },
    { country: 'IE', city: 'Dublin', phonePrefix: '+353', weight: 9 },
    { country: 'FR', city: 'Paris', phonePrefix: '+33', weight: 7 },
    { country: 'DE', city: 'Berlin', phonePrefix: '+49', weight: 7 },
  ],
  coupons: {
    firstOrderShare: 0.2,
    repeatOrderShare: 0.16,
    codes: [
      { code: 'HELLO10', depthBasisPoints: 1000, weight: 65 },
      { code: 'FESTIVE15', depthBasisPoints: 1500, weight: 35 },
    ],
  },
  shipping: { flatMinor: 395, freeFromMinor: 4500 },
  refunds: { fullShare: 0.025, partialShare: 0.02, lagDaysMean: 12 },
  failures: { cancelledShare: 0.02, unpaidShare: 0.015, neverBuyerShare: 0.4 },
}

function giftProducts(): Product[] {
  return [
    gift('CAN-01', 'Soy candle, fig and cedar', 'Candles', 15, 6.2, 14),
    gift('CAN-02', 'Soy candle, large', 'Candles', 26, 11.4, 7),
    gift('CRD-01', 'Letterpress card', 'Paper', 3.2, 0.9, 18),
    gift('CRD-02', 'Notebook, linen', 'Paper', 12.5, 5.1, 11),
    gift('CRD-03', 'Wrapping paper, set of three', 'Paper', 9, 3.4, 9),
    gift('HOM-01', 'Stoneware mug', 'Home', 14, 6.9, 13),
    gift('HOM-02', 'Throw, lambswool', 'Home', 58, 33, 3),
    gift('HOM-03', 'Print, A3, framed', 'Home', 39, 21.5, 5),
    gift('FOD-01', 'Chocolate selection box', 'Food', 18, 9.6, 12),
    gift('FOD-02', 'Loose tea, tin', 'Food', 11, 5.2, 9),
    gift('JEW-01', 'Silver studs', 'Jewellery', 34, null, 5),
    gift('JEW-02', 'Beaded bracelet', 'Jewellery', 19, null, 6),
    gift('BOX-01', 'Gift box, small', 'Boxes', 29, 15.8, 8),
    gift('BOX-02', 'Gift box, large', 'Boxes', 52, 29.5, 4),
  ]
}

function gift(
  id: string,
  name: string,
  category: string,
  price: number,
  unitCost: number | null,
  weight: number,
): Product {
  const unitCostMinor = unitCost === null ? null : Math.round(unitCost * 100)
  return { id, name, category, priceMinor: Math.round(price * 100), unitCostMinor, weight }
}
