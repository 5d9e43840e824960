import cohortsEnDark from './cohorts-en-dark.webp'
import cohortsEnLight from './cohorts-en-light.webp'
import cohortsRuDark from './cohorts-ru-dark.webp'
import cohortsRuLight from './cohorts-ru-light.webp'
import overviewEnDark from './overview-en-dark.webp'
import overviewEnLight from './overview-en-light.webp'
import overviewRuDark from './overview-ru-dark.webp'
import overviewRuLight from './overview-ru-light.webp'

/** Screenshots of the product with generated data. */
export const pictures = {
  overview: {
    en: { light: overviewEnLight, dark: overviewEnDark },
    ru: { light: overviewRuLight, dark: overviewRuDark },
  },
  cohorts: {
    en: { light: cohortsEnLight, dark: cohortsEnDark },
    ru: { light: cohortsRuLight, dark: cohortsRuDark },
  },
}

export type PictureName = keyof typeof pictures
