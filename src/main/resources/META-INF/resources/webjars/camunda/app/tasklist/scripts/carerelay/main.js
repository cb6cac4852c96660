// Everything that we add to Tasklist.

import './words.js'
import './page.js'
import './session.js'
import './drafts.js'
import './keyboard.js'

import patientTab from './patient-tab.js'
import rotaLink from './rota-link.js'

export default [...patientTab, rotaLink]
