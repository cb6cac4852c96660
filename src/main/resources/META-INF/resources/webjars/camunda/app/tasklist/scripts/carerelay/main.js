// Everything that we add to Tasklist.

import './words.js'
import './page.js'
import './session.js'
import './drafts.js'
import './keyboard.js'

export { default } from './patient-tab.js'
