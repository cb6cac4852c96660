// Tasklist's own short cut to the form looks for fields of another kind of form and finds none of ours.

const FIELD = '.fjs-container :is(input, textarea, select):not(:disabled)'

addEventListener('keydown', (event) => {
  if (event.ctrlKey && event.altKey && event.code === 'KeyF') {
    document.querySelector(FIELD)?.focus()
  }
})
