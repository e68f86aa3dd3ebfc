import { about, addressOf, ask, countLabels, element, get, offer, quotaName, remove, showOutages, stateWords, verdictWords, waitOf, watch } from './shared.js'

const formats = { BibTeX: 'BibTeX', Ris: 'RIS', CslJson: 'CSL-JSON', Nbib: 'MEDLINE', Csv: 'CSV', Tsv: 'TSV', Jats: 'JATS', Corrected: 'Corrected list' }
const name = new URLSearchParams(location.search).get('name') ?? ''
const rows = new Map()
let hasResults = false
let resolved = 0
let begun = null
let quotas = []

document.title = `${name} · EnrichPipeline`
get('title').textContent = name

function rowOf({ ordinal, label, printed }) {
  const made = element('li', { className: 'waiting' },
    element('p', {}, `${label ?? `${ordinal}.`} `, element('bdi', {}, printed)),
    element('div', { className: 'line' }, element('span', { className: 'state' }, verdictWords.waiting)))
  return { made, words: `${label ?? ''} ${printed}`.toLowerCase(), verdict: 'waiting' }
}

// Addresses come from serve, which makes them of checked ids.
const link = (address, words) => address ? [element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words)] : []

function resolve({ ordinal, verdict, confidence, doi, pmid, pmcid, links, notices, unanswered, leads, reason }) {
  const row = rows.get(ordinal)
  if (!row) return
  const sure = confidence !== null && verdict === 'probable' ? [element('span', {}, `${Math.floor(confidence * 1000) / 10} %`)] : []
  const waits = unanswered.length > 0 ? [element('span', {}, `waits for ${unanswered.map(quotaName).join(', ')}`)] : []
  row.verdict = verdict
  row.words += ` ${doi ?? ''} ${pmid ?? ''} ${pmcid ?? ''}`.toLowerCase()
  row.made.className = verdict
  row.made.replaceChildren(row.made.firstChild,
    element('div', { className: 'line' }, element('span', { className: 'state' }, verdictWords[verdict]), ...sure,
      ...link(links.doi, `DOI ${doi}`), ...link(links.pubMed, `PubMed ${pmid}`), ...link(links.pmc, pmcid), ...waits),
    ...notices.map(words => element('p', { className: 'problem' }, words)),
    ...(leads.length > 0 ? [element('p', { className: 'lead' }, `Needs a person: ${leads.join(' ')}`)] : []),
    ...(verdict === 'failed' && reason ? [element('p', { className: 'problem' }, reason)] : []))
}

function filter() {
  const words = get('search').value.toLowerCase().split(/\s+/)
  let shown = 0
  for (const row of rows.values()) {
    const fits = (!get('verdict').value || get('verdict').value === row.verdict) && words.every(word => row.words.includes(word))
    if (row.made.hidden === fits) row.made.hidden = !fits
    if (fits) shown++
  }
  get('none').hidden = shown > 0 || rows.size === 0
}

function count() {
  const counts = {}
  for (const { verdict } of rows.values()) counts[verdict] = (counts[verdict] ?? 0) + 1
  offer(get('verdict'), rows.size, counts, verdictWords)
  resolved = rows.size - (counts.waiting ?? 0)
  get('bar').hidden = resolved === rows.size
  get('bar').max = rows.size || 1
  get('bar').value = resolved
  get('count').textContent = resolved === rows.size ? '' : `${resolved} of ${rows.size} answered`
  showWait()
  filter()
}

/** What the rest waits for and for how long: as fast as answers came while this page was open. */
function showWait() {
  const [rest, seconds, came] = [rows.size - resolved, begun ? (performance.now() - begun.now) / 1000 : 0, begun ? resolved - begun.resolved : 0]
  const longest = quotas.filter(({ waiting, problem }) => waiting > 0 && !problem).sort((one, other) => waitOf(other) - waitOf(one))[0]
  const left = seconds > 4 && came > 2 ? rest * seconds / came : longest ? Math.max(waitOf(longest), rest / longest.perSecond) : null
  get('wait').textContent = rest === 0 || left === null ? '' : longest ? `waiting for ${quotaName(longest.quota)}: ${about(left)}` : `${about(left)} left`
}

// On a new connection rows that are the same stay, with the focus and the place that one has scrolled to.
function begin(references) {
  const before = [...rows.values()].map(row => row.made.firstChild.textContent)
  const next = references.map(reference => [reference.ordinal, rowOf(reference)])
  if (next.length === before.length && next.every(([, row], index) => row.made.firstChild.textContent === before[index])) return
  rows.clear()
  for (const [ordinal, row] of next) rows.set(ordinal, row)
  get('references').replaceChildren(...next.map(([, row]) => row.made))
  count()
}

function offerResults() {
  get('again').hidden = false
  get('results').replaceChildren(
    element('a', { className: 'main', href: addressOf('report', name) }, 'Report'),
    element('a', { href: addressOf('document', name) }, 'JSON'),
    ...Object.entries(formats).map(([format, words]) => element('a', { href: addressOf('export', name, `&format=${format}`) }, words)))
}

function state({ state, problem, counts }) {
  get('state').textContent = stateWords[state]
  get('state').className = `state ${state}`
  get('counts').replaceChildren(...(counts ? countLabels(counts) : []))
  get('delete').hidden = state === 'gone'
  get('problem').hidden = !problem
  get('problem').textContent = problem ?? ''
  if (state === 'complete' || state === 'partial') {
    if (!hasResults) offerResults()
    hasResults = true
    get('said').textContent = state === 'complete' ? 'All references are answered.' : 'Some references could not be asked about yet, or are asked again.'
  }
}

watch(() => addressOf('events/article', name), {
  references: begin,
  results: news => {
    news.forEach(resolve)
    count()
    begun ??= { now: performance.now(), resolved }
  },
  article: state,
  quotas: states => { quotas = states; showOutages(states); showWait() }
})
get('again').addEventListener('click', () => ask('again', name, 'is looked at again'))
get('delete').addEventListener('click', async () => { if (await remove(name)) location.href = './' })
get('search').addEventListener('input', filter)
get('verdict').addEventListener('change', filter)
