import { expect, test } from 'vitest'
import { createPersonTest, redactPerson } from './person-words'

const ANN = { emails: ['ann@shop.example'], phones: ['+79161234567'], names: ['Анна Кузнецова', 'Анна'] }
const isAnn = createPersonTest(ANN, 'RU')

test.each([
  'ann@shop.example',
  'Ann@Shop.Example.',
  '"1","ANN@SHOP.EXAMPLE","x"',
  'search=ann%40shop.example&page=2',
  '<a href="mailto:ann@shop.example">',
  '+79161234567',
  '8 (916) 123-45-67',
  '8-916-123-45-67, до 18',
  '9161234567',
  '1;89161234567;700',
  'анна  КУЗНЕЦОВА',
])('a text tells the person: %s', (text) => {
  expect(isAnn(text)).toBe(true)
})

test.each([
  '',
  'joann@shop.example',
  'ann@shop.example.org',
  '+79161234568',
  '791612345670',
  'Анна',
  'Кузнецова Мария',
  '2025-01-05 10:00:00, 1000.00',
])('a text does not tell the person: %s', (text) => {
  expect(isAnn(text)).toBe(false)
})

test('what tells the person is replaced, and the rest of the text stays', () => {
  const text = 'Ask Анна Кузнецова (Ann@shop.example, 8 916 123-45-67) about order 1001'
  const redacted = redactPerson(text, ANN, { country: 'RU', instead: 'erased-1' })
  expect(redacted).toBe('Ask erased-1 (erased-1, erased-1) about order 1001')
})
