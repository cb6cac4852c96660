// Tasklist writes some of its words down once, when it opens. If the file with the words comes later than that, which
// happens whenever the browser has all scripts at hand but not the words, keys such as DUE_DATE stay on the screen.
// It keeps the words of the last visit in the browser, and takes them from there at once: so they are put there first.

const KEPT = 'camunda-web'
const root = document.querySelector('base').getAttribute('app-root')
const address = `${root}/app/tasklist/locales/`
const entry = `${address}_locales_data_en_${window.bust}`

/** Where Tasklist's own words do not say what a nurse needs to know. */
const ours = {
  NO_MATCHING_TASK: 'Nothing on this list.',
  NO_HISTORY: 'Who did what and when is kept in the record of the request.',
  SEARCH_PLACEHOLDER: 'Search this list'
}

function load() {
  return fetch(`${address}en.json?bust=${window.bust}`).then((answer) => (answer.ok ? answer.json() : null))
}

try {
  const kept = JSON.parse(localStorage.getItem(KEPT) || '{}')
  const words = kept[entry] ? JSON.parse(kept[entry]) : await load()
  if (words) {
    Object.assign(words.labels, ours)
    localStorage.setItem(KEPT, JSON.stringify({ ...kept, [entry]: JSON.stringify(words) }))
  }
} catch {
  // Tasklist loads its words itself
}
