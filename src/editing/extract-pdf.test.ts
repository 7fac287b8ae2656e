import {expect, it} from 'vitest'
import {examplePdf} from '../extracting/pdf/example-pdf.ts'
import {extractPdf} from './extract-pdf.ts'

const line = '会议听取了年度工作报告，并就培训基地的选址交换了意见。'
const page = {texts: [100, 120, 140].map(y => ({text: line, x: 72, y}))}
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
