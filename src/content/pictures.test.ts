import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {beforeAll, expect, test} from 'vitest'
import {newFolder} from '../../tests/new-folder.ts'
import {picturesOf} from './pictures.ts'

let folder = ''
/** The head of a PNG, which tells its size. */
const png = (width: number, height: number) => {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000806000000', 'hex')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}
const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

beforeAll(() => {
  folder = newFolder('pictures')
  writeFileSync(join(folder, 'a.png'), png(640, 480))
  writeFileSync(join(folder, 'broken.png'), 'no picture')
  writeFileSync(join(folder, 'plan.svg'), drawing)
  writeFileSync(join(folder, 'hostile.svg'), drawing.replace('/>', '><script>alert(1)</script></svg>'))
})

test('a picture is known by its size and its content', () => {
  const [picture] = picturesOf('<Figure src="a.png" caption="主会场" />', folder).values()
  expect(picture).toMatchObject({width: 640, height: 480, size: 29})
  expect(picturesOf("<Figure caption='主会场' src='a.png' />", folder).get('a.png')).toEqual(picture)
})

test('a drawing is a picture, too', () => {
  const [picture] = picturesOf('<Figure src="plan.svg" caption="平面图" />', folder).values()
  expect(picture).toMatchObject({width: 9, height: 9})
})

test.each([
  ['gone.png', '没有 gone.png（大小写也要一样）；请把图片放进来'],
  ['A.png', '是不是 a.png？若不是，请把图片放进来'],
  ['a-2.png', '）；请把图片放进来'],
  ['plam.svg', '是不是 plan.svg？'],
  ['broken.png', '打不开'],
  ['hostile.svg', '里不只是图形'],
  ['../a.png', '要写这一期文件夹里的图片的文件名'],
  ['照片.png', '要写这一期文件夹里的图片的文件名'],
  ['source.pdf', '要写这一期文件夹里的图片的文件名'],
])('%s is said to be wrong', (name, why) => {
  expect(picturesOf(`<Figure src="${name}" caption="主会场" />`, folder).get(name)).toContain(why)
})

test('an article without a figure asks for nothing', () => {
  expect(picturesOf('正文', '/nowhere').size).toBe(0)
})

test('a drawing without a size cannot be shown', () => {
  writeFileSync(join(folder, 'flat.svg'), drawing.replace('width="9"', 'width="0"'))
  writeFileSync(join(folder, 'PLAN.SVG'), drawing.replace('/>', '><script>alert(1)</script></svg>'))
  expect(picturesOf('<Figure src="flat.svg" />', folder).get('flat.svg')).toBe(
    'flat.svg 打不开，不是完好的图片；请重新另存为 jpg 或 png',
  )
  expect(picturesOf('<Figure src="PLAN.SVG" />', folder).get('PLAN.SVG')).toContain('里不只是图形')
})
