import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const [page, pictures] = process.argv.slice(2)
const address = pathToFileURL(resolve(page)).href
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const problems = []
const expect = (condition, words) => { if (!condition) problems.push(words) }

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
})

const views = [
  ['laptop', 1280, 900, 'light', 'screen'],
  ['laptop-dark', 1280, 900, 'dark', 'screen'],
  ['phone', 390, 844, 'light', 'screen'],
  ['phone-dark', 390, 844, 'dark', 'screen'],
  ['print', 794, 1123, 'light', 'print']
]
for (const [name, width, height, colorScheme, media] of views) {
  // Only axe's own script needs the policy out of the way.
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true })
  const tab = await context.newPage()
  await tab.emulateMedia({ media, colorScheme })
  await tab.goto(address)
  if (pictures) await tab.screenshot({ path: `${pictures}/report-${name}.png` })
  await tab.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true }))
  await tab.evaluate(axe)
  const found = await tab.evaluate(() => globalThis.axe.run(document))
  for (const violation of found.violations) problems.push(`${name}: axe ${violation.id}: ${violation.nodes[0].html.slice(0, 200)}`)
  expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name}: wider than the window`)
  await context.close()
}

const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
const tab = await context.newPage()
tab.on('request', request => expect(request.url() === address, `asks for ${request.url()}`))
tab.on('console', message => problems.push(`console: ${message.text()}`))
tab.on('pageerror', error => problems.push(`script: ${error.message}`))
await tab.goto(address)
const shown = () => tab.$$eval('.references > li', items => items.filter(item => item.offsetParent !== null).length)
const all = await shown()
const reached = new Set()
for (let step = 0; step < 8; step++) {
  await tab.keyboard.press('Tab')
  reached.add(await tab.evaluate(() => document.activeElement.id || document.activeElement.tagName))
}
expect(reached.has('show-all') && reached.has('search'), `the keyboard does not reach the filters: ${[...reached]}`)
await tab.focus('#show-all')
await tab.keyboard.press('ArrowRight')
const first = await tab.$eval('input:checked', input => parseInt(input.parentElement.textContent))
expect(await shown() === first, 'the first filter shows another number of references than it says')
await tab.check('#show-all')
expect(await tab.isVisible('#search'), 'the script does not run')
if (await tab.isVisible('#search')) {
  await tab.focus('#search')
  await tab.keyboard.type('no such words at all')
  expect(await shown() === 0 && await tab.isVisible('.none'), 'a search for nothing shows something')
  await tab.keyboard.press('Enter')
  expect(tab.url() === address, 'Enter in the search leaves the page')
  await tab.fill('#search', '')
  expect(await shown() === all, 'an emptied search does not show all')
}
await tab.focus('summary')
await tab.keyboard.press('Enter')
expect(await tab.$eval('details', details => details.open), 'the keyboard does not open the evidence')

const plain = await browser.newContext({ javaScriptEnabled: false })
const unscripted = await plain.newPage()
await unscripted.goto(address)
expect(!await unscripted.isVisible('#search'), 'without its script the page offers a search')
expect(await unscripted.isVisible('#ref1'), 'without its script the page shows no reference')

await browser.close()
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? 'All well.' : `${problems.length} problems.`)
process.exit(problems.length === 0 ? 0 : 1)
