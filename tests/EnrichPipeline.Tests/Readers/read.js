// Reads an export on stdin with the reader named first, and writes what it understood as CSL-JSON.
import { readFileSync } from 'node:fs'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import '@citation-js/plugin-ris'
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter'

const text = readFileSync(0, 'utf8')

function citationJs() {
  return new Cite(text).data.map(({ _graph, ...item }) => item)
}

function biblatexConverter() {
  const parsed = new BibLatexParser(text, { processUnexpected: true, processUnknown: true }).parse()
  if (parsed.errors.length > 0) throw new Error(JSON.stringify(parsed.errors))
  const items = new CSLExporter(parsed.entries).parse()
  return Object.keys(parsed.entries).map(number => ({
    ...items[number],
    id: parsed.entries[number].entry_key,
    PMID: parsed.entries[number].fields.eprint,
    PMCID: parsed.entries[number].unknown_fields?.pmcid?.map(piece => piece.text).join('')
  }))
}

// What a style makes of the names, as a reader of a paper sees it.
const inStyle = template => () =>
  new Cite(text).format('bibliography', { format: 'text', template, lang: 'en-US' }).trim().split('\n')

const read = { apa: inStyle('apa'), vancouver: inStyle('vancouver'), 'citation-js': citationJs, 'biblatex-csl-converter': biblatexConverter }[process.argv[2]]
process.stdout.write(JSON.stringify(read()))
