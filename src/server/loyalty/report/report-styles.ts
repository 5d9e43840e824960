import { join } from 'node:path'
import { Font, StyleSheet } from '@react-pdf/renderer'

const FONTS = join(process.cwd(), 'node_modules/@expo-google-fonts/inter')
// A family for each language: Latin and Cyrillic share letters of one shape, and the text layer of a document takes them for
// those of the language that the process used the font for first.
for (const locale of ['en', 'ru']) {
  Font.register({
    family: getFontFamily(locale),
    fonts: [
      { src: join(FONTS, '400Regular/Inter_400Regular.ttf') },
      { src: join(FONTS, '600SemiBold/Inter_600SemiBold.ttf'), fontWeight: 600 },
    ],
  })
}

/** The typeface of a document in a language. */
export function getFontFamily(locale: string): string {
  return `Inter ${locale.startsWith('ru') ? 'ru' : 'en'}`
}

// Russian words are not English ones: without rules of their own they are not broken at all.
Font.registerHyphenationCallback((word) => [word])

const INK = '#1b1a18'
export const SECOND = '#57534e'
const LINE = '#e7e4df'
export const ACCENT = '#0b6e63'
export const LOSS = '#b42318'

export const styles = StyleSheet.create({
  page: {
    fontSize: 9,
    color: INK,
    paddingHorizontal: 44,
    paddingTop: 40,
    paddingBottom: 48,
    lineHeight: 1.4,
  },
  eyebrow: { color: SECOND, marginBottom: 4 },
  title: { fontSize: 19, fontWeight: 600, lineHeight: 1.25, marginBottom: 6 },
  lead: { fontSize: 11, lineHeight: 1.4, marginBottom: 14, color: SECOND },
  section: { marginTop: 16 },
  heading: { fontSize: 11, fontWeight: 600, lineHeight: 1.4, marginBottom: 6 },
  strip: { flexDirection: 'row', borderTop: `1 solid ${LINE}`, borderBottom: `1 solid ${LINE}`, paddingVertical: 8 },
  figure: { flex: 1, paddingRight: 10 },
  // A line's height is inherited in points: a larger letter needs its own.
  value: { fontSize: 14, fontWeight: 600, lineHeight: 1.3 },
  row: { flexDirection: 'row', borderBottom: `0.5 solid ${LINE}`, paddingVertical: 3 },
  cell: { flex: 1, textAlign: 'right' },
  name: { flex: 2.4 },
  note: { color: SECOND, fontSize: 8 },
  foot: {
    position: 'absolute',
    // From the top of an A4 sheet: measured from its bottom, the line falls off the page.
    top: 806,
    left: 44,
    right: 44,
    flexDirection: 'row',
    justifyContent: 'space-between',
    color: SECOND,
    fontSize: 8,
  },
})
