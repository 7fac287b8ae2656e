import {type Context, everyDelimiter, Reader} from './read-back.ts'
import type {Run} from './runs.ts'

/** What may begin a block, or a line of code, or a link, at the head of a text. */
const opening = /^(?:[\s+\-=:#>]|\d{1,9}[.)]|import|export|www|http)/u
/** What Markdown or MDX could take for markup wherever it stands, and what ends a heading. */
const markup = /[\\`*_~{}<>[\]&!|$@\n]|:\/|#\s*$/u
/** What a backslash may stand before: all of ASCII's punctuation that any markup needs. */
const everySpecial = /[\\`*_~{}<>[\]()#+\-.!|&=:@$"'/^]/g

/** From what an editor would hardly escape to what he would: where one of several backslashes will do, the last stays. */
const likeliness = `"'/=^@$.:)(]}>+-#!&|~_*\`<{[\\`

/**
 * Writes runs so that both parsers, remark's and the one that renders the site, read them back as they are, with as few
 * backslashes as that needs: taking any one away changes what one of them reads. Where not even one reading can be
 * afforded, every delimiter is escaped.
 */
export function protect(runs: readonly Run[], context: Context): string {
  if (!opening.test(runs[0]?.value ?? '') && !runs.some(({value}) => markup.test(value)))
    return write(runs, none)
  const specials = runs.flatMap(({value}) => value.match(everySpecial) ?? [])
  const reader = new Reader(runs, context)
  // a line that begins with import or export has no character to escape; a blank keeps it from being read as code
  const blank = context === 'paragraph' && /^(?:im|ex)port\b/.test(runs[0]?.value ?? '') ? ' ' : ''
  if (reader.overtaxed) return blank + write(runs, crudely(runs, specials))
  // a pipe ends a cell even where both parsers happen to forgive it
  const required = new Set(context === 'cell' ? placesOf(specials, '|') : [])
  if (reader.reads(write(runs, required))) return write(runs, required)
  const all = new Set(specials.keys())
  const lead = blank && reader.reads(write(runs, all)) ? '' : blank
  const escaped = fewest(specials, required, candidate =>
    reader.spent ? undefined : reader.reads(lead + write(runs, candidate)),
  )
  return lead + write(runs, escaped)
}

const none: ReadonlySet<number> = new Set()

/** Every delimiter, and whatever could open a block. */
function crudely(runs: readonly Run[], specials: readonly string[]): ReadonlySet<number> {
  // behind a break a line begins as a block does
  if (runs.some(({breaks}) => breaks)) return new Set(specials.keys())
  const head = (runs[0]?.value.slice(0, 12).match(everySpecial) ?? []).length
  return new Set([...specials.keys()].filter(at => at < head || specials[at]?.match(everyDelimiter)))
}

function placesOf(specials: readonly string[], char: string): number[] {
  return specials.flatMap((special, ordinal) => (special === char ? [ordinal] : []))
}

/**
 * Takes backslashes away kind by kind, and where a kind cannot do without, by halves of it: about m log n trials for m
 * that must stay. From right to left, so that of a pair the opening one keeps its backslash. `holds` says whether
 * the text is still read as it is; `undefined` ends the search.
 */
function fewest(
  specials: readonly string[],
  required: ReadonlySet<number>,
  holds: (escaped: ReadonlySet<number>) => boolean | undefined,
): ReadonlySet<number> {
  let escaped = new Set(specials.keys())
  let ended = false
  const release = (group: readonly number[]): void => {
    if (group.length === 0 || ended) return
    const fewer = new Set(escaped)
    for (const ordinal of group) fewer.delete(ordinal)
    const held = holds(fewer)
    ended = held === undefined
    if (held) escaped = fewer
    else if (group.length > 1) {
      const half = group.length >> 1
      release(group.slice(half))
      release(group.slice(0, half))
    }
  }
  for (const kind of likeliness) release(placesOf(specials, kind).filter(ordinal => !required.has(ordinal)))
  // one that was needed beside another may not be any more
  for (let size = -1; size !== escaped.size && !ended; ) {
    size = escaped.size
    for (const ordinal of [...escaped].toReversed()) if (!required.has(ordinal)) release([ordinal])
  }
  return escaped
}

/** Joins runs, a backslash before each special character whose ordinal among them is to be escaped. */
function write(runs: readonly Run[], escaped: ReadonlySet<number>): string {
  let ordinal = 0
  return runs
    .map(({strong, value, breaks}) => {
      if (breaks) return '\\\n'
      const text =
        escaped.size === 0
          ? value
          : value.replace(everySpecial, char => (escaped.has(ordinal++) ? `\\${char}` : char))
      return strong ? `**${text}**` : text
    })
    .join('')
}
