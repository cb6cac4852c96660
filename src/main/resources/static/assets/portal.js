// Every page works without this file. It adds comfort: counters, the emergency card under a ticked box, kept drafts.
import { initAll } from '../webjars/govuk-frontend/dist/govuk/govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()
showEmergencyCardUnderTickedBox()
uncoverWhatAnAnswerAsksFor()
keepWhatIsWritten()
warnBeforeSignOut()

function showEmergencyCardUnderTickedBox() {
  const form = document.querySelector('[data-red-flags]')
  if (!form) return
  const boxes = [...form.querySelectorAll('[data-red-flag]')]
  const none = form.querySelector('[data-none-of-these]')
  const cleared = form.querySelector('[data-cleared]')

  boxes.forEach((box) => box.addEventListener('change', () => {
    if (box.checked) none.checked = false
    else remember(box.name)
    showCardBelow(box.checked ? box : boxes.find((other) => other.checked))
  }))
  none.addEventListener('change', () => {
    if (!none.checked) return
    boxes.filter((box) => box.checked).forEach((box) => { box.checked = false; remember(box.name) })
    showCardBelow(undefined)
  })

  function remember(flag) {
    const flags = new Set(cleared.value.split(',').filter(Boolean))
    cleared.value = [...flags.add(flag)].join(',')
  }

  function showCardBelow(box) {
    form.querySelectorAll('.cr-alert').forEach((old) => old.remove())
    if (!box) return
    const alert = document.createElement('div')
    alert.className = 'cr-alert'
    alert.setAttribute('role', 'alert')
    box.closest('.govuk-checkboxes__item').after(alert)
    const card = boxes.some((other) => other.checked && other.name === 'rf_suicide') ? 'crisis' : 'emergency'
    // filled after it is in the page, or screen readers stay silent
    requestAnimationFrame(() => alert.append(document.getElementById(`card-${card}`).content.cloneNode(true)))
    sayThatItWasShown()
  }

  function sayThatItWasShown() {
    if (form.dataset.said) return
    form.dataset.said = 'yes'
    const token = new URLSearchParams({ token: form.elements.token.value })
    fetch(form.dataset.redFlags, { method: 'POST', body: token, keepalive: true }).catch(() => {})
  }
}

function uncoverWhatAnAnswerAsksFor() {
  document.querySelectorAll('[data-drivers]').forEach((part) => {
    const drivers = part.dataset.drivers.split(' ')
    part.addEventListener('change', (event) => {
      if (drivers.includes(event.target.name)) window.htmx?.trigger(part, 'uncover')
    })
  })
}

function keepWhatIsWritten() {
  const form = document.querySelector('[data-keep-draft]')
  if (!form) return
  let kept = words()
  function words() {
    return [...form.querySelectorAll('textarea')].map((area) => area.value).join('\n')
  }
  function keep() {
    if (words() === kept) return
    kept = words()
    window.htmx?.trigger(form, 'keep')
  }
  setInterval(keep, 20_000)
  document.addEventListener('visibilitychange', () => document.hidden && keep())
}

function warnBeforeSignOut() {
  const warning = document.querySelector('[data-session-warning]')
  if (!warning) return
  const minute = 60_000
  const stay = warning.querySelector('a')
  // other windows of the same person count too
  const windows = new BroadcastChannel('carerelay-portal-input')
  let lastInput = Date.now()
  let told = lastInput
  let asked = lastInput

  for (const kind of ['keydown', 'pointerdown', 'wheel', 'input']) {
    // under the warning, the way to its button is no answer yet; who goes on writing has given it
    addEventListener(kind, () => {
      if (warning.hidden || kind === 'input') input()
    }, { capture: true, passive: true })
  }
  windows.addEventListener('message', here)
  stay.addEventListener('click', async (event) => {
    event.preventDefault()
    input()
    if (!(await ask())) leave()
  })
  setInterval(watch, 5_000)

  function input() {
    here()
    if (lastInput - told < 1_000) return
    told = lastInput
    windows.postMessage('input')
  }

  function here() {
    lastInput = Date.now()
    warning.hidden = true
  }

  function watch() {
    const idle = Date.now() - lastInput
    // the server counts what it hears, so it hears of somebody who only types, at most once a minute
    if (lastInput > asked && Date.now() - asked >= minute) ask()
    if (idle >= 32 * minute && navigator.onLine) leave()
    else warning.hidden = idle < 25 * minute
  }

  async function ask() {
    asked = Date.now()
    return (await fetch(stay.href, { redirect: 'error' }).catch(() => ({}))).ok
  }

  function leave() {
    location.assign(warning.dataset.sessionWarning)
  }
}
