import { expect, test } from 'vitest'
import { matchShortcut } from './match-shortcut'

const press = (code: string, key: string, extra = {}) => ({ code, key, isModified: false, isTyping: false, ...extra })

test('⌘K opens the palette even while something is being typed', () => {
  expect(matchShortcut(press('KeyK', 'k', { isModified: true, isTyping: true }), false)).toBe('palette')
})

test('g and a letter go somewhere, on a Russian layout too', () => {
  expect(matchShortcut(press('KeyG', 'п'), false)).toBe('prefix')
  expect(matchShortcut(press('KeyC', 'с'), true)).toEqual({ goTo: 'c' })
})

test('letters alone, and letters in a text, do nothing', () => {
  expect(matchShortcut(press('KeyC', 'c'), false)).toBeNull()
  expect(matchShortcut(press('KeyG', 'g', { isTyping: true }), false)).toBeNull()
  expect(matchShortcut(press('Slash', '?', { isTyping: true }), false)).toBeNull()
})

test('other keys with ⌘ stay the browser’s', () => {
  expect(matchShortcut(press('KeyG', 'g', { isModified: true }), true)).toBeNull()
})

test('a question mark shows the list', () => {
  expect(matchShortcut(press('Slash', '?'), false)).toBe('help')
})
