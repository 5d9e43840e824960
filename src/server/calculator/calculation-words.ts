import { createWords, type Words } from '@/domain/calculator/words'
import en from '../../../messages/en/calculator.json'
import ru from '../../../messages/ru/calculator.json'

/** The calculator's words for a file or a picture: `live.` those of the page, `report.` its own. */
export function getCalculationWords(locale: string): Words {
  return createWords(locale.startsWith('ru') ? ru : en)
}

/** The page's own words, as its parts ask for them. */
export function getPageWords(locale: string): Words {
  return createWords((locale.startsWith('ru') ? ru : en).live)
}
