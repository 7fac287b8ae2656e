import {readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeEach, describe, expect, it} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {largestPicture} from '../schemas/picture.ts'
import {choosePicture, removePicture, writePicture} from './picture-file.ts'

/** A picture of so many pixels, as its first bytes say; the second number makes another picture of the same size. */
const png = (width = 8, other = 0) =>
  Buffer.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
    ...[0, 0, 0, width, 0, 0, 0, 8, 8, 6, 0, 0, 0, 0, 0, 0, other],
  ])
const svg = (inner: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${inner}</svg>`)

let folder: string
beforeEach(() => {
  folder = newFolder('picture')
})

describe('a picture that an editor chose', () => {
  it.each([
    ['award.png', 'award.png'],
    ['Award Photo (1).PNG', 'award-photo-1.png'],
    ['颁奖现场.png', 'photo-01.png'],
    ['第3期.png', 'photo-01.png'],
    ['ａｗａｒｄ.png', 'award.png'],
    ['../../evil.png', 'evil.png'],
    ['.htaccess.png', 'htaccess.png'],
    // the name of an extracted picture may be given again when the original is read anew
    ['picture-01.png', 'photo-01.png'],
    // what it is counts, not what it is called
    ['award.jpg', 'award.png'],
    [`${'a'.repeat(300)}.png`, `${'a'.repeat(40)}.png`],
  ])('is named so that every disk and address takes it: %s', (chosen, name) => {
    expect(choosePicture(folder, chosen, png())).toEqual({name, isThere: false})
  })

  it('takes the place of no other file, and is not kept twice', () => {
    writeFileSync(join(folder, 'AWARD.png'), png(9))
    expect(choosePicture(folder, 'award.png', png())).toEqual({name: 'award-2.png', isThere: false})
    expect(choosePicture(folder, '颁奖.png', png(9))).toEqual({name: 'AWARD.png', isThere: true})
    writeFileSync(join(folder, 'photo-01.png'), png(9, 1))
    expect(choosePicture(folder, '颁奖.png', png())).toEqual({name: 'photo-02.png', isThere: false})
  })

  it.each([
    ['会场.heic', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), /HEI[CF].*请另存为 jpg 或 png/u],
    ['会场.bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(60, 1)]), /BMP 格式.*请另存为 jpg 或 png/u],
    ['会场.png', Buffer.from('这是文字'), /打不开，不是完好的图片/u],
    ['会场.png', Buffer.alloc(0), /打不开，不是完好的图片/u],
    ['会场.png', png(0), /打不开，不是完好的图片/u],
    [
      '会场.png',
      Buffer.alloc(largestPicture + 1),
      /超过 25 MB，网站存不下；请用看图或画图程序把宽改成 1600 像素/u,
    ],
    ['会场.svg', svg('<script>alert(1)</script>'), /不只是图形.*请另存为 png/u],
  ])('is refused where no page could show it: %s', (chosen, bytes, said) => {
    expect(() => choosePicture(folder, chosen, bytes)).toThrow(said)
    expect(() => choosePicture(folder, chosen, bytes)).toThrow(`“${chosen}”`)
    expect(readdirSync(folder)).toEqual([])
  })

  it('may be a drawing', () => {
    expect(choosePicture(folder, '会徽 logo.svg', svg('<circle r="2"/>')).name).toBe('logo.svg')
  })
})

describe('its file', () => {
  it('is written within the content folder alone, and taken away only as it was written', () => {
    const path = join(folder, 'award.png')
    writePicture(folder, path, png())
    expect(readFileSync(path).equals(png())).toBe(true)
    expect(removePicture(folder, path, png(9))).toBe(false)
    expect(readdirSync(folder)).toEqual(['award.png'])
    expect(removePicture(folder, path, png())).toBe(true)
    expect(removePicture(folder, path, png())).toBe(true)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is not written through a link', () => {
    const elsewhere = newFolder('elsewhere')
    symlinkSync(elsewhere, join(folder, '140'))
    expect(() => writePicture(folder, join(folder, '140', 'award.png'), png())).toThrow(RangeError)
    expect(() => writePicture(folder, join(folder, '..', 'award.png'), png())).toThrow(RangeError)
    expect(readdirSync(elsewhere)).toEqual([])
  })
})
