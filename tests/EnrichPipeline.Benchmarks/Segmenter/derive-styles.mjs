// Derives PublishedStyles.txt and NameStyles.txt from what styles of the Citation Style Language print for works that are made up of marks.
//
//   node derive-styles.mjs CITEPROC STYLES LOCALES     writes both files here; takes some minutes
//
// CITEPROC is the folder of the npm package citeproc (tests/EnrichPipeline.Tests/Readers/node_modules/citeproc after the tests ran). STYLES
// and LOCALES are those of https://github.com/citation-style-language; the committed files come from Debian's packages
// citation-style-language-styles 0~20230209.153790a and citation-style-language-locales 0~20230122.9b9366b. Every second style is used; the
// others are left to measure with.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [citeproc, stylesFolder, localesFolder] = process.argv.slice(2).map(path => resolve(path))
const here = dirname(fileURLToPath(import.meta.url))
const CSL = createRequire(import.meta.url)(citeproc)

// ---- Works made up of marks ----

const people = (role, count) => [...'abcdefghijkl'].slice(0, count).map(letter => ({
  family: `Q${role}${letter}qqq`,
  given: `X${role}${letter}xxx Y${role}${letter}yyy`
}))
const authors = count => ({ author: people('a', count) })
const editors = count => ({ editor: people('e', count) })
const [container, publisher, place] = ['container-title', 'publisher', 'publisher-place']
  .map(field => ({ [field]: `Zq${field.replace('publisher-place', 'place').replace('container-title', 'container')}z` }))
const series = { 'collection-title': 'Zqseriesz', 'collection-number': '77' }
const [volume, issue, range, page] = [{ volume: '234' }, { issue: '7' }, { page: '1234-1237' }, { page: '1234' }]
const day = { issued: { 'date-parts': [[1987, 6, 15]] } }
const accessed = { accessed: { 'date-parts': [[2011, 3, 9]] } }
const genre = { genre: 'Zqgenrez' }
const url = { URL: 'http://zqurlz.org/' }

// The kind of a template, its weight, the type of work in CSL, and the fields.
const works = [
  ['article', 3, 'article-journal', authors(1), container, volume, issue, range],
  ['article', 2, 'article-journal', authors(2), container, volume, range],
  ['article', 1, 'article-journal', authors(2), container, volume, issue, page, day],
  ['article', 1, 'article-journal', authors(1), container, volume, issue, range, publisher],
  ['article', 1, 'article-journal', authors(2), container, range],
  ['article', 1, 'article-journal', authors(1), container],
  ['article', 1, 'article-newspaper', authors(1), container, page, day],
  ['book', 3, 'book', authors(1), publisher, place],
  ['book', 1, 'book', authors(2), publisher, place, { edition: '5' }],
  ['book', 2, 'book', authors(1), publisher],
  ['book', 1, 'book', authors(1), publisher, place, series],
  ['book', 1, 'book', editors(1), publisher, place],
  ['book', 1, 'book', editors(2), publisher, place],
  ['book', 1, 'book', authors(1), publisher, place, volume],
  ['book', 1, 'book', authors(1), place],
  ['chapter', 2, 'chapter', authors(1), editors(1), container, publisher, place, range],
  ['chapter', 2, 'chapter', authors(2), editors(2), container, publisher, place, range],
  ['chapter', 1, 'chapter', authors(1), container, publisher, range],
  ['chapter', 1, 'chapter', authors(1), container, publisher],
  ['chapter', 1, 'chapter', authors(1), editors(2), container, publisher, place, series, range],
  ['conference', 2, 'paper-conference', authors(2), container, publisher, place, range],
  ['conference', 2, 'paper-conference', authors(1), container, range],
  ['conference', 1, 'paper-conference', authors(1), container, publisher, range, { 'collection-title': 'Zqseriesz' }],
  ['thesis', 2, 'thesis', authors(1), genre, publisher, place],
  ['thesis', 1, 'thesis', authors(1), genre, publisher],
  ['report', 1, 'report', authors(1), genre, { number: '88' }, publisher, place],
  ['report', 2, 'report', authors(1), publisher],
  ['web', 1, 'webpage', authors(1), url, accessed, day],
  ['web', 1, 'webpage', authors(1), url, accessed]
].map(([kind, weight, type, ...fields]) => ({ kind, weight, item: workOf(type, fields) }))
const byThree = { item: workOf('article-journal', [authors(3), container, volume, range]) }
const byTwelve = { item: workOf('article-journal', [authors(12), container, volume, range]) }
const byTwo = works[1]

function workOf(type, fields) {
  return Object.assign({ id: 'work', type, title: 'Zqtitlez', issued: { 'date-parts': [[1987]] } }, ...fields)
}

// ---- Printing ----

// Returns the plain text of the entry without its number, or null if the style prints none or fails.
function print(style, language, { item }) {
  try {
    const engine = new CSL.Engine({ retrieveLocale, retrieveItem: () => item }, style, language === 'en' ? 'en-US' : language)
    engine.updateItems([item.id])
    const bibliography = engine.makeBibliography()
    return bibliography && bibliography[1].length > 0 ? plain(bibliography[1][0]).replace(/^[\[(]?1[\]).]?[.:)]?\s+/, '') : null
  } catch {
    return null // Some styles ask for what citeproc-js does not have.
  }
}

function retrieveLocale(language) {
  try {
    return readFileSync(join(localesFolder, `locales-${language}.xml`), 'utf8')
  } catch {
    return false // citeproc-js then takes another dialect or English.
  }
}

function plain(html) {
  return html.replace(/<div class="csl-left-margin">[\s\S]*?<\/div>/g, '').replace(/<[^>]+>/g, '')
    .replace(/&#60;/g, '<').replace(/&#62;/g, '>').replace(/&#38;|&amp;/g, '&').replace(/&nbsp;|\u00a0|\u202f/g, ' ')
    .replace(/\s+/g, ' ').trim()
}

// ---- Names: §F family, §K family in capitals, §G given names, §H given name and initial, §g first given name, §I‹X. Y.› initials ----

const initialForms = String.raw`X\. Y\.|X\.Y\.|X\.-Y\.|X\.Y`
const behindFamily = new RegExp(String.raw`(§[FK][a-l],? ?)(${initialForms}|X Y(?![\w§])|XY(?![\w§])|X-Y|X\.|X(?![\w§]))`, 'g')
const behindFamilyOnly = new RegExp(behindFamily.source + '(?! ?§)', 'g')
const beforeFamily = (forms => new RegExp(`(${forms})( ?)(§[FK])`, 'g'))(String.raw`X\. Y\.|X\.Y\.|X\.-Y\.|XY|X Y|X\.|X`)
const beforeFamilyFirst = new RegExp(`(${initialForms}|XY|X Y|X\\.|X)( ?)(§[FK])`, 'g')
const name = String.raw`(?:(?:§[GHg][a-l] |§I‹[^›]*› ?)§[FK][a-l]|§[FK][a-l](?:,? ?)(?:§[GHg][a-l]|§I‹[^›]*›)|§[FK][a-l])`

function markNames(text, role) {
  const marked = text
    .replace(new RegExp(`Q${role}([a-l])qqq`, 'g'), '§F$1')
    .replace(new RegExp(`Q${role}([a-l])qqq`.toUpperCase(), 'g'), found => '§K' + found[2].toLowerCase())
    .replace(new RegExp(`X${role}([a-l])xxx Y${role}[a-l]yyy`, 'g'), '§G$1')
    .replace(new RegExp(`X${role}([a-l])xxx Y\\.?`, 'g'), '§H$1')
    .replace(new RegExp(`X${role}([a-l])xxx`, 'g'), '§g$1')
  return markInitials(marked)
}

// The initials of a list belong to the family names before them or behind them, as those of the first name do.
function markInitials(text) {
  const before = (whole, initials, blank, family) => `§I‹${initials}›${blank}${family}`
  const behind = (whole, family, initials) => `${family}§I‹${initials}›`
  const family = text.search(/§[FK]/)
  const first = text.search(/(X\. ?Y\.|X\.-Y\.|X\.Y|XY|X Y|X\.|X)(?![a-z])/)
  const initialsFirst = first >= 0 && first < family && family - first < 8
    && /^(X\. ?Y\.|X\.-Y\.|X\.Y|XY|X Y|X\.|X) ?§/.test(text.slice(first))
  return initialsFirst
    ? text.replace(beforeFamilyFirst, before).replace(behindFamilyOnly, behind)
    : text.replace(behindFamily, behind).replace(beforeFamily, before)
}

const others = 'et ?al\\.?|et coll\\.?|and others|u\\. ?a\\.|等|и др\\.|e outros|y otros|and colleagues|m\\.fl\\.|i in\\.|a kol\\.|ve ark\\.'
  + '|ym\\.|és mtsai\\.?|mfl\\.?|e altri|и соавт\\.?|ve diğerleri|ва др\\.|с соавт\\.|외|ほか'
const andOthers = new RegExp(`^[,.;]?\\s*(${others})`, 'i')

// Returns a line of NameStyles.txt without its weight, or null if the style prints names in no way that the file can hold.
function nameStyleOf(printed) {
  const lists = [byTwo, byThree, byTwelve].map(work => listOf(printed.get(work)))
  const [two, three, twelve] = lists
  if (two?.names.length !== 2 || three?.names.length !== 3)
    return null
  const [[last], [between, lastOfMany]] = [gaps(two), gaps(three)]
  const shown = twelve && twelve.names.length < 12 ? twelve.names.length : 0
  const behind = shown && twelve.text.slice(twelve.text.lastIndexOf(twelve.names[shown - 1]) + twelve.names[shown - 1].length)
  const etAl = shown ? behind.match(andOthers)?.[0] ?? '' : ''
  const [one, other] = three.names.map(patternOfName)
  const isUsual = !/§g/.test(three.names[0] + three.names[1]) && one.length > 1 && between.length <= 4 && between.trim() !== ''
    && !/[0-9§]/.test(between + lastOfMany + last) && lastOfMany.length <= 9 && last.length <= 9
    && !/[A-Za-z]{2,}(?<![FKG])/.test(one.replace(/<[^>]*>/g, ''))
  return isUsual ? [one, other, between, lastOfMany, last, etAl ? shown : '', etAl].join('\t') : null
}

function listOf(text) {
  const marked = text && markNames(text, 'a')
  const names = marked?.match(new RegExp(name, 'g'))
  return names ? { text: marked, names } : null
}

function gaps({ text, names }) {
  let end = text.indexOf(names[0]) + names[0].length
  return names.slice(1).map(next => {
    const start = text.indexOf(next, end)
    const gap = text.slice(end, start)
    end = start + next.length
    return gap
  })
}

function patternOfName(marked) {
  return marked.replace(/§([FKGHg])[a-l]/g, (whole, part) => part === 'H' ? 'G' : part).replace(/§I‹([^›]*)›/g, '<$1>')
}

// ---- Templates ----

const and = /^(?:[,;&\/\s–—-]|and|und|et|e|y|i|og|och|en|ve|și|a|и|dan|şi|ir|&|in|eta|u\.?)*$/i
const months = {
  6: String.raw`(?:June|Jun\.?|juin|Juni|junio|giugno|junho|jun\.?|06|6|июнь|июня|czerwca|czerwiec)`,
  3: String.raw`(?:March|Mar\.?|mars|März|Mrz\.?|marzo|março|mar\.?|03|3|марта?|marca|marzec)`
}
const dayAndMonth = (month, day) => new RegExp(
  `(?:${months[month]}[ .,/-]*0?${day}(?:th|st|nd|rd)?(?!\\d)`
  + `|(?<!\\d)0?${day}(?:th|st|nd|rd|er|\\.)?[ .,/-]*(?:de |di )?${months[month]}|${months[month]}(?![\\w]))`, 'g')
const edition = new RegExp(
  '\\b5(?:th|st|e|ª|a|º|\\.|-е|ème|:e|da|η)? ?(?:edition|edn\\.?|ed\\.?|éd\\.?|édition|ed|Aufl(?:age)?\\.?|edición|edição|edizione|изд\\.?'
  + '|wyd\\.?|vyd\\.?|utg\\.?|uppl\\.?|udg\\.?|druk|bs\\.?|kiad\\.?|painos)', 'i')
const genres = {
  thesis: '‹[PhD thesis|Doctoral dissertation|Master’s thesis|PhD diss.|Thesis]›',
  report: '‹[Technical Report|Working Paper|Report|Research Report]›'
}

// Returns the template of what a style prints for a work, or null if not all of it is understood.
function templateOf(text, { kind, item }) {
  let pattern = markNames(text, 'a')
  const isDotted = /§I‹[^›]*\.›(?! ?§)/.test(pattern)
  pattern = joinNames(pattern, '{A}')
  // The dot of a last initial has swallowed the dot behind the authors.
  if (isDotted)
    pattern = pattern.replace(/\{A\} (?=\{T\}|[“‘"«'])/, '{A}. ')
  pattern = joinNames(markNames(pattern, 'e'), '{E}')
  if (/§|[XQY][ae][a-l]/i.test(pattern) || /\bX\.? ?Y\b/.test(pattern) || ['{A}', '{E}'].some(field => count(pattern, field) > 1))
    return null
  pattern = markFields(pattern, kind, item)
  const literal = pattern.replace(/\{[^}]*\}|‹[^›]*›/g, '')
  const isUnderstood = !/\d|zq|[{}]/i.test(literal) && pattern.includes('{T}') && /\{[AE]\}/.test(pattern)
    && !/ERROR|NO_PRINT/.test(pattern)
    && count(pattern, '{T}') < 2 && count(pattern, '{Y}') < 2 && (pattern.match(/\{[CBK](:news)?\}/g) ?? []).length < 2
  return isUnderstood ? escapeBrackets(pattern).trim() : null
}

function markFields(text, kind, item) {
  const isNews = item.type === 'article-newspaper'
  const fields = {
    Zqtitlez: '{T}',
    Zqcontainerz: kind === 'article' ? (isNews ? '{C:news}' : '{C}') : kind === 'conference' ? '{K}' : '{B}',
    Zqpublisherz: kind === 'thesis' ? '{U:institution}' : kind === 'report' ? '{U:group}' : '{U}',
    Zqplacez: '{L}',
    Zqseriesz: '{S}',
    Zqgenrez: genres[kind] ?? genres.report
  }
  for (const [mark, field] of Object.entries(fields))
    text = text.replace(new RegExp(mark, 'ig'), field)
  text = text.replace(/<?https?:\/\/zqurlz\.org\/?>?/ig, '{X}')
    .replace(/1234\s*[-–—‑−]\s*(?:1237|237|37|7)/g, '{P}')
    .replace(/1234/g, '{F}')
    .replace(/\b234\b/g, kind === 'book' ? '{O}' : '{V}').replace(/\b88\b/g, '{O:code}').replace(/\b77\b/g, '{s}')
  if (kind === 'article')
    text = text.replace(/\b7\b/g, '{I}')
  if (item.issued['date-parts'][0].length > 1)
    text = text.replace(dayAndMonth(6, 15), '{D}')
  if (item.accessed)
    text = text.replace(dayAndMonth(3, 9), '{D:access}').replace(/2011/g, '{Y:access}')
  text = text.replace(/1987/g, '{Y}')
  return item.edition ? text.replace(edition, '{N}') : text
}

// Puts one mark in place of each list of names, with its "et al.".
function joinNames(text, mark) {
  const lists = []
  for (const found of text.matchAll(new RegExp(name, 'g'))) {
    const end = found.index + found[0].length
    const list = lists.at(-1)
    if (list && and.test(text.slice(list.end, found.index)))
      list.end = end
    else
      lists.push({ start: found.index, end })
  }
  for (const { start, end } of lists.reverse()) {
    const etAl = text.slice(end).match(/^,? et al\.?/)?.[0] ?? ''
    text = text.slice(0, start) + mark + text.slice(end + etAl.length)
  }
  return text
}

// Brackets and bars are signs of the templates; only those of genres are meant so.
function escapeBrackets(pattern) {
  return pattern.replace(/‹\[([^\]]*)\]›/g, '‹\u0001$1\u0002›').replace(/\[/g, '⟨').replace(/\]/g, '⟩')
    .replace(/\u0001/g, '[').replace(/\u0002/g, ']').replace(/\|(?![^\[]*\])/g, '/')
}

function count(text, part) {
  return text.split(part).length - 1
}

// ---- Files ----

// Languages without material of their own take that of a neighbour.
const material = new Set('en de fr es it pt ru uk zh ja ko pl cs sv nl el ar he tr id fi vi hu ro'.split(' '))
const neighbours = {
  da: 'sv', nb: 'sv', nn: 'sv', no: 'sv', ca: 'es', eu: 'es', gl: 'es', sk: 'cs', sl: 'cs', hr: 'cs', sr: 'cs', bg: 'ru', lt: 'pl',
  lv: 'pl', et: 'fi', af: 'nl', fa: 'ar'
}
const longest = 180
const useless = /In: ?[.,]|: ?\.$|\( ?\)|⟨ ?⟩|dx\.doi|Dept\.|\{A\}, \{A\}/

const templates = new Map()
const nameStyles = new Map()
const increase = (counts, key, by) => counts.set(key, (counts.get(key) ?? 0) + by)

readdirSync(stylesFolder).filter(file => file.endsWith('.csl')).sort().filter((file, index) => index % 2 === 0).forEach(file => {
  const style = readFileSync(join(stylesFolder, file), 'utf8')
  const language = style.match(/default-locale="([a-z]+)/)?.[1] ?? 'en'
  const printed = new Map([...works, byThree, byTwelve].map(work => [work, print(style, language, work)]))
  const names = nameStyleOf(printed)
  if (names)
    increase(nameStyles, names, 1)
  for (const work of works) {
    const template = printed.get(work) && templateOf(printed.get(work), work)
    if (template)
      increase(templates, `${work.kind}\t${language}\t${template}`, work.weight)
  }
})

const materialFor = language => material.has(language) ? language : neighbours[language] ?? 'en'
const merged = new Map()
for (const [key, weight] of templates) {
  const [kind, language, template] = key.split('\t')
  const pattern = template.replace(`${genres.thesis} Thesis`, '‹[PhD|Doctoral|Master’s] Thesis›')
  if (template.length <= longest && !useless.test(template))
    increase(merged, [kind, materialFor(language), pattern].join('\t'), 1 + Math.floor(Math.log2(weight)))
}
const compare = (one, other) => one < other ? -1 : one > other ? 1 : 0
const lines = [...merged].map(([key, weight]) => ({ parts: key.split('\t'), weight }))
  .sort(({ parts: a, weight: v }, { parts: b, weight: w }) => compare(a[0], b[0]) || w - v || compare(a[1], b[1]) || compare(a[2], b[2]))
  .map(({ parts: [kind, language, pattern], weight }) => [kind, weight, language, pattern].join('\t'))
const nameLines = [...nameStyles].sort((one, other) => other[1] - one[1])
  .map(([key, styles]) => [Math.max(1, Math.round(Math.sqrt(styles))), key].join('\t'))

writeFileSync(join(here, 'PublishedStyles.txt'), `\
# Styles of journals and publishers, in the form of Styles.txt. They are derived from what half of the styles of the Citation Style
# Language project (https://citationstyles.org, CC BY-SA 3.0) print for made-up works; a style that several print has more weight.
${lines.join('\n')}\n`)
writeFileSync(join(here, 'NameStyles.txt'), `\
# Lists of names as journals and publishers print them (see PublishedStyles.txt), parted by tabs: weight, the first name, the other names,
# between two, before the last of many, before the last of two, how many are printed before the last column if there are more, and that.
# F family name, K family name in capitals, G given names, <X. Y.> initials.
${nameLines.join('\n')}\n`)
