// Half-written answers are kept on the server while somebody types; the form shows them again when it is opened.

import { call, openTask } from './desk.js'

const PAUSE = 2000
let timer = null
let pending = null

/** Sends what was typed and not sent yet. */
export async function keepNow() {
  clearTimeout(timer)
  const draft = pending
  pending = null
  if (draft) {
    await call(`/tasks/${encodeURIComponent(draft.task)}/draft`, {
      method: 'PUT',
      body: JSON.stringify(draft.texts),
      keepalive: true
    }).catch(() => {})
  }
}

/** The id of the component that a text area belongs to: the last part of its own. */
function component(area) {
  return area.id.split('-').pop()
}

addEventListener('input', (event) => {
  const form = event.target.closest?.('.fjs-container')
  const task = openTask()
  if (!form || !task || event.target.tagName !== 'TEXTAREA') {
    return
  }
  const areas = [...form.querySelectorAll('textarea:not([disabled], [readonly])')]
  pending = { task, texts: Object.fromEntries(areas.map((area) => [component(area), area.value])) }
  clearTimeout(timer)
  timer = setTimeout(keepNow, PAUSE)
}, true)

addEventListener('hashchange', keepNow)
addEventListener('pagehide', keepNow)
