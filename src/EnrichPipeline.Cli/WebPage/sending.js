import { addressOf, counted, element, get } from './shared.js'

const sent = new Map()

/** Sends one article, telling how far it is; gives why it was refused, or null where it was taken. */
function post(name, body, progress) {
  return new Promise(resolve => {
    const request = new XMLHttpRequest()
    request.open('POST', addressOf('articles', name))
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 1)
    request.onload = () => resolve(request.status < 300 ? null : request.status === 413 ? 'It is too large.' : request.responseText.trim() || 'It was refused.')
    request.onerror = () => resolve('It could not be sent: serve does not answer, or it is too large.')
    request.send(body)
  })
}

function tell(name, kind, words) {
  const known = sent.get(name)
  if (known.kind === kind && known.words === words) return
  Object.assign(known, { kind, words })
  known.made.className = kind
  known.made.lastChild.textContent = words
  known.made.querySelector('progress').hidden = kind !== 'sending'
  summarise()
}

function summarise() {
  const counts = {}
  for (const { kind } of sent.values()) counts[kind] = (counts[kind] ?? 0) + 1
  const words = { sending: 'being sent', taken: 'taken', refused: 'could not be read' }
  get('said').textContent = `${counted(sent.size, 'file')}: ${Object.keys(words).filter(kind => counts[kind]).map(kind => `${counts[kind]} ${words[kind]}`).join(', ')}.`
}

/** Sends articles one after the other; gives those that were taken. */
export async function sendAll(files) {
  sent.clear()
  for (const [name] of files) {
    const made = element('li', {}, element('bdi', {}, name), ' ', element('progress', { max: 1, value: 0, ariaLabel: `${name}: sent` }), ' ', element('span', {}))
    sent.set(name, { made })
  }
  get('sent').replaceChildren(...[...sent.values()].map(({ made }) => made))
  for (const name of sent.keys()) tell(name, 'sending', 'waits to be sent')
  for (const [name, body] of files) await send(name, body)
  return [...sent.keys()].filter(name => sent.get(name).kind === 'taken')
}

async function send(name, body) {
  tell(name, 'sending', 'is being sent')
  const problem = await post(name, body, share => {
    sent.get(name).made.querySelector('progress').value = share
    tell(name, 'sending', share < 1 ? `is being sent: ${Math.floor(share * 100)} %` : 'is being stored')
  })
  tell(name, problem ? 'refused' : 'taken', problem ?? 'was taken and is read now')
}

/** What the list says of articles that were sent: being taken says nothing of whether they can be read. */
export function follow(rows) {
  for (const { name, state, problem, references } of rows) {
    if (sent.get(name)?.kind !== 'taken') continue
    if (state === 'refused') tell(name, 'refused', problem ?? 'could not be read')
    else if (references > 0) tell(name, 'taken', `has ${counted(references, 'reference')}`)
  }
}
