import {describe, expect, it} from 'vitest'
import {type ExamplePage, examplePdf} from '../extracting/pdf/example-pdf.ts'
import {extractPdf} from './extract-pdf.ts'

const line = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const page: ExamplePage = {texts: [100, 120, 140].map(y => ({text: line, x: 72, y}))}
const ample = {longest: 60_000, mostMemory: 1024 ** 3}

it('a PDF is read in a thread of its own', async () => {
  expect((await extractPdf(examplePdf([page]), ample)).print).toContain('选址')
})

it.each([
  ['time', {...ample, longest: 1}],
  ['memory', {...ample, mostMemory: Number.NEGATIVE_INFINITY}],
])(
  'one that asks for more %s than an issue needs is refused, and its thread ended',
  async (_what, limits) => {
    // so many pages take longer than the moment after which memory is looked at first
    const long = examplePdf(Array.from({length: 500}, () => page))
    await expect(extractPdf(long, limits)).rejects.toMatchObject({ruleId: 'original-too-large'})
  },
)

describe('a file that leads round in a circle ends', () => {
  const whole = Buffer.from(examplePdf([{...page, pictures: [[100, 300, 200, 400]]}])).toString('latin1')
  const bytes = (file: string) => new Uint8Array(Buffer.from(file, 'latin1'))
  const xref = /startxref\n(\d+)/.exec(whole)?.[1]
  const outcome = (file: string) =>
    extractPdf(bytes(file), ample).then(
      ({print}) => print,
      error => error.ruleId,
    )

  it.each([
    ['pages that are their own children', whole.replace('/Kids[6 0 R]', '/Kids[2 0 R]'), 'original-damaged'],
    [
      'a table of objects before itself',
      whole.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${xref}`),
      line.repeat(3),
    ],
    [
      'a drawing that draws itself',
      whole.replace(
        /<<\/Type\/XObject\/Subtype\/Image[^>]*>>\nstream\n[\s\S]{4}\n/,
        '<</Type/XObject/Subtype/Form/BBox[0 0 500 500]/Resources<</XObject<</I1 5 0 R>>>>/Length 13>>\nstream\n/I1 Do /I1 Do\n',
      ),
      line.repeat(3),
    ],
    [
      'a font that is made of itself',
      whole.replace('/DescendantFonts[', '/DescendantFonts[3 0 R '),
      'original-damaged',
    ],
    ['a billion pages that are not there', whole.replace('/Count 1', '/Count 999999999'), line.repeat(3)],
  ])('%s', async (_what, file, ends) => {
    expect(file).not.toBe(whole)
    expect(await outcome(file)).toBe(ends)
  })
})
