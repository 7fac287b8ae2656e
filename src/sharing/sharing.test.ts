import {describe, expect, it} from 'vitest'
import {inventedIssue} from '../../tests/fixtures/invented.ts'
import {fontParts} from './font-files.ts'
import {rasterise} from './lettering.ts'
import {drawSharedPicture, pictureSize} from './shared-picture.ts'

const issue = inventedIssue('140', {
  title: '会刊 & 通讯',
  publisher: '某某协会主办',
  year: 2014,
  months: [11, 12],
  combined: true,
  number: 9,
  total: 140,
})
const publication = {title: '会刊', association: '某某协会', accent: {light: '#9e2b1e'}}

describe('fontParts', () => {
  it('takes the parts that hold a character of the text', () => {
    const ranges = {'[4]': 'U+4e00-4e05,U+9fa5', '[5]': 'U+6f22', latin: 'U+0000-00FF,U+20AC'}
    const partsFor = fontParts(ranges)
    expect(partsFor('一')).toEqual(['4'])
    expect(partsFor('漢a')).toEqual(['5', 'latin'])
    expect(partsFor('')).toEqual([])
  })
})

describe('rasterise', () => {
  it('draws letters, in the size asked for, the same bytes each time', async () => {
    const svg = drawSharedPicture(issue, publication)
    const png = Buffer.from(await rasterise(svg))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([pictureSize.width, pictureSize.height])
    expect(png.equals(Buffer.from(await rasterise(svg)))).toBe(true)
    // Without letters it is less than half as large: a missing font would show here.
    const bare = await rasterise(svg.replace(/<text.*?<\/text>/g, ''))
    expect(png.length).toBeGreaterThan(2 * bare.length)
  })
})
