// The clinic rota stands in the header, one click away.

export default {
  id: 'carerelay-rota',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: (node) => {
    const link = document.createElement('a')
    link.href = '/staff/rota'
    link.textContent = 'Clinic rota'
    node.append(link)
  }
}
