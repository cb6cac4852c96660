// Everything that we add to Tasklist.

import './page.js'
import './session.js'
import './drafts.js'

export { default } from './patient-tab.js'
