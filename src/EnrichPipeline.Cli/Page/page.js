import { addressOf, element, get, quotaName, offer, send, showOutages, stateWords, watch } from './shared.js'

const step = 100
let most = step

function quotaOf({ quota, perSecond, inFlight, waiting, slotsHeld, slots, problem }) {
  const state = problem ? ['outage', problem.reason] : waiting > 0 ? ['', 'waits for its turn'] : inFlight > 0 ? ['', 'asks'] : ['', 'idle']
  return element('li', {},
    element('h3', {}, quotaName(quota)),
    element('p', {}, `${perSecond} a second allowed`),
    element('p', {}, `${inFlight} in flight, ${waiting} waiting`),
    element('p', {}, slotsHeld === null ? 'not shared' : `${slotsHeld} of ${slots} slots held`),
    element('p', { className: state[0] }, state[1]))
}

function progress({ name, references, resolved }) {
  if (references === 0) return []
  const words = element('span', {}, `${resolved} of ${references} resolved`)
  if (resolved >= references) return [words]
  const bar = element('progress', { max: references, value: resolved })
  bar.setAttribute('aria-label', `${name}: resolved`)
  return [bar, words]
}

function rowOf(row) {
  const { name, state, problem } = row
  const report = () => element('a', { href: addressOf('report', name), target: '_blank', rel: 'noopener', ariaLabel: `Report of ${name}` }, 'Report')
  const made = element('li', {},
    element('h3', {}, element('a', { href: addressOf('article.html', name) }, element('bdi', {}, name))),
    element('div', { className: 'line' }, element('span', { className: `state ${state}` }, stateWords[state]), ...progress(row), ...(state === 'complete' ? [report()] : [])),
    problem ? element('p', { className: 'problem' }, problem) : '')
  made.dataset.row = JSON.stringify(row)
  made.dataset.name = name
  return made
}

// Rows that did not change stay as they are, and a changed one takes over the focus.
function show({ all, fitting, states, rows }) {
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
  get('none').textContent = all > 0 ? 'No article fits.' : 'No article yet.'
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

// One article is followed; of several, each is seen in the list.
async function add(files) {
  const refused = []
  for (const [name, body] of files) if (!await send('articles', name, body)) refused.push(get('said').textContent)
  if (files.length === 1 && refused.length === 0) location.href = addressOf('article.html', files[0][0])
  else if (files.length > 1) get('said').textContent = [`${files.length - refused.length} of ${files.length} files sent; the list below says what could be read.`, ...refused].join(' ')
}

const pastedName = () => `pasted-${new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-')}.txt`
get('name').value = pastedName()
get('files').addEventListener('change', event => add([...event.target.files].map(file => [file.name, file])))
get('paste').addEventListener('click', () => add([[get('name').value.trim(), get('text').value]]))
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, event => {
    event.preventDefault()
    get('drop').classList.toggle('over', name === 'dragover')
    if (name === 'drop') add([...event.dataTransfer.files].map(file => [file.name, file]))
  })
}
