import { addressOf, element, get, quotaName, offer, send, showOutages, stateWords, watch } from './shared.js'

const formats = { CslJson: 'CSL-JSON', BibTeX: 'BibTeX', Ris: 'RIS', Nbib: 'MEDLINE', Csv: 'CSV', Tsv: 'TSV', Jats: 'JATS', Corrected: 'corrected list' }
const verdicts = {
  waiting: 'not resolved yet', matched: 'matched', probable: 'probable, please check', notFound: 'not found', unavailable: 'could not be asked yet', failed: 'failed'
}
const name = new URLSearchParams(location.search).get('name') ?? ''
const rows = new Map()
let hasResults = false

document.title = `${name} · EnrichPipeline`
get('title').textContent = name

function rowOf({ ordinal, label, printed }) {
  const made = element('li', { className: 'waiting' },
    element('p', {}, `${label ?? `${ordinal}.`} `, element('bdi', {}, printed)),
    element('div', { className: 'line' }, element('span', { className: 'state' }, verdicts.waiting)))
  return { made, words: `${label ?? ''} ${printed}`.toLowerCase(), verdict: 'waiting' }
}

// Addresses come from serve, which makes them of checked ids.
const link = (address, words) => address ? [element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words)] : []

function resolve({ ordinal, verdict, confidence, doi, pmid, pmcid, links, notices, unanswered, reason }) {
  const row = rows.get(ordinal)
  if (!row) return
  const sure = confidence !== null && verdict === 'probable' ? [element('span', {}, `${Math.floor(confidence * 1000) / 10} %`)] : []
  const waits = unanswered.length > 0 ? [element('span', {}, `waits for ${unanswered.map(quotaName).join(', ')}`)] : []
  row.verdict = verdict
  row.words += ` ${doi ?? ''} ${pmid ?? ''} ${pmcid ?? ''}`.toLowerCase()
  row.made.className = verdict
  row.made.replaceChildren(row.made.firstChild,
    element('div', { className: 'line' }, element('span', { className: 'state' }, verdicts[verdict]), ...sure,
      ...link(links.doi, `DOI ${doi}`), ...link(links.pubMed, `PubMed ${pmid}`), ...link(links.pmc, pmcid), ...waits),
    ...notices.map(words => element('p', { className: 'problem' }, words)),
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
  offer(get('verdict'), rows.size, counts, verdicts)
  const resolved = rows.size - (counts.waiting ?? 0)
  get('bar').hidden = resolved === rows.size
  get('bar').max = rows.size || 1
  get('bar').value = resolved
  get('count').textContent = rows.size === 0 ? '' : `${resolved} of ${rows.size} resolved` + (counts.matched ? `, ${counts.matched} matched` : '')
  filter()
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
  const again = element('button', { type: 'button' }, 'Look again')
  again.addEventListener('click', () => send('again', name))
  get('results').replaceChildren(
    element('a', { href: addressOf('report', name), target: '_blank', rel: 'noopener' }, 'Report'),
    element('a', { href: addressOf('document', name) }, 'JSON'),
    ...Object.entries(formats).map(([format, words]) => element('a', { href: addressOf('export', name, `&format=${format}`) }, words)),
    again)
}

function state({ state, problem }) {
  get('state').textContent = stateWords[state]
  get('state').className = `state ${state}`
  get('problem').hidden = !problem
  get('problem').textContent = problem ?? ''
  if (state === 'complete' || state === 'partial') {
    if (!hasResults) offerResults()
    hasResults = true
    get('said').textContent = state === 'complete' ? 'All references are resolved.' : 'Some references could not be asked about yet, or are asked again.'
  }
}

watch(() => addressOf('events/article', name), {
  references: begin,
  results: news => { news.forEach(resolve); count() },
  article: state,
  quotas: showOutages
})
get('search').addEventListener('input', filter)
get('verdict').addEventListener('change', filter)
