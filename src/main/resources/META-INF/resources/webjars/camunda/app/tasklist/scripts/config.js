import { desk } from './carerelay/desk.js'

export default {
  app: { name: 'Care desk', vendor: desk.name },
  disableWelcomeMessage: true,
  customScripts: ['scripts/carerelay/main'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: 'claims the currently selected task' },
    focusList: { key: 'ctrl+alt+l', description: 'sets the focus to the first task in the list' },
    focusForm: { key: 'ctrl+alt+f', description: 'sets the focus to the first input field in a task form' }
  }
}
