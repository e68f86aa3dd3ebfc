import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const problems = []

export const expect = (condition, words) => { if (!condition) problems.push(words) }

export const launch = () => chromium.launch({
  executablePath: process.env.CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
})

/** Only in a tab that was opened with bypassCSP: axe's own script needs the policy out of the way. */
export async function look(tab, view) {
  await tab.evaluate(axe)
  for (const violation of (await tab.evaluate(() => globalThis.axe.run(document))).violations) problems.push(`${view}: axe ${violation.id}: ${violation.nodes[0].html.slice(0, 200)}`)
  expect(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${view}: wider than the window`)
}

export function watch(tab, mayAsk) {
  tab.on('request', request => expect(mayAsk(new URL(request.url())), `asks for ${request.url()}`))
  tab.on('pageerror', error => problems.push(`script: ${error.message}`))
  tab.on('console', message => { if (message.text().includes('Content Security Policy')) problems.push(message.text()) })
}

export function conclude() {
  for (const problem of problems) console.error(problem)
  console.log(problems.length === 0 ? 'All well.' : `${problems.length} problems.`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
