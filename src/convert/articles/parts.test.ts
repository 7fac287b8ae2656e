import {expect, test} from 'vitest'
import {convert} from '../convert.ts'

const prose = '江水退下去的那一年，船坞里住进了一窝燕子，守坞人的女儿每天替它们数着日子。'

/** Titles, authors and headings of an issue, an article a row. */
function read(text: string) {
  return [...convert(text, {id: '1'}).files]
    .filter(([name]) => name.endsWith('.mdx'))
    .map(([, mdx]) => [
      /^title: (.*)$/mu.exec(mdx)?.[1],
      ...[...mdx.matchAll(/^#+ (.*)$/gmu)].map(([, heading]) => heading),
    ])
}

const contents = (...titles: string[]) =>
  `港务通讯\n2015年第3期\n\n目录\n${titles.map((title, at) => `${title}……${at + 1}`).join('\n')}\n\n\n`

test.each(['◆', '■ ', ''])(
  'parts that end with a name in brackets each, set as the first right below the title: %s',
  sign => {
    const part = (name: string, author: string) => `${sign}${name}\n\n${prose}\n\n（${author}）`
    const parts = [part('盼着有人接班', '祁望舒'), part('老船坞别拆', '柳闻莺'), part('缆绳的系法', '阮素芬')]
    const text = `${contents('三位老船工的心里话', '夜泊青石渡')}三位老船工的心里话\n\n${parts.join('\n\n')}\n\n\n夜泊青石渡\n\n${prose}\n`
    expect(read(text)).toEqual([
      ['三位老船工的心里话', ...['盼着有人接班', '老船坞别拆', '缆绳的系法'].map(name => sign + name)],
      ['夜泊青石渡'],
    ])
  },
)

test('poems with a poet each, below the title of them all', () => {
  const poem = (name: string, poet: string) =>
    `${name}\n${poet}\n一夜春雷破土生，直冲云汉不须争。\n莫言此物无筋骨，石缝岩间自在行。`
  const text = `${contents('夜泊青石渡', '咏船诗词选')}夜泊青石渡\n\n${prose}\n\n\n咏船诗词选\n${poem('春水', '丁韵楼')}\n\n${poem('竹筏', '柳　青')}\n`
  expect(read(text).map(([title]) => title)).toEqual(['夜泊青石渡', '咏船诗词选'])
})

test('what is set otherwise than the parts is a piece of its own', () => {
  const part = (name: string, author: string) => `◆${name}\n\n${prose}\n\n（${author}）`
  const text = `${contents('三位老船工的心里话', '夜泊青石渡')}三位老船工的心里话\n\n${part('盼着有人接班', '祁望舒')}\n\n${part('老船坞别拆', '柳闻莺')}\n\n\n征稿启事\n\n${prose}\n\n\n夜泊青石渡\n\n${prose}\n`
  expect(read(text).map(([title]) => title)).toEqual(['三位老船工的心里话', '征稿启事', '夜泊青石渡'])
})
