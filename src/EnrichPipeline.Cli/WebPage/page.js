import { about, addressOf, countLabels, element, get, offer, quotaName, reasonOf, remove, showOutages, stateWords, waitOf, watch } from './shared.js'
import { follow, sendAll } from './sending.js'

const step = 100
let most = step

function quotaWords(state) {
  const { inFlight, waiting, problem } = state
  if (problem) {
    const seconds = problem.retriedAt ? (new Date(problem.retriedAt) - Date.now()) / 1000 : null
    return ['outage', `Gives no answers: ${reasonOf(problem)}. ` + (seconds === null ? 'Asked again with the next reference.' : `Asked again in ${about(seconds)}.`)]
  }
  if (waiting > 0) return ['', `Waiting for ${quotaName(state.quota)}: ${about(waitOf(state))}`]
  return ['', inFlight > 0 ? 'Being asked' : 'Nothing to ask']
}

function quotaOf(state) {
  const { quota, perSecond, inFlight, waiting, slotsHeld, slots } = state
  const [kind, words] = quotaWords(state)
  const share = slotsHeld > 0 && slotsHeld < slots ? '; other processes use a part of it' : ''
  return element('li', {},
    element('h3', {}, quotaName(quota)),
    element('p', { className: kind }, words),
    element('p', { className: 'quiet' }, `At most ${perSecond === 1 ? '1 question' : `${perSecond} questions`} a second${share}`),
    ...(inFlight + waiting > 0 ? [element('p', { className: 'quiet' }, `${inFlight} under way, ${waiting} waiting`)] : []))
}

function progress({ name, references, resolved, counts }) {
  if (references === 0) return []
  const words = element('span', {}, resolved < references ? `${resolved} of ${references} answered` : references === 1 ? '1 reference' : `${references} references`)
  if (resolved >= references) return [words, ...(counts ? countLabels(counts) : [])]
  const bar = element('progress', { max: references, value: resolved })
  bar.setAttribute('aria-label', `${name}: answered`)
  return [bar, words]
}

async function deleteRow(name) {
  if (await remove(name)) get('articles-title').focus()
}

function rowOf(row) {
  const { name, state, problem } = row
  const report = () => element('a', { href: addressOf('report', name), ariaLabel: `Report of ${name}` }, 'Report')
  const drop = element('button', { type: 'button', className: 'plain', ariaLabel: `Delete ${name}` }, 'Delete')
  drop.addEventListener('click', () => deleteRow(name))
  const made = element('li', { className: state },
    element('div', { className: 'line spread' },
      element('h3', {}, element('a', { href: addressOf('article.html', name) }, element('bdi', {}, name))),
      element('span', { className: 'line' }, ...(state === 'complete' || state === 'partial' ? [report()] : []), drop)),
    element('div', { className: 'line' }, element('span', { className: `state ${state}` }, stateWords[state]), ...progress(row)),
    problem ? element('p', { className: 'problem' }, problem) : '')
  made.dataset.row = JSON.stringify(row)
  made.dataset.name = name
  return made
}

// Rows that did not change stay as they are, and a changed one takes over the focus.
function show({ all, fitting, states, rows }) {
  follow(rows)
  const list = get('rows')
  const known = new Map([...list.children].map(made => [made.dataset.name, made]))
  const focused = document.activeElement.closest?.('li')?.dataset.name
  const next = rows.map(row => known.get(row.name)?.dataset.row === JSON.stringify(row) ? known.get(row.name) : rowOf(row))
  if (next.length !== list.children.length || next.some((made, index) => made !== list.children[index])) {
    list.replaceChildren(...next)
    if (focused && document.activeElement === document.body) next.find(made => made.dataset.name === focused)?.querySelector('a').focus()
  }
  offer(get('state'), Object.values(states).reduce((sum, count) => sum + count, 0), states, stateWords)
  get('none').hidden = fitting > 0
  get('none').textContent = all > 0 ? 'No article fits.' : 'No article yet. Add one above.'
  get('all').hidden = !(states.complete || states.partial)
  get('more').hidden = fitting <= rows.length
  get('more').textContent = `Show more (${fitting - rows.length} are not shown)`
}

const wish = () => `events?${new URLSearchParams({ search: get('search').value, state: get('state').value, most })}`
const again = watch(wish, {
  articles: show,
  quotas: states => { get('quotas').replaceChildren(...states.map(quotaOf)); showOutages(states) }
})

let typing
get('search').addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(again, 200) })
get('state').addEventListener('change', again)
get('more').addEventListener('click', () => { most += step; again() })

// One article is followed on its own page; of several, each is seen in the list.
async function add(files) {
  if (files.length === 0) return
  const taken = await sendAll(files)
  if (files.length === 1 && taken.length === 1) location.href = addressOf('article.html', taken[0])
  get('search').value = get('state').value = ''
  again()
}

const pastedName = () => `pasted-${new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-')}.txt`
const pastedText = () => get('bare').checked ? `References\n\n${get('text').value.trim()}\n` : get('text').value
get('name').value = pastedName()
get('files').addEventListener('change', event => add([...event.target.files].map(file => [file.name, file])))
get('paste').addEventListener('click', () => add([[get('name').value.trim(), pastedText()]]))
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, event => {
    event.preventDefault()
    get('drop').classList.toggle('over', name === 'dragover')
    if (name === 'drop') add([...event.dataTransfer.files].map(file => [file.name, file]))
  })
}
