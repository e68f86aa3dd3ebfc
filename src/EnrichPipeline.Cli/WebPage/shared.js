export const get = id => document.getElementById(id)

const quotas = { 'crossref-list': 'CrossRef searches', 'crossref-single': 'CrossRef look-ups', ncbi: 'PubMed', datacite: 'DataCite', 'doi-org': 'doi.org' }
export const quotaName = quota => quotas[quota] ?? quota

export const stateWords = {
  unread: 'being looked at', waiting: 'waiting to be read', working: 'being resolved', partial: 'some answers are missing; asked again by itself',
  complete: 'complete', refused: 'could not be read', gone: 'deleted'
}

export const verdictWords = {
  waiting: 'not resolved yet', matched: 'matched', probable: 'probable, please check', notFound: 'not found',
  unavailable: 'could not be asked yet', failed: 'failed'
}

export function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

export const addressOf = (path, name, more = '') => `${path}?name=${encodeURIComponent(name)}${more}`

export const counted = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** "about 4 min": how long a person has to wait, no more exactly than it is known. */
export function about(seconds) {
  if (seconds < 5) return 'a few seconds'
  if (seconds < 90) return `about ${Math.round(seconds)} s`
  return seconds < 5400 ? `about ${Math.round(seconds / 60)} min` : `about ${Math.round(seconds / 3600)} h`
}

/** Why a service gives no answers, without the name of the error, which the log has. */
export const reasonOf = ({ reason }) => reason.replace(/ \(\w+\)$/, '')

/** How many seconds the questions take that wait for this quota now. */
export const waitOf = ({ perSecond, waiting, slotsHeld, slots }) => waiting / perSecond * (slotsHeld ? slots / slotsHeld : 1)

/** Counts by verdict, and what needs a person, as labels. */
export const countLabels = counts => [
  ...['matched', 'probable', 'notFound', 'unavailable', 'failed'].filter(verdict => counts[verdict] > 0)
    .map(verdict => element('span', { className: `count ${verdict}` }, `${counts[verdict]} ${verdictWords[verdict].split(',')[0]}`)),
  ...(counts.needPerson > 0 ? [element('span', { className: 'count person' }, `${counted(counts.needPerson, 'needs', 'need')} a person`)] : [])
]

/** Asks for something, and says what came of it; true where it was taken. */
export async function ask(path, name, done) {
  try {
    const answer = await fetch(addressOf(path, name), { method: 'POST' })
    get('said').textContent = answer.ok ? `${name}: ${done}.` : `${name}: ${(await answer.text()).trim() || 'refused.'}`
    return answer.ok
  } catch {
    get('said').textContent = `${name}: serve does not answer.`
    return false
  }
}

/** Deletes an article after a person agreed. */
export const remove = async name =>
  confirm(`Delete ${name} with its results and its report? This cannot be undone.`) && await ask('delete', name, 'deleted')

/** Listens while the tab is seen: a browser has few connections to one host, and hidden tabs would use them up. */
export function watch(address, listeners) {
  let source
  const close = () => source?.close()
  const open = () => {
    close()
    source = new EventSource(address())
    source.onopen = () => say('')
    source.onerror = () => say('serve does not answer; trying again …')
    source.addEventListener('sandbox', event => { get('sandbox').hidden = false; get('sandbox').textContent = JSON.parse(event.data) })
    for (const [kind, listener] of Object.entries(listeners)) source.addEventListener(kind, event => listener(JSON.parse(event.data)))
  }
  const say = words => { get('connection').textContent = words; get('connection').className = words ? 'down' : '' }
  document.addEventListener('visibilitychange', () => document.hidden ? close() : open())
  open()
  return open
}

export function timeOf(text) {
  const time = new Date(text)
  return time.toDateString() === new Date().toDateString() ? time.toLocaleTimeString() : time.toLocaleString()
}

/** Offers each of these with its number, and keeps what was chosen. */
export function offer(select, all, counts, words) {
  const options = [['', `all (${all})`], ...Object.keys(words).filter(key => counts[key] || key === select.value).map(key => [key, `${words[key]} (${counts[key] ?? 0})`])]
  const { value } = select
  if (JSON.stringify(options) === select.dataset.options) return
  select.dataset.options = JSON.stringify(options)
  select.replaceChildren(...options.map(([key, text]) => element('option', { value: key }, text)))
  select.value = value
}

const down = new Map()

/** Which service gives no answers, since when, and when it is asked again; and that it answers again. */
export function showOutages(states) {
  for (const { quota, problem } of states) {
    if (problem) {
      const since = problem.since ? `, since ${timeOf(problem.since)}` : ''
      const again = problem.retriedAt ? `It is asked again at ${timeOf(problem.retriedAt)}.` : 'It is asked again with the next reference that is due.'
      down.set(quota, [`${quotaName(quota)}: no answers (${reasonOf(problem)})${since}. ${again} Nothing is lost meanwhile.`, 'outage'])
    } else if (down.get(quota)?.[1] === 'outage') {
      down.set(quota, [`${quotaName(quota)} answers again.`, 'over'])
    }
  }
  const told = JSON.stringify([...down])
  if (told === get('outages').dataset.told) return
  get('outages').dataset.told = told
  get('outages').replaceChildren(...[...down.values()].map(([words, kind]) => element('p', { className: kind }, words)))
}
