// The page of `enrich serve` from drop to export, against a sandbox that also goes away: node serve.js [PICTURES]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { conclude, expect, launch, look, watch } from './browser.js'
import { start, stopAll } from './enrich.js'

const pictures = process.argv[2]
const sample = fileURLToPath(new URL('../../../samples/lenalidomide-review.txt', import.meta.url))
const name = 'lenalidomide-review.txt'
const folder = mkdtempSync(join(tmpdir(), 'enrich-browser-'))

const startSandbox = (port = 0) => start(['sandbox', '--port', String(port), '--latency', '300'], /PubMed__BaseUrl=(\S+:(\d+)\S*)/)
let sandbox = await startSandbox()
const port = sandbox.found[2]
const settings = Object.fromEntries(sandbox.said().split('\n').map(line => line.trim().split('=')).filter(pair => pair.length === 2))
const serve = await start(['serve', '--folder', folder, '--page', '0', '--no-cache'], /The page is at (\S+)/, {
  ...settings,
  EnrichPipeline__Enrichment__FirstDelay: '00:00:02',
  EnrichPipeline__CrossRef__BreakerPause: '00:00:03',
  EnrichPipeline__PubMed__BreakerPause: '00:00:03'
})
const address = serve.found[1]
const browser = await launch()

async function open(path = '', options = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 800 }, acceptDownloads: true, ...options })
  const tab = await context.newPage()
  tab.setDefaultTimeout(240_000)
  watch(tab, asked => asked.origin === new URL(address).origin)
  await tab.goto(address + path)
  return tab
}

const rowOf = (tab, wanted) => tab.locator('#rows > li', { has: tab.locator('bdi', { hasText: wanted }) })
const stateOf = (tab, word) => tab.locator('#state', { hasText: word })

async function dropsAndFollows(tab) {
  const bytes = readFileSync(sample, 'utf8')
  const data = await tab.evaluateHandle(([text, file]) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], file))
    return transfer
  }, [bytes, name])
  await tab.dispatchEvent('#drop', 'drop', { dataTransfer: data })
  await tab.waitForURL(/article\.html/)
  await tab.locator('#references > li').nth(21).waitFor()
  expect(await tab.locator('#references > li').count() === 22, 'the sample does not have 22 rows')
  if (pictures) {
    await tab.waitForFunction(() => document.querySelector('#references > li.waiting') && document.querySelector('#references > li.matched:nth-child(-n+5)'))
    await tab.screenshot({ path: `${pictures}/serve-article.png` })
  }
  await tab.reload()
  const other = await open(`article.html?name=${name}`)
  for (const each of [tab, other]) {
    await stateOf(each, 'complete').waitFor()
    expect(await each.locator('#references > li.waiting').count() === 0, 'a row has no verdict though the article is complete')
    expect(await each.locator('#references > li.matched').count() >= 20, 'fewer than 20 of the sample are matched')
  }
  return other
}

async function givesOut(tab) {
  for (const link of ['JSON', 'BibTeX']) {
    const [download] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('link', { name: link, exact: true }).click()])
    const text = readFileSync(await download.path(), 'utf8')
    expect(link === 'JSON' ? JSON.parse(text).references.length === 22 : text.match(/^@/gm).length === 22, `${link} is not what was downloaded`)
  }
  await tab.getByRole('link', { name: 'Report', exact: true }).click()
  await tab.waitForURL(/report\?/)
  expect(await tab.locator('.references > li').count() === 22, 'the report does not show 22 references')
  expect(await tab.isVisible('#search'), 'the script of the report does not run')
  const [list] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('link', { name: 'RIS', exact: true }).click()])
  expect(readFileSync(await list.path(), 'utf8').match(/^TY {2}- /gm).length === 22, 'the report gives out another list')
  await tab.getByRole('link', { name: 'This article' }).click()
  await tab.waitForURL(/article\.html/)
  await stateOf(tab, 'complete').waitFor()
}

async function countsAndDownloadsAll() {
  const tab = await open()
  const row = rowOf(tab, name)
  await row.locator('.count.matched', { hasText: '20 matched' }).waitFor()
  expect(await row.locator('.count.person').count() === 1, 'the list does not say what needs a person')
  const [zip] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('link', { name: /^Download all/ }).click()])
  expect(readFileSync(await zip.path()).subarray(0, 2).toString() === 'PK', 'what all is downloaded as is no ZIP archive')
  await tab.context().close()
}

/** Files that are taken and cannot be read are shown as such, and deleted. */
async function tellsOfRefusals() {
  const tab = await open()
  const files = ['one', 'two', 'three'].map(word => join(folder, `nothing-${word}.txt`))
  for (const file of files) writeFileSync(file, 'No reference at all.')
  await tab.setInputFiles('#files', files)
  await tab.locator('#said', { hasText: '3 files: 3 could not be read.' }).waitFor()
  expect(await tab.locator('#sent > .refused', { hasText: 'No reference list' }).count() === 3, 'a refused file does not say why')
  tab.on('dialog', dialog => dialog.accept())
  for (const file of ['one', 'two', 'three']) {
    await tab.getByRole('button', { name: `Delete nothing-${file}.txt` }).focus()
    await tab.keyboard.press('Enter')
    await rowOf(tab, `nothing-${file}.txt`).waitFor({ state: 'detached' })
  }
  await tab.context().close()
}

async function takesABareList() {
  const tab = await open()
  await tab.click('summary')
  await tab.fill('#text', 'List A, Kurtin S, Roe D, et al.: Efficacy of lenalidomide in myelodysplastic syndromes. N Engl J Med 2005, 352:549–557.')
  await tab.check('#bare')
  await tab.click('#paste')
  await tab.waitForURL(/article\.html/)
  await stateOf(tab, 'complete').waitFor()
  expect(await tab.locator('#references > li.matched').count() === 1, 'a reference that is pasted alone is not found')
  tab.on('dialog', dialog => dialog.accept())
  await tab.getByRole('button', { name: 'Delete' }).click()
  await tab.waitForURL(address)
  await tab.context().close()
}

async function saysWhatIsNotThere() {
  const tab = await open('article.html?name=never-there.txt', { bypassCSP: true })
  expect(await tab.getByRole('heading', { name: 'There is no such article here' }).isVisible(), 'an unknown article is not said to be none')
  await look(tab, 'missing')
  await tab.getByRole('link', { name: 'All articles' }).click()
  await tab.waitForURL(address)
  await tab.context().close()
}

async function looksAgain(tab, other) {
  await tab.getByRole('button', { name: 'Look again' }).focus()
  const [answer] = await Promise.all([tab.waitForResponse(response => response.url().includes('/again?')), tab.keyboard.press('Enter')])
  expect(answer.ok(), 'looking again is refused')
  for (const each of [tab, other]) await stateOf(each, 'complete').waitFor()
}

async function filters(tab) {
  await tab.selectOption('#verdict', 'notFound')
  const shown = () => tab.locator('#references > li:visible').count()
  expect(await shown() === await tab.locator('#references > li.notFound').count(), 'the filter shows other rows than it says')
  await tab.selectOption('#verdict', '')
  await tab.fill('#search', 'angiogensis')
  expect(await shown() === 1, 'the search does not pick one reference')
}

async function worksByKeyboard() {
  const tab = await open()
  await tab.locator('#quotas li').first().waitFor()
  const reach = async selector => {
    for (let step = 0; step < 40; step++) {
      await tab.keyboard.press('Tab')
      if (await tab.evaluate(wanted => document.activeElement.matches(wanted), selector)) return
    }
    throw new Error(`The keyboard does not reach ${selector}`)
  }
  await reach('summary')
  await tab.keyboard.press('Enter')
  await reach('#text')
  await tab.keyboard.type('<b>nothing</b>')
  await reach('#name')
  await tab.keyboard.press('Control+A')
  await tab.keyboard.type('no/../article.txt')
  await reach('#paste')
  await tab.keyboard.press('Enter')
  await tab.locator('#sent > .refused', { hasText: 'A name must not' }).waitFor()
  await tab.fill('#name', 'empty & <i>odd</i>.txt')
  await tab.focus('#text')
  await reach('#paste')
  await tab.keyboard.press('Enter')
  await stateOf(tab, 'could not be read').waitFor()
  expect(await tab.isVisible('#problem'), 'a refused article does not say why')
  await tab.keyboard.press('Tab')
  await tab.keyboard.press('Enter')
  await tab.waitForURL(address)
  await rowOf(tab, name).waitFor()
  await tab.fill('#search', 'odd')
  await tab.waitForFunction(() => document.querySelectorAll('#rows > li').length === 1)
  await tab.fill('#search', '')
  await rowOf(tab, name).waitFor()
  await tab.selectOption('#state', 'refused')
  await tab.waitForFunction(() => document.querySelectorAll('#rows > li').length === 1)
  await tab.context().close()
}

async function takesManyReferences() {
  const many = join(folder, 'many.txt')
  writeFileSync(many, 'A long list\n\nReferences\n\n' + Array.from({ length: 500 }, (_, index) =>
    `${index + 1}. Writer A, Author B: A study of subject number ${index + 1} in long lists. Journal of Long Lists 2001, ${index + 1}:10-20.\n`).join(''))
  const tab = await open()
  await tab.setInputFiles('#files', many)
  await tab.locator('#references > li').nth(499).waitFor()
  // Both kinds of row at once: they come one by one, not all at the end. So many take so long that no page misses it.
  await tab.waitForFunction(() => document.querySelector('#references > li.waiting') && document.querySelector('#references > li.notFound'))
  const clicked = await tab.evaluate(() => new Promise(resolve => {
    const begun = performance.now()
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begun)))
  }))
  console.log(`500 references: two frames took ${Math.round(clicked)} ms while they resolve`)
}

async function showsAnOutage() {
  const tab = await open()
  await sandbox.stop()
  const again = join(folder, 'again.txt')
  writeFileSync(again, readFileSync(sample))
  await tab.setInputFiles('#files', again)
  await tab.locator('.outage', { hasText: /since .*asked again/ }).first().waitFor()
  await tab.locator('#references > li.unavailable').first().waitFor()
  const list = await open()
  await list.locator('#outages .outage').first().waitFor()
  await list.locator('#quotas .outage').first().waitFor()
  if (pictures) await list.screenshot({ path: `${pictures}/serve-outage.png` })
  sandbox = await startSandbox(port)
  await list.locator('#outages .over').first().waitFor()
  await list.waitForFunction(() => !document.querySelector('#outages .outage'))
  await stateOf(tab, 'complete').waitFor()
  expect(await tab.locator('#references > li.unavailable').count() === 0, 'after the outage a reference is still unavailable')
}

async function looksWell() {
  for (const [view, width, colorScheme] of [['laptop', 1366, 'light'], ['laptop-dark', 1366, 'dark'], ['phone', 390, 'light'], ['phone-dark', 390, 'dark']]) {
    for (const [page, path, ready] of [['serve', '', '#rows > li'], ['serve-done', `article.html?name=${name}`, '#references > li.matched']]) {
      const tab = await open(path, { viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
      await tab.locator(ready).first().waitFor()
      if (pictures) await tab.screenshot({ path: `${pictures}/${page}-${view}.png` })
      await look(tab, `${page} ${view}`)
      await tab.context().close()
    }
  }
}

try {
  const tab = await open()
  await tab.locator('#none', { hasText: 'No article yet' }).waitFor()
  const other = await dropsAndFollows(tab)
  await givesOut(tab)
  await looksAgain(tab, other)
  await filters(tab)
  await countsAndDownloadsAll()
  await tellsOfRefusals()
  await takesABareList()
  await saysWhatIsNotThere()
  await worksByKeyboard()
  await looksWell()
  await showsAnOutage()
  await takesManyReferences()
} catch (error) {
  expect(false, error.stack)
} finally {
  await browser.close()
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
}
conclude()
