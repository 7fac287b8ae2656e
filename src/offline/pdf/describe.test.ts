import {expect, it} from 'vitest'
import {describedPdf} from './describe.ts'

const description = {
  title: '《某某资讯》总第1期',
  author: '某某协会',
  creator: 'Huikan',
  language: 'zh-Hans',
  day: '2026-11-26',
}

/** The frame of a PDF, as Chromium writes it. */
const frame = (moment: string) =>
  Buffer.from(`%PDF-1.4
1 0 obj
<</Creator (Chromium)
/CreationDate (D:${moment}+00'00')
/ModDate (D:${moment}+00'00')>>
endobj
2 0 obj
<</Type /Catalog
/Lang (zh-Hans)
/Pages 3 0 R>>
endobj
xref
0 3
trailer
<</Size 4
/Root 2 0 R
/Info 1 0 R>>
startxref
186
%%EOF
`)

it('gives the same bytes whenever it was printed, with places that are true', () => {
  const pdf = Buffer.from(describedPdf(frame('20261126101948'), description)).toString('latin1')
  expect(Buffer.from(describedPdf(frame('20270101000000'), description)).toString('latin1')).toBe(pdf)
  const table = pdf.slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]))
  const places = [...table.matchAll(/^(\d+) 1\n(\d{10}) 00000 n $/gm)]
  expect(places.map(([, number]) => number)).toEqual(['1', '2', '4'])
  for (const [, number, place] of places) expect(pdf.slice(Number(place))).toMatch(`${number} 0 obj\n`)
  expect(table).toContain('/Prev 186>>')
  expect(pdf.slice(Number(places[1]?.[2])).match(/\/Lang \(zh-Hans\)/g)).toHaveLength(1)
  const stream = /\/Length (\d+)>>\nstream\n/.exec(pdf)
  const end = (stream?.index ?? 0) + (stream?.[0].length ?? 0) + Number(stream?.[1])
  expect(pdf.slice(end)).toMatch(/^\nendstream\nendobj\n/)
})

it('has the day on which zip files fall back where none is known', () => {
  const pdf = Buffer.from(describedPdf(frame('20261126101948'), {...description, day: null})).toString()
  expect(pdf.match(/\d{14}\+00'00'/g)).toEqual(Array(4).fill("19800101000000+00'00'"))
})

it('refuses what Chromium did not write', () => {
  expect(() => describedPdf(Buffer.from('%PDF-1.7\n%%EOF\n'), description)).toThrow('Chromium')
})
