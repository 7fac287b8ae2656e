import {expect, it} from 'vitest'
import {type FoundPart, partFaults} from './part-faults.ts'

const now = {program: '程序', content: '内容'}
const part = (number: number, of: number, more: Partial<FoundPart['record']> = {}): FoundPart => ({
  folder: `dist-parts/${number}-of-${of}`,
  record: {part: number, of, ...now, ...more},
  damage: [],
})
const faults = (...parts: FoundPart[]) => partFaults(parts, 'dist-parts', now)

it('has nothing against parts that make a whole', () => {
  expect(faults(part(2, 3), part(1, 3), part(3, 3))).toEqual([])
  expect(faults(part(1, 1))).toEqual([])
})

it.each([
  ['none', [], 'dist-parts 里没有网站的任何一部分；请先用 npm run build -- --part 1/4 这样的命令生成各部分'],
  [
    'one is missing',
    [part(1, 3), part(3, 3)],
    '缺少第 2 部分（共 3 部分）；请重新运行 npm run build -- --part 2/3，再放到一起',
  ],
  [
    'one is there twice',
    [part(1, 2), part(2, 2), {...part(2, 2), folder: '副本'}],
    '第 2 部分有 2 个：dist-parts/2-of-2、副本；请只留一个',
  ],
  [
    'the archive was divided twice',
    [part(1, 2), part(2, 2), part(1, 3)],
    '各部分的份数不同（2、3）；请都按同一个份数重新生成，用不着的就删去',
  ],
  [
    'another program',
    [part(1, 2), part(2, 2, {program: '旧'})],
    'dist-parts/2-of-2 是用另一版的程序生成的；请重新运行 npm run build -- --part 2/2，各部分和合并都要用同一版',
  ],
  [
    'another program and content',
    [part(1, 1, {program: '旧', content: '旧'})],
    'dist-parts/1-of-1 是用另一版的程序和内容生成的；请重新运行 npm run build -- --part 1/1，各部分和合并都要用同一版',
  ],
  [
    'one was not finished',
    [part(1, 1), {folder: 'dist-parts/别的', record: null, damage: ['缺少清单']}],
    'dist-parts/别的 不是网站的一部分，或没有做完；请重新生成，用不着的就删去',
  ],
  [
    'damage',
    [{...part(1, 1), damage: ['甲', '乙', '丙', '丁']}],
    'dist-parts/1-of-1 已损坏（甲；乙；丙，等 4 处）；请重新下载；仍不行，请重新运行 npm run build -- --part 1/1',
  ],
])('says so where %s', (_what, parts, fault) => {
  expect(faults(...parts)).toEqual([fault])
})
