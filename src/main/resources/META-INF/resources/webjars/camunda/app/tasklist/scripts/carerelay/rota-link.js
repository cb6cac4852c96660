// The clinic rota stands in the header, one click away. Tasklist draws the header some time after it opens.

const LIST = '[cam-widget-header] ul.nav'

function add() {
  const list = document.querySelector(LIST)
  if (!list) {
    return false
  }
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = '/staff/rota'
  link.textContent = 'Clinic rota'
  item.append(link)
  list.prepend(item)
  return true
}

if (!add()) {
  const waiting = new MutationObserver(() => add() && waiting.disconnect())
  waiting.observe(document.body, { childList: true, subtree: true })
}
