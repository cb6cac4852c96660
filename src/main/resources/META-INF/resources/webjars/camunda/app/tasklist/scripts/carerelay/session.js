// How a session ends (always at our own sign-in page), and the order of the list.

import { keepNow } from './drafts.js'

const LOGIN = '/staff/login'
const LOGOUT = '/camunda/api/admin/auth/user/default/logout'
const MINUTE = 60 * 1000
const WARN_AFTER = 25 * MINUTE
const END_AFTER = 30 * MINUTE

let left = false

/** The first reason to leave wins: what still runs meets an ended session as well. */
function leave(address) {
  if (!left) {
    left = true
    location.replace(address)
  }
}

// the list is refreshed every few seconds; the first refusal tells that the session is over
const send = XMLHttpRequest.prototype.send
XMLHttpRequest.prototype.send = function (...body) {
  this.addEventListener('load', () => {
    if (this.status === 401) {
      leave(idleTooLong() ? LOGIN + '?idle' : LOGIN)
    }
  })
  return send.apply(this, body)
}

const URGENT_FIRST = JSON.stringify([
  { sortBy: 'priority', sortOrder: 'desc' },
  { sortBy: 'dueDate', sortOrder: 'asc' }
])

function followAddress() {
  if (location.hash.startsWith('#/login')) {
    leave(LOGIN + '?out')
  } else if (/^(#\/?)?(\?|$)/.test(location.hash) && !location.hash.includes('sorting=')) {
    const rest = location.hash.split('?')[1]
    const sorting = 'sorting=' + encodeURIComponent(URGENT_FIRST)
    history.replaceState(history.state, '', '#/?' + (rest ? rest + '&' : '') + sorting)
  }
}
// before Tasklist hears of it: it reads the address on either event
addEventListener('popstate', followAddress)
addEventListener('hashchange', followAddress)
followAddress()

// Only what a person does counts; the refreshing list would keep a forgotten screen open for ever.
// Other windows of the same person count too.
const windows = new BroadcastChannel('carerelay-input')
let lastInput = Date.now()
let warning = null

function input() {
  lastInput = Date.now()
  warning?.remove()
  warning = null
}
let told = 0
for (const kind of ['keydown', 'pointerdown', 'wheel', 'input']) {
  addEventListener(kind, () => {
    input()
    if (lastInput - told > 1000) {
      told = lastInput
      windows.postMessage('input')
    }
  }, { capture: true, passive: true })
}
windows.addEventListener('message', input)

function warn() {
  const at = new Date(lastInput + END_AFTER).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' })
  warning = document.createElement('div')
  warning.className = 'cr-idle'
  warning.setAttribute('role', 'alert')
  const text = document.createElement('p')
  text.textContent = `You will be signed out at ${at}. What you wrote is kept.`
  const stay = document.createElement('button')
  stay.type = 'button'
  stay.textContent = 'Stay signed in'
  stay.addEventListener('click', input)
  warning.append(text, stay)
  document.body.append(warning)
}

async function end() {
  await keepNow()
  await fetch(LOGOUT, { method: 'POST' })
  leave(LOGIN + '?idle')
}

function idleTooLong() {
  return Date.now() - lastInput >= END_AFTER
}

const watch = setInterval(() => {
  if (idleTooLong()) {
    clearInterval(watch)
    end()
  } else if (Date.now() - lastInput >= WARN_AFTER && !warning) {
    warn()
  }
}, 5000)
