// Who we are and who is signed in. Without an answer Tasklist still opens, only plainer.

const unknown = { name: '', administrator: false, csrfHeader: '', csrfToken: '' }

export const desk = await fetch('/staff/api/clinic')
  .then((answer) => (answer.ok ? answer.json() : unknown))
  .catch(() => unknown)

/** Calls one of our own addresses; writes carry the token that they need. */
export function call(path, options = {}) {
  const headers = { 'Content-Type': 'application/json' }
  if (desk.csrfHeader) {
    headers[desk.csrfHeader] = desk.csrfToken
  }
  return fetch('/staff/api' + path, { ...options, headers })
}

/** The task that is open now, as the address says. */
export function openTask() {
  const task = /[?&]task=([^&]+)/.exec(location.hash)
  return task ? decodeURIComponent(task[1]) : null
}
