// Our icon, the parts that only administrators need, and nothing about patients left in the browser.

import { desk } from './desk.js'

document.documentElement.classList.toggle('cr-administrator', desk.administrator)
document.querySelector('link[rel="icon"]')?.setAttribute('href', '/staff/assets/carerelay.svg')

// Tasklist would keep half-written forms, with all that they show, in the browser's storage for whoever comes next
const FORM = 'camunda-form:'
const keep = Storage.prototype.setItem
Storage.prototype.setItem = function (key, value) {
  if (!String(key).startsWith(FORM)) {
    keep.call(this, key, value)
  }
}
Object.keys(localStorage)
  .filter((key) => key.startsWith(FORM))
  .forEach((key) => localStorage.removeItem(key))
