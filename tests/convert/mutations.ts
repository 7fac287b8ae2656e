import fc from 'fast-check'

/** Characters that break parsers: control, invisible, half of a pair, markup, look-alikes. */
const nasty = [
  ...'\u0000\u0001\u0007\b\t\v\f\u001B\u007F\u0085\u00A0\u00AD\u034F\u061C\u180E\u200B\u200D\u200E\u200F',
  ...'\u2028\u2029\u202A\u202E\u2060\u2066\u2069\u3000\uFE0F\uFEFF\uFFFC\uFFFD\uFFFE\uFFFF',
  '\uD800',
  '\uDC00',
  '\uDBFF',
  '\r',
  '\n',
  '\r\n',
  '\n\n\n\n\n',
  'é',
  '👨‍👩‍👧',
  '𠮷',
  ...'⻓⽬⼀⺠⻔⼾⾭不ﬁﬃ',
  '⽬录',
  '2015年3⽉',
  '\uF06C ',
  '\uF0B7',
  '\uE5E5\uE5E5',
  '\uF020',
  '\uE8E4',
  '\u{F0001}',
  '(cid:2446)',
  '锟斤拷',
  '\uFDD0',
  '\u{2FFFE}',
  'co\u00AD\nopera',
  '㈠',
  '⑳',
  '１．',
  '（一）',
  '第一条 ',
  '一、',
  '1.',
  '1)',
  '①',
  '＊＊',
  '**',
  '*',
  '_',
  '__',
  '~',
  '~~',
  '`',
  '```',
  '\\',
  '|',
  '\t',
  '<',
  '>',
  '</',
  '<b>',
  '{',
  '}',
  '{/*',
  '[',
  '](',
  '](#)',
  '!',
  '&',
  '&amp;',
  '&#0;',
  '#',
  '## ',
  '- ',
  '+ ',
  '> ',
  '---',
  '***',
  '===',
  ':',
  ': ',
  '"',
  "'",
  '$',
  '$$',
  '@',
  'a@b.cn',
  'http://',
  'www.a.cn',
  '^',
  '[^1]',
  '[^1]: ',
  '[ ] ',
  'import ',
  'export ',
  '    ',
  '。',
  '【',
  '】',
  '……',
  '.....\t3',
  '目录',
  '（来源：甲 编选：乙）',
  '2015年7月1日',
  '国发〔2014〕21号',
  '商务部文件 商发〔2014〕21号',
  '- 12 -',
  '12',
  '编辑：甲',
]

const character = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...nasty)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', minLength: 1, maxLength: 3})},
  {weight: 1, arbitrary: fc.integer({min: 0, max: 0xffff}).map(code => String.fromCharCode(code))},
)

type Mutation = (lines: string[]) => void

/** A place in a list, as a fraction of its length, so that it shrinks well. `fc.double` would give next to nothing but zeros. */
const fraction = fc.nat({max: 9999}).map(share => share / 10_000)
const at = (share: number, length: number) => Math.floor(share * length)

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(fraction, fc.integer({min: 1, max: 6})).map(
    ([share, count]): Mutation =>
      lines => {
        lines.splice(at(share, lines.length), count)
      },
  ),
  fc.tuple(fraction, fc.integer({min: 1, max: 4})).map(
    ([share, count]): Mutation =>
      lines => {
        const from = at(share, lines.length)
        lines.splice(from, 0, ...lines.slice(from, from + count))
      },
  ),
  fc.tuple(fraction, fraction).map(
    ([a, b]): Mutation =>
      lines => {
        const [x, y] = [at(a, lines.length), at(b, lines.length)]
        const [left, right] = [lines[x], lines[y]]
        if (left !== undefined && right !== undefined) {
          lines[x] = right
          lines[y] = left
        }
      },
  ),
  fraction.map(
    (share): Mutation =>
      lines => {
        lines.splice(0, at(share, lines.length))
      },
  ),
  fraction.map(
    (share): Mutation =>
      lines => {
        lines.length = at(share, lines.length)
      },
  ),
  fraction.map(
    (share): Mutation =>
      lines => {
        const from = at(share, lines.length)
        lines.splice(from, 2, `${lines[from] ?? ''}${lines[from + 1] ?? ''}`)
      },
  ),
  fc.tuple(fraction, fraction).map(
    ([share, column]): Mutation =>
      lines => {
        const index = at(share, lines.length)
        const line = lines[index] ?? ''
        const split = at(column, line.length + 1)
        lines.splice(index, 1, line.slice(0, split), line.slice(split))
      },
  ),
  {
    weight: 8,
    arbitrary: fc
      .tuple(fraction, fraction, fc.array(character, {minLength: 1, maxLength: 4}), fc.boolean())
      .map(
        ([share, column, inserted, atHead]): Mutation =>
          lines => {
            const index = at(share, lines.length)
            const line = lines[index] ?? ''
            const place = atHead ? 0 : at(column, line.length + 1)
            lines[index] = line.slice(0, place) + inserted.join('') + line.slice(place)
          },
      ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fraction, fc.array(character, {minLength: 1, maxLength: 12})).map(
      ([share, inserted]): Mutation =>
        lines => {
          lines.splice(at(share, lines.length + 1), 0, inserted.join(''))
        },
    ),
  },
  // the whole text as a PDF gives it away: with a margin, or its printed lines kept apart
  fc.constantFrom('  ', '\t', '\u3000').map(
    (margin): Mutation =>
      lines => {
        for (const [index, line] of lines.entries()) if (line !== '') lines[index] = margin + line
      },
  ),
  fc.integer({min: 12, max: 46}).map(
    (measure): Mutation =>
      lines => {
        lines.splice(0, lines.length, ...lines.flatMap(line => wrapped(line, measure)))
      },
  ),
  fraction.map(
    (share): Mutation =>
      lines => {
        const index = at(share, lines.length)
        lines[index] = [...(lines[index] ?? '')].map(widen).join('')
      },
  ),
  fc.constant<Mutation>(lines => {
    for (const [index, line] of lines.entries()) lines[index] = disguise(line)
  }),
  // what a font without Unicode takes away: every character that it has, on every line
  fc.tuple(fraction, fc.constantFrom('\uFFFD', '\uE8E4', '(cid:7)', '')).map(
    ([share, sign]): Mutation =>
      lines => {
        const text = lines.join('')
        const lost = text[at(share, text.length)] ?? '\n'
        for (const [index, line] of lines.entries()) lines[index] = line.replaceAll(lost, () => sign)
      },
  ),
)

function wrapped(line: string, measure: number): string[] {
  const count = Math.max(1, Math.ceil(line.length / measure))
  return Array.from({length: count}, (_, row) => line.slice(row * measure, (row + 1) * measure))
}

/** What PDFs give away for characters that radicals and ligatures look like. */
const disguises: ReadonlyMap<string, string> = new Map([
  ...Array.from('目月一人民长门见风车食', (char, at): [string, string] => [
    char,
    Array.from('⽬⽉⼀⼈⺠⻓⻔⻅⻛⻋⾷')[at] ?? char,
  ]),
  ...Array.from('文日工行业用小大金立方', (char): [string, string] => [char, radicalOf(char)]),
])

/** The Kangxi radical that is compatible with a character, or the character. */
function radicalOf(char: string): string {
  for (let code = 0x2f00; code <= 0x2fd5; code++)
    if (String.fromCharCode(code).normalize('NFKC') === char) return String.fromCharCode(code)
  return char
}

function disguise(line: string): string {
  return Array.from(line, char => disguises.get(char) ?? char)
    .join('')
    .replaceAll('ffi', 'ﬃ')
    .replaceAll('fi', 'ﬁ')
}

function widen(char: string): string {
  return char >= '!' && char <= '~' ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char
}

/** A text made from one of the seeds: an excerpt of at most `longest` lines (the head of the issue kept or not), mutated. */
export function mutated(seeds: readonly string[], longest: number): fc.Arbitrary<string> {
  const lines = seeds.map(seed => seed.split('\n'))
  return fc
    .tuple(
      fc.nat(Math.max(0, lines.length - 1)),
      fraction,
      fraction,
      fc.nat(3),
      fc.array(mutation, {minLength: 0, maxLength: 12}),
    )
    .map(([seed, from, length, head, mutations]) => {
      const source = lines[seed] ?? []
      const start = at(from, source.length)
      const excerpt = source.slice(start, start + 1 + at(length, longest))
      const made = head === 0 ? excerpt : [...source.slice(0, head * 14), ...excerpt]
      for (const mutate of mutations) mutate(made)
      return made.join('\n')
    })
}

/** Text of nothing but what breaks parsers. */
export const noise: fc.Arbitrary<string> = fc
  .array(character, {minLength: 0, maxLength: 60})
  .map(parts => parts.join(''))
