// A report: node check.js [REPORT [PICTURES]]; without one, that of the sample.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { conclude, expect, launch, look, watch } from './browser.js'
import { run } from './enrich.js'

const [given, pictures] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'enrich-browser-'))
const page = given ?? join(folder, 'report.html')
if (!given) run('export', fileURLToPath(new URL('../../../samples/enriched/lenalidomide-review.txt.json', import.meta.url)), '--format', 'html', '--out', page)
const address = pathToFileURL(resolve(page)).href
const browser = await launch()

const views = [
  ['laptop', 1366, 900, 'light', 'screen'],
  ['laptop-dark', 1366, 900, 'dark', 'screen'],
  ['phone', 390, 844, 'light', 'screen'],
  ['phone-dark', 390, 844, 'dark', 'screen'],
  ['print', 794, 1123, 'light', 'print']
]
for (const [name, width, height, colorScheme, media] of views) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true })
  const tab = await context.newPage()
  await tab.emulateMedia({ media, colorScheme })
  await tab.goto(address)
  if (pictures) await tab.screenshot({ path: `${pictures}/report-${name}.png` })
  await tab.evaluate(() => document.querySelectorAll('details').forEach(details => { details.open = true }))
  await look(tab, name)
  expect(await brokenWords(tab) === '', `${name}: a word of the evidence is broken: ${await brokenWords(tab)}`)
  if (media === 'print') expect(await tab.$eval('.swatch', swatch => getComputedStyle(swatch).printColorAdjust) === 'exact', 'print loses the colours of the legend')
  await context.close()
}

/** The first word of an evidence table that stands on two lines; empty where there is none. */
function brokenWords(tab) {
  return tab.$$eval('td, th', cells => {
    for (const cell of cells) {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        for (const { 0: word, index } of walker.currentNode.data.matchAll(/[\p{L}\p{N}]+/gu)) {
          const range = document.createRange()
          range.setStart(walker.currentNode, index)
          range.setEnd(walker.currentNode, index + word.length)
          if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) return word
        }
      }
    }
    return ''
  })
}

const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
const tab = await context.newPage()
watch(tab, asked => asked.href === address)
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
rmSync(folder, { recursive: true, force: true })
conclude()
