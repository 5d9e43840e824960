import type { Basket } from './behaviour'
import type { SimulatedLine } from './order'
import type { Random } from './random'
import { samplePoisson } from './samplers'
import { createChoice } from './weighted-choice'

export interface FilledBasket {
  lines: SimulatedLine[]
  grossMinor: number
  discountMinor: number
}

/** Fills baskets: the discount lowers each unit's price, so that lines add up to the order exactly. */
export function createBasketFiller(basket: Basket, random: Random) {
  const chooseProduct = createChoice(basket.products)
  return (extraPicksMean: number, discountBasisPoints: number): FilledBasket => {
    const filled: FilledBasket = { lines: [], grossMinor: 0, discountMinor: 0 }
    const picks = 1 + samplePoisson(random, extraPicksMean)
    for (let pick = 0; pick < picks; pick++) {
      const product = chooseProduct(random)
      const quantity = 1 + samplePoisson(random, basket.extraUnitsMean)
      const unitDiscount = Math.round((product.priceMinor * discountBasisPoints) / 10_000)
      const unitPriceMinor = product.priceMinor - unitDiscount
      filled.grossMinor += unitPriceMinor * quantity
      filled.discountMinor += unitDiscount * quantity
      const same = filled.lines.find((line) => line.product === product.id)
      if (same) same.quantity += quantity
      else {
        const { id, name, category, unitCostMinor } = product
        filled.lines.push({ product: id, name, category, quantity, unitPriceMinor, unitCostMinor })
      }
    }
    return filled
  }
}
