import { expect, it } from 'vitest'
import { detectEncoding } from './detect-encoding'

const CYRILLIC = { 'windows-1251': '', 'koi8-r': '' }

function encode(text: string, encoding: keyof typeof CYRILLIC): Uint8Array {
  const characters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(Array.from(text, (character) => characters.indexOf(character)))
}

it.each(['Выполнен', 'ДОСТАВЛЕН', 'Номер заказа;Дата;Статус', 'иванов пётр', 'ООО «Ёлка», г. Орёл'])(
  '%s is told in either Cyrillic encoding',
  (text) => {
    // KOI8-R lacks the guillemets.
    const plain = text.replace(/[«»]/g, '"')
    expect(detectEncoding(encode(text, 'windows-1251')).encoding).toBe('windows-1251')
    expect(detectEncoding(encode(plain, 'koi8-r')).encoding).toBe('koi8-r')
  },
)

it('letters with accents among plain ones are Western, and signs alone are a guess', () => {
  expect(detectEncoding(Buffer.from('Jürgen Groß, café', 'latin1'))).toMatchObject({ encoding: 'windows-1252' })
  expect(detectEncoding(Buffer.from('total £10', 'latin1'))).toEqual({ encoding: 'windows-1252', confidence: 0.5 })
})

it('the more letters, the surer', () => {
  const few = detectEncoding(encode('да', 'windows-1251')).confidence
  const many = detectEncoding(encode('Доставлен покупателю в пункт выдачи заказов', 'windows-1251')).confidence
  expect(few).toBeLessThan(0.9)
  expect(many).toBeGreaterThan(0.97)
})
