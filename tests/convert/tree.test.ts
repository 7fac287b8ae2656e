import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {visit} from 'unist-util-visit'
import {describe, expect, test} from 'vitest'
import {listIssueFolders} from '../../src/content/issue-folders.ts'
import {convert} from '../../src/convert/convert.ts'
import {isBlank} from '../../src/convert/text/characters.ts'
import {decode} from '../../src/convert/text/decode.ts'
import {splitLines} from '../../src/convert/text/lines.ts'
import type {IssueTree, Span} from '../../src/convert/tree.ts'

const prints = [
  ...['src/convert/fixtures', 'tests/convert/newsletters'].flatMap(folder =>
    readdirSync(folder)
      .filter(name => name.endsWith('.txt'))
      .map(name => join(folder, name)),
  ),
  ...listIssueFolders('content').flatMap(({path, hasSource}) =>
    hasSource ? [join(path, 'source.txt')] : [],
  ),
]

const read = new Map<string, ReturnType<typeof convert>>()

/** What becomes of a print, read once for all tests. */
function converted(path: string): ReturnType<typeof convert> {
  const conversion = read.get(path) ?? convert(decode(readFileSync(path)).text, {id: '136'})
  read.set(path, conversion)
  return conversion
}

/** All print that a visitor meets: of nodes that show text their spans, of drops the one that was dropped, with its reason. */
function visited(tree: IssueTree): Array<{span: Span; type: string; reason?: string}> {
  const met: Array<{span: Span; type: string; reason?: string}> = []
  visit(tree, node => {
    if ('spans' in node) for (const span of node.spans) met.push({span, type: node.type})
    else if (node.type === 'drop') met.push({span: node.span, type: node.type, reason: node.reason})
  })
  return met
}

describe('who visits the tree meets every character that is not blank once', () => {
  test.each(prints)('%s', path => {
    const {tree, file} = converted(path)
    const lines = splitLines(String(file))
    const counts = lines.map(line => new Uint8Array(line.length))
    for (const {span} of visited(tree)) {
      const count = counts[span.line.number - 1] ?? new Uint8Array()
      // of a line that was cut in two each half has blanks where the other stands
      for (let at = span.start; at < span.end; at++)
        if (!isBlank(span.line.value[at] ?? '')) count[at] = (count[at] ?? 0) + 1
    }
    const wrong = lines.flatMap((line, index) =>
      [...(counts[index] ?? [])].flatMap((times, at) =>
        times === 1 || isBlank(line[at] ?? '') ? [] : [`${index + 1}:${at + 1} ${times} times ${line[at]}`],
      ),
    )
    expect(wrong).toEqual([])
  })

  test.each(prints)('in order within each node, and dropped for a reason: %s', path => {
    const {tree} = converted(path)
    for (const {reason, type} of visited(tree)) if (type === 'drop') expect(reason).toMatch(/\p{Script=Han}/u)
    visit(tree, node => {
      if (!('spans' in node)) return
      const places = node.spans.map(({line, start}) => line.number * 1e6 + start)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      if (node.spans.length > 0) expect(node.position?.start.line).toBe(node.spans[0]?.line.number)
    })
  })
})

test('a visitor comes to titles, cells, captions, lines of verse and drops', () => {
  const types = new Set(
    prints.flatMap(path => {
      const found: string[] = []
      visit(converted(path).tree, node => {
        found.push(node.type)
      })
      return found
    }),
  )
  expect([...types].sort()).toEqual([
    'apparatus',
    'article',
    'caption',
    'cell',
    'colophon',
    'contents',
    'drop',
    'dropped',
    'figure',
    'heading',
    'issue',
    'item',
    'list',
    'masthead',
    'paragraph',
    'printed-line',
    'row',
    'signature',
    'stanza',
    'table',
    'title',
    'verse',
  ])
})
