/**
 * The script that puts a calculator into another site: `<script async src="…/embed.js" data-calculator="NAME"></script>`. It
 * makes an iframe where it stands and gives it the height that the iframe tells, and listens to nobody else.
 */
const SCRIPT = `(function () {
  var script = document.currentScript
  if (!script || !script.dataset.calculator) return
  var home = new URL(script.src).origin
  var language = (script.dataset.language || document.documentElement.lang || 'en').slice(0, 2) === 'ru' ? 'ru' : 'en'
  var frame = document.createElement('iframe')
  frame.src = home + '/embed/' + encodeURIComponent(script.dataset.calculator) + '/' + language
  frame.title = language === 'ru' ? 'Калькулятор LTV' : 'LTV calculator'
  frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin')
  frame.style.cssText = 'display:block;width:100%;height:60rem;border:0'
  window.addEventListener('message', function (event) {
    if (event.origin !== home || event.source !== frame.contentWindow) return
    var data = event.data
    if (data && data.type === 'povtor:ready') hello()
    if (data && data.type === 'povtor:height' && data.height > 0 && data.height < 20000)
      frame.style.height = Math.ceil(data.height) + 'px'
  })
  function hello() { frame.contentWindow.postMessage({ type: 'povtor:hello' }, home) }
  frame.addEventListener('load', hello)
  script.parentNode.insertBefore(frame, script.nextSibling)
})()
`

export function GET(): Response {
  return new Response(SCRIPT, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
