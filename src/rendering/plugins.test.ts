import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {rehypeAnchors} from './anchors.ts'
import {articleParser} from './article-parser.ts'
import {rehypeClauses} from './clauses.ts'
import {rehypeComponents} from './components.ts'
import {rehypeDocumentNumbers} from './document-numbers.ts'
import {languageOf, rehypeEnglish} from './english.ts'
import {rehypeLinks} from './links.ts'
import {rehypePrintedNumbers} from './lists.ts'
import {rehypeMentions} from './mentions.ts'
import {rehypeNameLists} from './name-lists.ts'
import {rehypeOutline} from './outline.ts'
import {rehypeOwnPlaces} from './own-places.ts'
import {rehypePassages} from './passages.ts'
import {rehypeQuotedRegulations} from './quoted-regulations.ts'
import {rehypeRunInHeads} from './run-in-heads.ts'
import {rehypeSalutation} from './salutation.ts'
import {rehypeSelfLinks} from './self-links.ts'
import {rehypeTables} from './tables.ts'
import {rehypeTitleBreaks} from './title-breaks.ts'

type Step = typeof rehypeTables

const run = (mdx: string, ...steps: Step[]) =>
  unified().use(articleParser).use(steps).use(rehypeStringify).processSync(mdx)

describe('a step of the rendering by itself', () => {
  it.each<[string, Step, string, string]>([
    ['components', rehypeComponents, 'H<sub>2</sub>O', '<p>H<sub>2</sub>O</p>'],
    ['links', rehypeLinks, '见 http://example.cn', '<p>见 http://example.cn</p>'],
    ['salutation', rehypeSalutation, '各单位：', '<p class="salutation">各单位：</p>'],
    [
      'clauses',
      rehypeClauses,
      '第五条 甲',
      '<p class="clause"><strong class="clause-number">第五条</strong>\u3000甲</p>',
    ],
    ['anchors', rehypeAnchors, '## 一、甲', '<h2 id="h-1">一、甲</h2>'],
    [
      'printed numbers',
      rehypePrintedNumbers,
      '- ①甲',
      '<ul class="printed-numbers hang-2">\n<li><span class="item-number">①</span>甲</li>\n</ul>',
    ],
    [
      'run-in heads',
      rehypeRunInHeads,
      '**市场规模**。增长三成。',
      '<p><strong class="run-in">市场规模。</strong>增长三成。</p>',
    ],
    [
      'tables',
      rehypeTables,
      '| 甲 |\n| - |',
      '<div class="table-scroll" role="region" tabindex="0" aria-label="表格"><table class="narrow">\n<thead>\n<tr>\n<th scope="col">甲</th>\n</tr>\n</thead>\n</table></div>',
    ],
    [
      'document numbers',
      rehypeDocumentNumbers,
      '国发〔2014〕21号',
      '<p><span class="document-number">国发<wbr>〔2014〕21号</span></p>',
    ],
    [
      'rows of names',
      rehypeNameLists,
      '陈望舒 李 明　王建国\n\n周 平 吴承恩\n\n会议　地点　时间',
      '<p class="names"><span>陈望舒</span> <span>李 明</span>　<span>王建国</span></p>\n<p class="names"><span>周 平</span> <span>吴承恩</span></p>\n<p>会议　地点　时间</p>',
    ],
    ['two names alone', rehypeNameLists, '陈望舒 李 明', '<p>陈望舒 李 明</p>'],
    [
      'English in a Chinese sentence',
      rehypeEnglish,
      '彼得在 Harvard Business Review 上，用 3G 和 A B 测试',
      '<p>彼得在 <span lang="en">Harvard Business Review</span> 上，用 3G 和 A B 测试</p>',
    ],
    [
      'an English paragraph',
      rehypeEnglish,
      'The Harbour **does not** wait.',
      '<p lang="en">The Harbour <strong>does not</strong> wait.</p>',
    ],
    [
      'title breaks',
      rehypeTitleBreaks,
      '## 上海市建设健康城市行动计划',
      '<h2 class="by-words">上海市<wbr>建设<wbr>健康<wbr>城市<wbr>行动<wbr>计划</h2>',
    ],
  ])('%s', (_name, step, mdx, html) => {
    expect(String(run(mdx, step))).toBe(html)
  })

  it('marks English alike, whatever text was asked for its language before', () => {
    expect(languageOf('The Harbour Does Not Wait')).toBe('en')
    expect(String(run('读 Harvard Business Review 一刊', rehypeEnglish))).toBe(
      '<p>读 <span lang="en">Harvard Business Review</span> 一刊</p>',
    )
  })

  it('needs nothing but the marks of those before it', () => {
    expect(String(run('## 一、甲', rehypeAnchors, rehypeSelfLinks))).toBe(
      '<h2 id="h-1"><a class="anchor" href="#h-1">一、甲</a></h2>',
    )
    const report = '## 甲\n\n乙\n\n## 丙\n\n第一条 丁\n\n第二条 戊\n\n## 己\n\n庚'
    expect(
      String(run(report, rehypeClauses, rehypeQuotedRegulations)).match(/class="clause quoted"/g),
    ).toHaveLength(2)
  })

  it('hands on what it found with the file', () => {
    const steps = [rehypeLinks, rehypeAnchors, rehypeMentions, rehypeOwnPlaces, rehypeOutline, rehypePassages]
    const {data} = run('## 一、甲\n\n据《乙》，[见](/issues/1/01.html)', ...steps)
    expect(data).toEqual({
      links: {inner: [{address: '/issues/1/01.html', line: 3, column: 6}], own: [], faults: []},
      ids: ['h-1'],
      mentions: [{form: 'title', text: '乙', number: null, short: null}],
      outline: [{depth: 2, id: 'h-1', text: '一、甲'}],
      passages: [
        {text: '一、甲', anchor: 'h-1'},
        {text: '据《乙》，见', anchor: 'h-1'},
      ],
    })
  })

  it.each<[string, Step[], readonly [string, number, number][]]>([
    ['甲\n\n# 乙', [rehypeComponents], [['heading-depth', 3, 1]]],
    [
      '[a](#di-9-tiao)\n\n乙[b](02.html)',
      [rehypeLinks, rehypeOwnPlaces],
      [
        ['link', 1, 1],
        ['link', 3, 2],
      ],
    ],
    ['{', [rehypeLinks], [['syntax', 1, 1]]],
  ])('names its faults on the file: %j', (mdx, steps, faults) => {
    const file = new VFile({value: mdx, path: '01.mdx'})
    expect(() =>
      unified().use(articleParser).use({plugins: steps}).use(rehypeStringify).processSync(file),
    ).toThrow()
    expect(file.messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual(faults)
    expect(file.messages).toMatchObject(faults.map(() => ({fatal: true, source: 'huikan', file: '01.mdx'})))
  })
})
