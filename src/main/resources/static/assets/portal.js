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
  let timer = start()
  function start() {
    return setTimeout(() => { warning.hidden = false }, 25 * 60_000)
  }
  warning.querySelector('a').addEventListener('click', async (event) => {
    event.preventDefault()
    if (!(await fetch(event.target.href, { redirect: 'error' }).catch(() => ({}))).ok) location.reload()
    warning.hidden = true
    clearTimeout(timer)
    timer = start()
  })
}
