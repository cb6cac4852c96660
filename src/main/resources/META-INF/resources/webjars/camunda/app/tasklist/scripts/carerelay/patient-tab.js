// The record behind the open task, as plain text.

function part(kind, text, parent) {
  const element = document.createElement(kind)
  element.textContent = text
  parent.append(element)
  return element
}

function show(node, sections) {
  for (const section of sections) {
    part('h3', section.title, node)
    const list = document.createElement('ul')
    section.lines.forEach((line) => part('li', line, list))
    node.append(list)
  }
  if (sections.length === 0) {
    part('p', 'Nothing on file.', node)
  }
}

export default [
  {
    id: 'carerelay-patient',
    pluginPoint: 'tasklist.task.detail',
    priority: 900,
    label: 'Patient',
    properties: { label: 'Patient' },
    render: (node, { taskId }) => {
      node.classList.add('cr-patient')
      fetch(`/staff/api/tasks/${encodeURIComponent(taskId)}/patient`)
        .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
        .then((sections) => show(node, sections))
        .catch(() => part('p', 'The record cannot be shown now. Try again, or open the task anew.', node))
    }
  }
]
