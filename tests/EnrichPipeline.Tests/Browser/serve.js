import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename } from 'node:path'
import { chromium } from 'playwright-core'

// Against a running `enrich serve --page PORT --sandbox`: node serve.js http://127.0.0.1:PORT/ ARTICLE [PICTURES]
const [address, article, pictures] = process.argv.slice(2)
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const name = basename(article)
const problems = []
const expect = (condition, words) => { if (!condition) problems.push(words) }

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
})

async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...options })
  const tab = await context.newPage()
  tab.on('request', request => expect(new URL(request.url()).origin === new URL(address).origin, `asks for ${request.url()}`))
  tab.on('pageerror', error => problems.push(`script: ${error.message}`))
  tab.on('console', message => { if (message.text().includes('Content Security Policy')) problems.push(message.text()) })
  await tab.goto(address)
  return tab
}

const row = tab => tab.locator('#rows > li', { has: tab.locator('bdi', { hasText: name }) })

const tab = await open()
const other = await open()
await tab.setInputFiles('#files', article)
await row(tab).waitFor()
await tab.reload()
for (const each of [tab, other]) await row(each).locator('.complete').waitFor({ timeout: 60_000 })

for (const link of ['JSON', 'BibTeX']) {
  const [download] = await Promise.all([tab.waitForEvent('download'), row(tab).getByRole('link', { name: link, exact: true }).click()])
  const text = readFileSync(await download.path(), 'utf8')
  expect(link === 'JSON' ? JSON.parse(text).references.length > 0 : text.startsWith('@'), `${link} is not what was downloaded`)
}

const [report] = await Promise.all([tab.context().waitForEvent('page'), row(tab).getByRole('link', { name: 'Report' }).click()])
await report.waitForLoadState()
expect(await report.locator('.references > li').count() > 0, 'the report shows no references')
expect(await report.isVisible('#search'), 'the script of the report does not run')

await row(tab).getByRole('button').focus()
await tab.keyboard.press('Enter')
await tab.locator('#said', { hasText: 'taken' }).waitFor()
await row(other).locator('.complete').waitFor({ timeout: 60_000 })

await tab.locator('summary').focus()
await tab.keyboard.press('Enter')
await tab.fill('#name', 'no/../article.txt')
await tab.fill('#text', '<b>nothing</b>')
await tab.click('#paste')
await tab.locator('#said', { hasText: 'refused' }).waitFor()
await tab.fill('#name', 'empty & <i>odd</i>.txt')
await tab.click('#paste')
await tab.locator('.refused').waitFor({ timeout: 60_000 })
await tab.fill('#search', 'odd')
expect(await tab.locator('#rows > li').count() === 1, 'the search does not pick one row')
await tab.fill('#search', '')

for (const [view, width, colorScheme] of [['laptop', 1280, 'light'], ['laptop-dark', 1280, 'dark'], ['phone', 390, 'light']]) {
  const page = await open({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
  await row(page).waitFor()
  if (pictures) await page.screenshot({ path: `${pictures}/serve-${view}.png` })
  await page.evaluate(axe)
  for (const violation of (await page.evaluate(() => globalThis.axe.run(document))).violations) problems.push(`${view}: axe ${violation.id}: ${violation.nodes[0].html.slice(0, 200)}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view}: wider than the window`)
}

await browser.close()
for (const problem of problems) console.error(problem)
console.log(problems.length === 0 ? 'All well.' : `${problems.length} problems.`)
process.exit(problems.length === 0 ? 0 : 1)
