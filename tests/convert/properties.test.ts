import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {convert} from '../../src/convert/convert.ts'
import {parseMdx, serialise} from '../../src/convert/mdx/serialise.ts'
import {faultOf, printOf} from './account.ts'
import {minimalIssue} from './minimal-issue.ts'
import {mutated, noise} from './mutations.ts'
import {agree} from './readings.ts'
import {inventedIssue, otherIssues, printedIssues} from './seeds.ts'

/** How many cases: `npm run fuzz` sets it. */
const runs = Number(process.env.FUZZ_RUNS ?? 600)
const options = (share: number) => ({numRuns: Math.max(1, Math.round(runs * share))})
const timeout = Math.max(120_000, runs * 40)

/** `undefined` where convert either balances, by the account kept in account.ts, or explains itself and writes nothing. */
function failing(text: string): string | undefined {
  const conversion = convert(text, {id: '1'})
  if (conversion.files.size > 0) return faultOf(text, conversion)
  const fatal = conversion.file.messages.filter(message => message.fatal)
  if (fatal.length === 0) return '没有写出，也没有说明'
  const excused = fatal.every(({ruleId}) => ruleId !== 'ledger')
  return excused ? undefined : `没有写出：${fatal.map(String).join('；')}`
}

/** What convert writes is stable, and means the same to both parsers. */
function unstable(text: string): string | undefined {
  for (const [name, mdx] of convert(text, {id: '1'}).files) {
    if (name === 'issue.yaml') continue
    if (serialise(parseMdx(mdx)) !== mdx) return `${name} 重写后不同`
    if (!agree(mdx)) return `${name} 两种解析器读法不同`
  }
  return undefined
}

describe('for any text at all, convert balances or explains itself', () => {
  const invented = [inventedIssue]
  test.each([
    ['excerpts of printed issues, mutated', 0.5, mutated([...printedIssues, inventedIssue], 30)],
    ['an invented issue, mutated', 0.35, mutated(invented, 200)],
    ['small issues of other habits, mutated', 0.15, mutated(otherIssues, 60)],
    ['nothing but what breaks parsers', 0.1, noise],
    ['that as the body of an issue', 0.1, noise.map(minimalIssue)],
    ['whole printed issues, mutated', 0.003, mutated(printedIssues, 1400)],
  ])(
    '%s',
    (_name, share, texts) => {
      fc.assert(
        fc.property(texts, text => {
          expect(failing(text)).toBeUndefined()
        }),
        options(share),
      )
    },
    timeout,
  )
})

describe('for any text at all, what convert writes is stable and means one thing', () => {
  test.each([
    ['an invented issue, mutated', 0.04, mutated([inventedIssue], 60)],
    ['what breaks parsers as the body of an issue', 0.1, noise.map(minimalIssue)],
    ['whole printed issues, mutated', 0.0005, mutated(printedIssues, 1400)],
  ])(
    '%s',
    (_name, share, texts) => {
      fc.assert(
        fc.property(texts, text => {
          expect(unstable(text)).toBeUndefined()
        }),
        options(share),
      )
    },
    timeout,
  )
})

describe('the account itself', () => {
  const text = minimalIssue('第一段的正文，说明情况。\n\n第二段的正文。')
  const conversion = convert(text, {id: '27'})
  const mdx = conversion.files.get('01.mdx') ?? ''
  const withArticle = (changed: string) => ({
    ...conversion,
    files: new Map([...conversion.files, ['01.mdx', changed]]),
  })

  test('balances for what convert wrote', () => {
    expect(faultOf(text, conversion)).toBeUndefined()
  })

  test.each([
    ['a character lost', mdx.replace('说明', '说')],
    ['a character added', mdx.replace('说明', '说明了')],
    ['two characters swapped', mdx.replace('说明', '明说')],
    [
      'paragraphs swapped',
      mdx.replace('第一段', '第三段').replace('第二段', '第一段').replace('第三段', '第二段'),
    ],
    ['a paragraph doubled', `${mdx}\n第二段的正文。\n`],
    ['a title changed', mdx.replace('示例文章', '示范文章')],
    ['lines that end too early', mdx.replace(/lines: \[(\d+), \d+\]/, 'lines: [$1, $1]')],
    ['text as code', mdx.replace('说明情况', '`说明情况`')],
  ])('finds %s', (_name, changed) => {
    expect(changed).not.toBe(mdx)
    expect(faultOf(text, withArticle(changed))).toBeDefined()
  })

  test('two numbers over one title both stand in the file', () => {
    const printed = minimalIssue('正文的第一段，说明情况。').replace(
      /(?<=】\n\n)(?=示例文章的题名\n)/u,
      '某局文件 某发〔2014〕21号\n\n某委文件 某委〔2014〕5号\n\n',
    )
    const converted = convert(printed, {id: '27'})
    expect(converted.files.get('01.mdx')).toContain('documentNumber: 某发〔2014〕21号、某委〔2014〕5号')
    expect(faultOf(printed, converted)).toBeUndefined()
  })

  test('a note at the foot of a page may stand behind the paragraph that the page cuts', () => {
    const printed = minimalIssue(
      '　　普通图书的编目外包给书商①。\n　　外包的直接好处是速度，三是\n①　外包范围不包括古籍。\n- 1 -\n附注缺失。\n　　更令人担心的是能力的退化。\n　　还有一段。\n- 2 -\n　　调整半年以来差错下降。',
    )
    const converted = convert(printed, {id: '27'})
    expect(converted.files.get('01.mdx')).toContain('附注缺失。\n\n① 外包范围')
    expect(faultOf(printed, converted)).toBeUndefined()
    const elsewhere = converted.files.get('01.mdx')?.replace(/\n\n① .*/u, '') ?? ''
    expect(
      faultOf(printed, {...converted, files: new Map([...converted.files, ['01.mdx', elsewhere]])}),
    ).toBeDefined()
  })

  test('the day of a speech may stand between its title and the speaker', () => {
    const printed = minimalIssue('2016年7月4日\n\n祁望舒\n\n各位来宾，泵站今天开工。泵站的扩建是全市的大事。')
    const converted = convert(printed, {id: '27'})
    expect(converted.files.get('01.mdx')).toContain('credit: 祁望舒')
    expect(faultOf(printed, converted)).toBeUndefined()
  })

  test('the number of a document may stand between the note of the editor and the title', () => {
    const printed = minimalIssue('煤耗今年下降。').replace(
      /\n示例文章的题名\n(?=[^\n]*\n煤耗)/u,
      '\n编者按：现将他们的做法刊登如下，欢迎来稿讨论。\n国发〔2014〕21号\n示例文章的题名\n',
    )
    const converted = convert(printed, {id: '27'})
    expect(converted.files.get('01.mdx')).toMatch(/documentNumber: 国发〔2014〕21号.*\n编者按：现将/su)
    expect(faultOf(printed, converted)).toBeUndefined()
  })

  test('who wrote a piece may stand before its title in the 目录, and no entry but he', () => {
    const printed = `物联视界\n\n2016年9月第9期总第45期\n\n望洲市物联网协会主办\n\n目录\n\n祁望舒　登云龙山……1\n陶砚白　过青石桥……3\n柏问渠　夜宿江口……5\n\n登云龙山\n\n山上起了风，我们在亭子里坐了一个下午。\n\n过青石桥\n\n桥下的水声很大，石头被踩得很滑。\n\n夜宿江口\n\n灯火一直亮到后半夜，船工们在说话。\n`
    const converted = convert(printed, {id: '27'})
    const issue = converted.files.get('issue.yaml') ?? ''
    expect(issue).toContain('author: 祁望舒')
    expect(faultOf(printed, converted)).toBeUndefined()
    const without = issue.replace(/\n +author: 祁望舒/u, '')
    expect(
      faultOf(printed, {...converted, files: new Map([...converted.files, ['issue.yaml', without]])}),
    ).toBeDefined()
  })

  test('the page of an entry of two lines may stand at the end of the first', () => {
    const prose = '三月里协会走访了十二家仓库，同司机们谈了话。'
    const printed = `目录\n示范街区启用新码······3\n　　　——沿街商户用上新系统\n协会召开一届四次理事会······5\n稻田养蟹问答······7\n\n示范街区启用新码\n　　——沿街商户用上新系统\n\n${prose}\n\n协会召开一届四次理事会\n\n${prose}\n\n稻田养蟹问答\n\n${prose}`
    const converted = convert(printed, {id: '27'})
    expect(converted.files.get('issue.yaml')).toContain('——沿街商户用上新系统\n    page: 3')
    expect(faultOf(printed, converted)).toBeUndefined()
  })

  test('who edited a page may be named in the last article and in the colophon', () => {
    const printed = `${minimalIssue('正文的第一段，说明情况。')}\n\n责任编辑：祁望舒\n\n正文的第二段，还有情况。\n\n责任编辑：祁望舒`
    const converted = convert(printed, {id: '27'})
    expect(converted.files.get('issue.yaml')).toContain('colophon:\n  - 责任编辑：祁望舒\n')
    expect(converted.files.get('01.mdx')).toContain('责任编辑：祁望舒')
    expect(faultOf(printed, converted)).toBeUndefined()
  })

  test('a stroke between a title and its author, and the brackets of a page, are drops', () => {
    const prose = '三月里协会走访了十二家仓库，同司机们谈了话。'
    const printed = `望洲简讯\n\n2015年3月第3期\n\n目录\n\n秋兴三首……<1>\n堤上……<2>\n\n秋兴三首／祁望舒\n\n${prose}\n\n堤上|陶砚白\n\n${prose}`
    const converted = convert(printed, {id: '27'})
    expect(converted.files.get('02.mdx')).toContain('authors:\n  - 陶砚白\n')
    expect(faultOf(printed, converted)).toBeUndefined()
  })

  test('a comma between a title and its author is a drop, one that leads a line is text', () => {
    const listed = [
      '走访十二家仓库，祁望舒',
      '堤上的灯，陶砚白',
      '仓库里的司机，柏问渠',
      '一条旧规矩，宋远山',
    ]
    const pieces = listed.map(entry => {
      const [title = '', author = ''] = entry.split('，')
      return `${title}\n作者：${author}\n\n三月里协会走访了几家会员，同大家谈了话，回来写成这一篇，请各位指正。`
    })
    const printed = `望洲简讯\n\n2015年3月第3期\n\n目录\n${listed.join('\n')}\n\n${pieces.join('\n\n')}`
    const converted = convert(printed, {id: '27'})
    const commas = converted.drops.filter(({reason}) => reason === '目录引导符')
    expect(commas.map(({span: {line, start, end}}) => line.value.slice(start, end))).toEqual([
      '，',
      '，',
      '，',
      '，',
    ])
    expect(faultOf(printed, converted)).toBeUndefined()
    const leads = printed.replace('堤上的灯，陶砚白', '，堤上的灯陶砚白')
    const line = leads.split('\n').findIndex(each => each.startsWith('，'))
    expect(line).toBeGreaterThan(0)
    const [first] = commas
    if (!first) throw new Error('no comma was dropped')
    const span = {...first.span, line: {...first.span.line, number: line + 1}, start: 0, end: 1}
    expect(faultOf(leads, {...converted, drops: [{...first, span}]})).toContain('不能算作目录引导符')
  })

  test('what an order puts into force may be named in it as in the title', () => {
    const printed = `网络部令\n1号\n网络借贷办法自即日起施行。\n祁望舒\n2016年8月7日\n网络借贷办法\n第一条 为规范业务，制定本办法。`
    const converted = convert(printed, {id: '27'})
    expect(converted.files.get('01.mdx')).toContain('title: 网络借贷办法')
    expect(faultOf(printed, converted)).toBeUndefined()
  })

  test('a note behind the colophon may stand in the last article, and nowhere else', () => {
    const printed = `${minimalIssue('转变的关口，1今年开工。')}\n\n（来源：望洲晚报）\n\n编辑：祁望舒\n\n1\n\n见年报。`
    const converted = convert(printed, {id: '27'})
    const mdx = converted.files.get('01.mdx') ?? ''
    expect(mdx).toContain('source: 望洲晚报')
    expect(mdx).toContain('\n1 见年报。\n')
    expect(faultOf(printed, converted)).toBeUndefined()
    for (const changed of [mdx.replace('\n1 见年报。\n', ''), mdx.replace('1 见年报', '见年报1')])
      expect(
        faultOf(printed, {...converted, files: new Map([...converted.files, ['01.mdx', changed]])}),
      ).toBeDefined()
  })

  test('finds a drop that its reason does not cover', () => {
    const line = {type: 'line' as const, number: 17, value: '第一段的正文，说明情况。', gap: 1}
    const drops = [...conversion.drops, {span: {line, start: 0, end: 3}, reason: '抽取时留下的标记' as const}]
    expect(faultOf(text, {...conversion, drops})).toContain('不能算作')
  })

  test('a radical is the character that it shows, and no other', () => {
    const printed = minimalIssue('⽬录第⼆页的⻓句⼦，ﬁnance，说明情况。')
    const converted = convert(printed, {id: '27'})
    const mdx = converted.files.get('01.mdx') ?? ''
    expect(mdx).toContain('目录第二页的长句子，finance，说明情况。')
    expect(faultOf(printed, converted)).toBeUndefined()
    const changed = new Map([...converted.files, ['01.mdx', mdx.replace('长句', '门句')]])
    expect(faultOf(printed, {...converted, files: changed})).toBeDefined()
  })

  test('what no file can hold is a drop, and missed where none names it', () => {
    const printed = minimalIssue('杜尔\uFFFF与会，说明情况。')
    const converted = convert(printed, {id: '27'})
    expect(faultOf(printed, converted)).toBeUndefined()
    const named = converted.drops.filter(({reason}) => reason !== '不能保存的字符')
    expect(named).toHaveLength(converted.drops.length - 1)
    expect(faultOf(printed, {...converted, drops: named})).toBeDefined()
  })

  test('a field code that holds one is still a field code', () => {
    const printed = minimalIssue('说明情况。').replace('目录', '目录\nHYPERLINK \\l "_T\uD800oc1"')
    const converted = convert(printed, {id: '27'})
    expect(converted.drops.filter(({reason}) => reason === 'Word 的域代码')).toHaveLength(2)
    expect(faultOf(printed, converted)).toBeUndefined()
  })

  test('blanks are what prints nothing', () => {
    expect(printOf('甲\u0000\u200B\u2028\uFEFF\u3000 乙\u00AD\u0085丙')).toBe('甲乙丙')
  })
})
