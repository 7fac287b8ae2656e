import {readFileSync} from 'node:fs'
import {Ajv2020, type AnySchemaObject} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {validateXML} from 'xmllint-wasm'

const schemas = new URL('../schemas/', import.meta.url)

/** What a RELAX NG schema of tests/schemas finds wrong with an XML document; empty where it finds nothing. */
export async function xmlFaults(
  xml: string,
  schema: 'atom' | 'oai-static-repository' | 'sitemap',
): Promise<string[]> {
  const {errors} = await validateXML({
    xml: {fileName: `${schema}.xml`, contents: xml},
    schema: readFileSync(new URL(`${schema}.rng`, schemas), 'utf8'),
    extension: 'relaxng',
    // The default, 16 MB, is too little for a feed of whole issues.
    initialMemoryPages: 1024,
    maxMemoryPages: 8192,
  })
  return errors.map(({message}) => message)
}

/** What RFC 4287 says beyond its grammar: an author for each entry, and a link to the article or its text. */
export function atomFaults(xml: string): string[] {
  const [head = '', ...entries] = xml.split('<entry>')
  const faults = head.includes('<author>') ? [] : ['feed without author']
  for (const entry of entries)
    if (!entry.includes('<content') && !entry.includes('rel="alternate"'))
      faults.push('entry without text or link')
  const ids = [...xml.matchAll(/<id>(.*?)<\/id>/g)].map(match => match[1])
  if (new Set(ids).size !== ids.length) faults.push('id used twice')
  return faults
}

/** What a JSON Schema (draft 2020-12) finds wrong with data; empty where it finds nothing. Unknown keywords are an error. */
export function jsonFaults(data: unknown, schema: AnySchemaObject): string[] {
  const ajv = new Ajv2020({strict: true, strictRequired: false, allErrors: true})
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  validate(data)
  return (validate.errors ?? []).map(({instancePath, message}) => `${instancePath} ${message}`)
}

/** The schema of JSON Feed 1.1. */
export function jsonFeedSchema(): AnySchemaObject {
  return JSON.parse(readFileSync(new URL('json-feed.schema.json', schemas), 'utf8')) as AnySchemaObject
}

/** Reads a CSV file (RFC 4180) with a header into one object a line. */
export function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain = '', end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (end === '' && quoted === undefined && plain === '') break
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  const [header = [], ...lines] = rows.filter(row => row.length > 0)
  return lines.map(line => Object.fromEntries(header.map((name, index) => [name, line[index] ?? ''])))
}
