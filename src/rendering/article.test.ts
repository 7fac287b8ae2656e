import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {renderArticle} from './article.ts'

const html = (mdx: string) => renderArticle(mdx, '01.mdx').html
const ids = (mdx: string) => [...html(mdx).matchAll(/ id="([^"]+)"/g)].map(match => match[1])

describe('renderArticle', () => {
  it('returns HTML, outline and passages', () => {
    expect(renderArticle('## 一、目标\n\n到2020年建成。\n', '01.mdx')).toEqual({
      ids: ['h-1'],
      links: [],
      pictures: [],
      html: '<h2 id="h-1"><a class="anchor" href="#h-1">一、目标</a></h2>\n<p>到2020年建成。</p>',
      outline: [{depth: 2, id: 'h-1', text: '一、目标'}],
      passages: [
        {text: '一、目标', anchor: 'h-1'},
        {text: '到2020年建成。', anchor: 'h-1'},
      ],
      ends: [51, 69],
      mentions: [],
      sketch: expect.any(Array),
      size: 13,
      printed: 13,
    })
  })

  it('skips frontmatter, whose lines count in messages', () => {
    expect(html('---\ntitle: 甲\n---\n\n正文\n')).toBe('<p>正文</p>')
    expect(() => html('---\ntitle: 甲\n---\n\n<Foo />\n')).toThrow('01.mdx:5:1')
  })

  it('shows escaped text as text, and changes no punctuation', () => {
    expect(html('\\{a\\} \\<b> 2014\\~2020 5 \\* 3 a\\_b\\_c -- "甲" ...')).toBe(
      '<p>{a} &#x3C;b> 2014~2020 5 * 3 a_b_c -- "甲" ...</p>',
    )
  })

  it('renders every article of the fixtures', () => {
    const issues = 'tests/fixtures/archive/issues'
    for (const issue of readdirSync(issues))
      for (const name of readdirSync(join(issues, issue)).filter(file => file.endsWith('.mdx'))) {
        const path = join(issues, issue, name)
        const article = renderArticle(readFileSync(path, 'utf8'), path)
        expect(article.passages.length).toBeGreaterThan(0)
        const found = [...article.html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
        expect(new Set(found).size, `${path}: ids`).toBe(found.length)
      }
  })
})

describe('anchors', () => {
  it('name chapters, sections, clauses and items by their printed numbers', () => {
    const law = `## 第二章 经营者

### 第一节 一般规定

第十二条 有下列情形之一的：

- （一）甲；
- （四）乙。

第十二条之一　另行规定。

第一百零五条 罚则。
`
    expect(ids(law)).toEqual([
      'di-2-zhang',
      'di-2-zhang-di-1-jie',
      'di-12-tiao',
      'di-12-tiao-1-xiang',
      'di-12-tiao-4-xiang',
      'di-12-tiao-zhi-1',
      'di-105-tiao',
    ])
  })

  it('number what comes again, the items of a repeated clause with it', () => {
    const twice =
      '## 第一章 总则\n\n第一条 甲：\n\n- （一）乙。\n\n## 第一章 总则\n\n### 第一节 丙\n\n第一条 丁：\n\n- （一）戊；\n- （二）己。\n'
    expect(ids(twice)).toEqual([
      'di-1-zhang',
      'di-1-tiao',
      'di-1-tiao-1-xiang',
      'di-1-zhang-2',
      'di-1-zhang-di-1-jie-2',
      'di-1-tiao-2',
      'di-1-tiao-1-xiang-2',
      'di-1-tiao-2-xiang-2',
    ])
  })

  it('take no clause that is cited for one that is printed', () => {
    expect(ids('第十二条规定的情形，\n\n依照第五条 处理。\n')).toEqual([])
  })

  it('name an item that was typed as a paragraph, and none under a heading of its own', () => {
    expect(ids('第三条 下列：\n\n（一）甲；\n\n## 附件\n\n- （一）乙\n')).toEqual([
      'di-3-tiao',
      'di-3-tiao-1-xiang',
      expect.stringMatching(/^h-[0-9a-z]{7}$/),
    ])
  })

  it('name other headings by their numbers within those above, else by their text', () => {
    const outline = renderArticle(
      '## 一、甲\n\n### （二）乙\n\n#### 3. 丙\n\n## 案例 4 丁\n\n## 趋势五：戊\n\n## 己\n\n### 一、庚\n\n## 一、辛\n',
      '01.mdx',
    ).outline
    expect(outline.map(({id}) => id)).toEqual([
      'h-1',
      'h-1_2',
      'h-1_2_3',
      'h-4',
      'h-5',
      expect.stringMatching(/^h-[0-9a-z]{7}$/),
      expect.stringMatching(/^h-[0-9a-z]{7}_1$/),
      'h-1-2',
    ])
  })
})

describe('clauses', () => {
  it('set their number in bold, as a link to themselves, before one ideographic space', () => {
    const expected =
      '<p class="clause" id="di-5-tiao"><strong class="clause-number"><a href="#di-5-tiao">第五条</a></strong>\u3000单日限流。</p>'
    expect(html('第五条 单日限流。')).toBe(expected)
    expect(html('第五条\u3000单日限流。')).toBe(expected)
    expect(html('**第五条** 单日限流。')).toBe(expected)
  })
})

describe('self links', () => {
  it('make headings and the numbers of items what a reader copies', () => {
    expect(html('## 第一章 总则\n\n第一条 甲：\n\n- （一）乙。\n')).toContain(
      '<li id="di-1-tiao-1-xiang"><span class="item-number"><a class="anchor" href="#di-1-tiao-1-xiang">（一）</a></span>乙。</li>',
    )
    expect(html('第一条 甲：\n\n（一）乙。\n')).toContain(
      '<p id="di-1-tiao-1-xiang"><a class="anchor" href="#di-1-tiao-1-xiang">（一）</a>乙。</p>',
    )
    expect(html('## 见[乙](/a.html)\n')).not.toContain('anchor')
  })
})

describe('lists', () => {
  it('with printed numbers show no other mark', () => {
    expect(html('- （一）甲；\n- （十一）乙。\n')).toBe(
      '<ul class="printed-numbers hang-4">\n<li><span class="item-number">（一）</span>甲；</li>\n<li><span class="item-number">（十一）</span>乙。</li>\n</ul>',
    )
    expect(html('- 1、甲\n- 2、乙\n')).toContain('printed-numbers hang-2')
    expect(html('- ①甲\n- ②乙\n')).toContain('printed-numbers hang-2')
    expect(html('- ●甲\n- ● 乙\n')).toContain('<span class="item-number">●</span>乙')
    expect(html('- 甲\n- 2.5 亿元\n')).not.toContain('printed-numbers')
  })

  it('go on counting after a picture', () => {
    expect(html('1. 甲\n\n<Figure caption="会场" />\n\n2. 乙\n')).toContain(
      '<ol start="2" class="printed-numbers hang-2">\n<li><span class="item-number">2.</span>乙',
    )
  })
})

describe('tables', () => {
  const table =
    '## 附件\n\n| 序号 | 指标 | 值 |\n| --- | --- | ---: |\n|  | 一、消防 |  |\n| 1 | 甲 | 2 |\n|  | 二、客流 |  |\n| 2 | 乙 | 3 |\n'

  it('stand in a region that the keyboard can scroll, named after their heading', () => {
    expect(html(table)).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="表格：附件">',
    )
    expect(html(`${table}\n${table.slice(7)}`)).toContain('aria-label="表格：附件（2）"')
  })

  it('show rows with one filled cell as heads of groups', () => {
    expect(html(table)).toContain(
      '<tbody><tr class="group-row"><th scope="rowgroup" colspan="3">一、消防</th></tr>',
    )
    expect(html(table).match(/<tbody>/g)).toHaveLength(2)
  })

  it('show rows with a Chinese numeral and one more filled cell so too', () => {
    const numbered = table.replace('|  | 一、消防 |', '| 一 | 消防 |')
    expect(html(numbered)).toContain(
      '<tr class="group-row"><th scope="rowgroup" colspan="1">一</th><th scope="rowgroup" colspan="2">消防</th></tr>',
    )
    expect(html(table.replace('| 1 | 甲 | 2 |', '| 1 | 甲 |  |'))).toContain('<td>甲</td>')
  })

  it('carry no inline style', () => {
    expect(html(table)).not.toContain('style=')
    expect(html(table)).toContain('<td class="align-right">2</td>')
  })
})

describe('components', () => {
  it('a lost photo keeps its caption', () => {
    expect(html('<Figure caption="主会场 &quot;A&quot;" />')).toBe(
      '<figure class="lost-photo"><figcaption>主会场 "A"</figcaption></figure>',
    )
  })

  it('a photo is shown at its size, with its caption below', () => {
    const pictures = new Map([['a.jpg', {width: 800, height: 600, size: 1, digest: ''}]])
    const {html, pictures: shown} = renderArticle('<Figure src="a.jpg" caption="主会场" />', '', pictures)
    expect(html).toBe(
      '<figure class="photo"><img src="a.jpg" alt="原刊图片" width="800" height="600" loading="lazy" decoding="async"><figcaption>主会场</figcaption></figure>',
    )
    expect(shown).toEqual(['a.jpg'])
  })

  it('a photo that was printed without a word below it has no caption', () => {
    const pictures = new Map([['a.jpg', {width: 800, height: 600, size: 1, digest: ''}]])
    for (const mdx of ['<Figure src="a.jpg" />', '<Figure src="a.jpg" caption="" />'])
      expect(renderArticle(mdx, '', pictures).html).toMatch(/^<figure class="photo"><img [^>]*><\/figure>$/)
  })

  it('what is wrong with a photo is an error at its figure', () => {
    const render = () =>
      renderArticle(
        '文\n\n<Figure src="a.jpg" caption="主会场" />',
        '01.mdx',
        new Map([['a.jpg', '没有 a.jpg']]),
      )
    expect(render).toThrow('01.mdx:3:1 没有 a.jpg')
    expect(() => renderArticle('<Figure src="" caption="主会场" />', '')).toThrow('没有')
  })

  it('a signature keeps its lines, however they are typed', () => {
    const expected = '<div class="signature"><p>工商总局</p><p>2014年5月28日</p></div>'
    expect(html('<Signature>\n\n工商总局\n\n2014年5月28日\n\n</Signature>\n')).toBe(expected)
    expect(html('<Signature>\n工商总局\n\n2014年5月28日\n</Signature>\n')).toBe(expected)
  })

  it('verse keeps its lines and stanzas, however they are typed', () => {
    const expected =
      '<div class="verse"><p>钟声没有变<br>变的是听钟的人</p><p>窗外的操场<br>比<strong>记忆</strong>里小</p></div>'
    for (const mdx of [
      '<Verse>\n钟声没有变\n变的是听钟的人\n\n窗外的操场\n比**记忆**里小\n</Verse>\n',
      '<Verse>\n  钟声没有变\\\n  变的是听钟的人\n\n  窗外的操场\\\n  比**记忆**里小\n</Verse>\n',
    ])
      expect(html(mdx)).toBe(expected)
  })

  it.each([
    ['正文\n\n<Foo />\n', '01.mdx:3:1 不认识的标签 <Foo>'],
    ['甲 {1 + 1} 乙', '01.mdx:1:3 花括号里的内容会被当作程序'],
    ['import x from "y"\n', '01.mdx:1:1 以 import 或 export 开头的行'],
    ['export const a = 1\n', '01.mdx:1:1 以 import 或 export 开头的行'],
    ['<Figure />', '01.mdx:1:1 <Figure> 缺少图片说明'],
    [
      '<Figure caption={x} />',
      '01.mdx:1:9 花括号里的内容会被当作程序；请把 caption 的值写在引号里：caption="…"',
    ],
    ['<Figure capton="会场" />', '01.mdx:1:9 <Figure> 没有 capton 这个属性，是不是 caption？请改正'],
    [
      '<Figure caption="会场" capton="" />',
      '01.mdx:1:22 <Figure> 没有 capton 这个属性，只能写 src、caption；请删去 capton',
    ],
    ['<Figure\n  caption=\'甲\'\n  caption="乙" />', '01.mdx:3:3 <Figure> 的 caption 写了两次；请删去一个'],
    ['<Figure caption="会场" width="3" />', '01.mdx:1:22 <Figure> 没有 width 这个属性，只能写 src、caption'],
    ['<Figure {...x} />', '01.mdx:1:9 花括号里的内容会被当作程序，本站不执行：{...x}'],
    [
      '---\ntitle: 甲\n---\n\n<Signature foo>\n\n甲\n\n</Signature>',
      '01.mdx:5:12 <Signature> 没有 foo 这个属性，不带任何属性；请删去 foo',
    ],
    ['H<sub class="a">2</sub>O', '01.mdx:1:7 <sub> 没有 class 这个属性，不带任何属性'],
    ['<Figuer caption="会场" />', '01.mdx:1:1 不认识的标签 <Figuer>。是不是 <Figure>？'],
    ['<figure caption="会场" />', '01.mdx:1:1 不认识的标签 <figure>。是不是 <Figure>？'],
    ['<constructor />', '01.mdx:1:1 不认识的标签 <constructor>'],
    ['甲<Figure caption="乙" />', '01.mdx:1:2 <Figure> 应当自成一段'],
    ['# 标题', '01.mdx:1:1 文章标题已写在 title 里'],
    ['![图](a.png)', '01.mdx:1:1 原刊照片请写作'],
    ['[x](javascript:alert)', '01.mdx:1:1 链接地址 javascript:alert 不能用'],
    ['<script>alert(1)</script>', '01.mdx:1:1 不认识的标签 <script>'],
    ['甲 <乙 丙', '01.mdx:1:3 写法有误'],
    ['{', '01.mdx:1:1 写法有误'],
  ])('%j is an error', (mdx, message) => {
    expect(() => html(mdx)).toThrow(message)
  })

  it('an editor may leave a comment', () => {
    for (const comment of ['/* 待核 */', '/**//* 待核 **/', ' /*** 待 * 核 /***/\n'])
      expect(html(`甲\n\n{${comment}}\n`).trim()).toBe('<p>甲</p>')
  })

  it.each([
    ['tags', (count: number) => `${'<sup>'.repeat(count)}甲${'</sup>'.repeat(count)}`],
    [
      'components',
      (count: number) => `${'<Signature>\n\n'.repeat(count)}甲\n\n${'</Signature>\n\n'.repeat(count)}`,
    ],
    ['lists', (count: number) => Array.from({length: count}, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n')],
    ['quotations', (count: number) => `${'> '.repeat(count)}甲`],
  ])('%s nested a thousand times are an error', (_what, nested) => {
    expect(() => html(nested(1000))).toThrow('套了 100 层以上')
    expect(html(nested(20))).toContain('甲')
  })

  it('a run of comments before a word is code at once', () => {
    expect(() => html(`{${'/**/'.repeat(10_000)}x}`)).toThrow('花括号里的内容会被当作程序')
  })
})

describe('links', () => {
  it('are what an editor writes as such', () => {
    expect(html('见[原文](https://example.org/a)')).toBe(
      '<p>见<a href="https://example.org/a" rel="external noopener">原文</a></p>',
    )
    expect(html('又见[第十二条](/issues/136/05.html#di-12-tiao)')).toContain(
      'href="/issues/136/05.html#di-12-tiao"',
    )
    expect(html('见[下](#di-1-tiao)\n\n第一条 甲')).toContain('<a href="#di-1-tiao">下</a>')
    expect(html('[信](mailto:a@example.org)')).toContain('<a href="mailto:a@example.org">信</a>')
  })

  it('without a scheme leave the archive, read from a disk too', () => {
    expect(html('[甲](//evil.example/share)')).toContain(
      '<a href="https://evil.example/share" rel="external noopener">',
    )
  })

  it.each([
    ['/%zz', '% 后面应是两位十六进制数字'],
    ['#%zz', '% 后面应是两位十六进制数字'],
    ['/%ff.html', '% 后面应是两位十六进制数字'],
    ['../../nix.html', '本站的页面从 / 写起（这里是 /nix.html）'],
    ['../140/03.mdx', '本站的页面从 / 写起（这里是 /issues/140/03.html）'],
    ['02.mdx#di-1-tiao', '本站的页面从 / 写起（这里是 /issues/136/02.html#di-1-tiao）'],
    ['/issues/../about.html', '这里是 /about.html'],
    ['www.example.org', '别的网站从 https:// 写起'],
    ['?q=x', '本站的页面从 / 写起'],
    ['', '链接没有写明地址'],
    ['#', '链接没有写明地址'],
    ['#di-9-tiao', '本文里没有 #di-9-tiao 这个位置'],
    ['https://[', '写法有误'],
    ['/\\\\evil.example', '有反斜杠、空格或控制字符'],
    ['<java script:alert(1)>', '链接地址'],
    ['data:text/html,x', '不能用，请写 http:// 或 https:// 开头的地址'],
    ['JavaScript:alert(1)', '不能用，请写 http:// 或 https:// 开头的地址'],
  ])('%s is an error at its place', (address, reason) => {
    const render = () => renderArticle(`---\ntitle: 题\n---\n\n甲[乙](${address})丙`, 'issues/136/05.mdx')
    expect(render).toThrow('issues/136/05.mdx:5:2 ')
    expect(render).toThrow(reason)
  })

  it('that are wrong are all named, each at its line', () => {
    expect(() => html('[a](/%zz)\n\n[b](02.html)')).toThrow(/^01\.mdx:1:1 .*\n01\.mdx:3:1 /)
    // those that only the whole article shows, too, in the order of the text
    expect(() => html('[a](#di-9-tiao)\n\n[b](02.html)\n\n[c](#di-1-tiao)\n\n第一条 甲')).toThrow(
      /^01\.mdx:1:1 .*#di-9-tiao.*\n01\.mdx:3:1 .*02\.html[^\n]*$/,
    )
  })

  it('are not made of printed addresses, into which text may run', () => {
    expect(html('网站（http://example.cn/）。在该网站，www.a.cn 和 b@a.cn')).toBe(
      '<p>网站（http://example.cn/）。在该网站，www.a.cn 和 b@a.cn</p>',
    )
  })

  it('are not made of printed addresses with signs that MDX needs a backslash before', () => {
    expect(html('---\ntitle: 𠮷\n---\n\n𠮷\r\n\\<https\\://example.cn?a=\\\\*>')).toBe(
      '<p>𠮷\r\n&#x3C;https://example.cn?a=\\*></p>',
    )
    expect(html('| 𠮷 www.a.cn/a |\n| - |\n| [乙](/a.html) |')).toMatch(
      /𠮷 www\.a\.cn\/a<[\s\S]*<a href="\/a\.html">乙/,
    )
    expect(html('> - [甲][乙]\n\n[乙]: /a.html')).toContain('<a href="/a.html">甲</a>')
  })
})

describe('document numbers', () => {
  it.each(['国发|〔2014〕21号', '沪府办发|〔2014〕62号', '国发|[2013] 38 号'])(
    '%s is broken before its bracket alone',
    number => {
      const marked = number.replace('|', '<wbr>')
      expect(html(`（${number.replace('|', '')}）`)).toBe(
        `<p>（<span class="document-number">${marked}</span>）</p>`,
      )
    },
  )

  it('leave out the words before them', () => {
    expect(html('根据国发〔2014〕21号')).toBe(
      '<p>根据<span class="document-number">国发<wbr>〔2014〕21号</span></p>',
    )
  })
})

describe('passages', () => {
  it('are cut at each line of verse', () => {
    const {
      passages,
      ends,
      html: shown,
    } = renderArticle('<Verse>\n钟声没有变\\\n变的是听钟的人\n</Verse>\n', '01.mdx')
    expect(passages.map(({text}) => text)).toEqual(['钟声没有变', '变的是听钟的人'])
    expect(ends.map(end => shown.slice(end - 2, end))).toEqual(['有变', '的人'])
  })

  it('are cut at paragraphs, items and cells, and land on the nearest anchor', () => {
    const {passages} = renderArticle(
      '引言\n\n第一条 甲\n乙：\n\n- （一）丙<br/>丁\n\n| 戊 | 己 |\n| --- | --- |\n| 庚 |  |\n\n<Figure caption="辛" />\n',
      '01.mdx',
    )
    expect(passages).toEqual([
      {text: '引言', anchor: null},
      {text: '第一条\u3000甲 乙：', anchor: 'di-1-tiao'},
      {text: '（一）丙 丁', anchor: 'di-1-tiao-1-xiang'},
      {text: '戊', anchor: 'di-1-tiao-1-xiang'},
      {text: '己', anchor: 'di-1-tiao-1-xiang'},
      {text: '庚', anchor: 'di-1-tiao-1-xiang'},
      {text: '辛', anchor: 'di-1-tiao-1-xiang'},
    ])
  })
})

describe('salutation', () => {
  it('is the first line of a letter, addressed to somebody', () => {
    expect(html('各区、县人民政府：\n\n正文')).toContain('<p class="salutation">')
    expect(html('趋势如下：\n\n正文')).not.toContain('salutation')
    expect(html('正文\n\n各单位：')).not.toContain('salutation')
  })
})
