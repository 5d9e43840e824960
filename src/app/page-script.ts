import { createHash } from 'node:crypto'
import { LOCALE_COOKIE } from './i18n/locales'

/**
 * All the script a public page has of its own, before the first paint: the theme (kept under the key that next-themes uses in the
 * product), the buttons that choose one, and a chosen language, which is remembered and takes the address's query along.
 */
export const PAGE_SCRIPT = `(function () {
  var root = document.documentElement, dark = matchMedia('(prefers-color-scheme: dark)')
  function read() { try { return localStorage.getItem('theme') || 'system' } catch (e) { return 'system' } }
  function show() {
    var choice = read(), isDark = choice === 'dark' || (choice !== 'light' && dark.matches)
    root.classList.toggle('dark', isDark)
    root.style.colorScheme = isDark ? 'dark' : 'light'
    document.querySelectorAll('[data-theme-choice]').forEach(function (button) {
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice))
    })
  }
  function find(event, name) { return event.target.closest && event.target.closest('[data-' + name + ']') }
  show()
  document.addEventListener('DOMContentLoaded', show)
  dark.addEventListener('change', show)
  addEventListener('storage', show)
  document.addEventListener('click', function (event) {
    var theme = find(event, 'theme-choice'), language = find(event, 'language')
    if (theme) {
      try { localStorage.setItem('theme', theme.dataset.themeChoice) } catch (e) {}
      show()
    }
    if (language) {
      document.cookie = '${LOCALE_COOKIE}=' + language.dataset.language + ';path=/;max-age=31536000;samesite=lax'
      language.search = location.search
    }
  })
})()`

/** As the content policy names it. */
export const PAGE_SCRIPT_HASH = `sha256-${createHash('sha256').update(PAGE_SCRIPT).digest('base64')}`
