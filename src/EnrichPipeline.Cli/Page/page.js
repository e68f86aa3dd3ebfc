const get = id => document.getElementById(id)
const formats = { CslJson: 'CSL-JSON', BibTeX: 'BibTeX', Ris: 'RIS', Nbib: 'MEDLINE', Csv: 'CSV', Jats: 'JATS' }
let rows = []

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

function link(path, name, text, more = '') {
  return element('a', { href: `${path}?name=${encodeURIComponent(name)}${more}` }, text)
}

function results({ name, state }) {
  if (state !== 'complete' && state !== 'partial') return []
  const again = element('button', { type: 'button', onclick: () => send('again', name) }, 'Look again')
  again.setAttribute('aria-label', `Look again at ${name}`)
  const report = Object.assign(link('report', name, 'Report'), { target: '_blank', rel: 'noopener' })
  return [report, link('document', name, 'JSON'), ...Object.entries(formats).map(([format, words]) => link('export', name, words, `&format=${format}`)), again]
}

function progress({ name, references, resolved }) {
  if (references === 0) return []
  const words = element('span', {}, `${resolved} of ${references} resolved`)
  if (resolved >= references) return [words]
  const bar = element('progress', { max: references, value: resolved })
  bar.setAttribute('aria-label', `${name}: resolved`)
  return [bar, words]
}

function line(...children) {
  return children.length === 0 ? '' : element('div', { className: 'line' }, ...children)
}

function rowOf(row) {
  const made = element('li', {},
    element('h3', {}, element('bdi', {}, row.name)),
    line(element('span', { className: row.state }, row.state), ...progress(row)),
    row.problem ? element('p', { className: 'problem' }, row.problem) : '',
    line(...results(row)))
  made.dataset.row = JSON.stringify(row)
  return made
}

// Rows that did not change stay as they are, so that the focus stays where it is.
function show() {
  const words = get('search').value.toLowerCase().split(/\s+/)
  const wanted = rows.filter(row => words.every(word => `${row.name} ${row.state}`.toLowerCase().includes(word)))
  const known = new Map([...get('rows').children].map(made => [made.dataset.row, made]))
  const next = wanted.map(row => known.get(JSON.stringify(row)) ?? rowOf(row))
  for (const made of known.values()) if (!next.includes(made)) made.remove()
  next.forEach((made, index) => { if (get('rows').children[index] !== made) get('rows').insertBefore(made, get('rows').children[index] ?? null) })
  get('none').hidden = wanted.length > 0
  get('none').textContent = rows.length ? 'No article fits the search.' : 'No article yet.'
}

async function send(path, name, body) {
  try {
    const answer = await fetch(`${path}?name=${encodeURIComponent(name)}`, { method: 'POST', body })
    get('said').textContent = answer.ok ? `${name}: taken.` : answer.status === 413 ? `${name} is too large.` : `${name} was refused.`
  } catch {
    get('said').textContent = `${name} could not be sent: serve does not answer.`
  }
}

async function drop(files) {
  for (const file of files) await send('articles', file.name, file)
}

get('files').addEventListener('change', event => drop(event.target.files))
get('paste').addEventListener('click', () => send('articles', get('name').value.trim(), get('text').value))
get('search').addEventListener('input', show)
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, event => {
    event.preventDefault()
    get('drop').classList.toggle('over', name === 'dragover')
    if (name === 'drop') drop(event.dataTransfer.files)
  })
}

const events = new EventSource('events')
events.onmessage = event => { rows = JSON.parse(event.data); show() }
events.onopen = () => { get('connection').textContent = ''; get('connection').className = '' }
events.onerror = () => { get('connection').textContent = 'serve does not answer; trying again …'; get('connection').className = 'down' }
