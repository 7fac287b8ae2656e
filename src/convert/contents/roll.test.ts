import {describe, expect, test} from 'vitest'
import {convert} from '../convert.ts'

const prose = '会议审议通过了年度工作报告，听取了财务情况说明。'

/** The 目录 of an issue with these lines below the word, and the text of its first article. */
function read(list: string, ...titles: string[]) {
  const pieces = titles.map(title => `${title}\n\n${prose}`).join('\n\n\n')
  const {files} = convert(
    `港务通讯\n2015年第3期\n\n修建陈列室\n\n${prose}\n\n目录\n${list}\n\n以上款项已经送到。\n\n\n${pieces}\n`,
    {id: '1'},
  )
  return {
    contents: /^contents: \[\]$/mu.test(files.get('issue.yaml') ?? ''),
    first: files.get('01.mdx') ?? '',
  }
}

describe('names with sums below a stray 目录', () => {
  test.each([
    '王志强　500　　　　李长顺　300\n佟玉梅　200　　　　汤秀云　100\n冯　立　200　　　　石宝林　100',
    '王志强\t500\t李长顺\t300\n佟玉梅\t200\t汤秀云\t100',
    '王志强　500\n恒达包装公司　300\n佟玉梅　200',
  ])('are text: %s', list => {
    const {contents, first} = read(list, '港区举行消防演练')
    expect(contents).toBe(true)
    const places = ['王志强', '佟玉梅'].map(name => first.indexOf(name))
    expect(places[0]).toBeGreaterThan(0)
    expect(places[1]).toBeGreaterThan(places[0] ?? 0)
  })
})

test('persons of whom the body tells under their names are entries', () => {
  const list = '王志强　500　　　　李长顺　300\n佟玉梅　200　　　　汤秀云　100'
  expect(read(list, '王志强', '李长顺', '佟玉梅', '汤秀云').contents).toBe(false)
})
