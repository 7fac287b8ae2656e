import {expect, it} from 'vitest'
import {mergePictures} from './merge-pictures.ts'

const stated = new Set(['a.png', 'b.png'])
const captioned = '<Figure src="a.png" caption="主会场" />'
const bare = '<Figure src="b.png" />'

it.each([
  [
    'above its caption',
    '\n甲改\n\n<Figure caption="主会场" />\n',
    `\n甲\n\n${captioned}\n`,
    `\n甲改\n\n${captioned}\n`,
  ],
  ['below the line before it', '\n甲\n\n乙改\n', `\n甲\n\n${bare}\n\n乙\n`, `\n甲\n\n${bare}\n\n乙改\n`],
  ['at the beginning', '\n甲改\n', `\n${bare}\n\n甲\n`, `\n${bare}\n\n甲改\n`],
  ['at the beginning of nothing', '', `\n${bare}\n`, `${bare}\n\n`],
  ['one below the other', '\n甲\n', `\n甲\n\n${bare}\n\n${captioned}\n`, `\n甲\n\n${bare}\n\n${captioned}\n`],
  ['nowhere, where the editor has it already', `\n${bare}\n\n甲\n`, `\n甲\n\n${bare}\n`, `\n${bare}\n\n甲\n`],
  ['nowhere, where nobody stated it', '\n甲\n', '\n甲\n\n<Figure src="c.png" />\n', '\n甲\n'],
  [
    'a caption that stands twice tells no place',
    '\n甲\n\n<Figure caption="主会场" />\n\n<Figure caption="主会场" />\n',
    `\n甲\n\n${captioned}\n`,
    `\n甲\n\n${captioned}\n\n<Figure caption="主会场" />\n\n<Figure caption="主会场" />\n`,
  ],
])('a picture is put in %s', (_where, edited, converted, merged) => {
  expect(mergePictures(edited, converted, stated)).toEqual({body: merged})
})

it('says where a picture has no place', () => {
  const line = '会议由秘书长祁望舒主持，各单位负责人一百二十人参加，会期一天。'
  const lost = (place: string) =>
    `structure.yaml 里写明的图片 b.png 放不进来${place}，这里的文字改过了；请自己在该放的地方写 <Figure src="b.png" />。`
  expect(mergePictures('\n乙\n', `\n甲\n\n${bare}\n`, stated)).toEqual({lost: lost('（应在“甲”之后）')})
  expect(mergePictures('\n甲\n\n甲\n', `\n甲\n\n${bare}\n`, stated)).toEqual({lost: lost('（应在“甲”之后）')})
  expect(mergePictures('\n乙\n', `\n${line}\n\n${bare}\n`, stated).lost).toMatch(
    /（应在“会议由秘书长祁望舒主持.{1,12}…”之后）/,
  )
})
