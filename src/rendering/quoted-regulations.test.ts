import {expect, it} from 'vitest'
import {renderArticle} from './article.ts'

const quoted = (...blocks: string[]) =>
  [...renderArticle(blocks.join('\n\n'), '01.mdx').html.matchAll(/<(\w+)[^>]* class="[^"]*\bquoted\b/g)].map(
    ([, tag]) => tag,
  )

const clauses = ['第一条 为规范管理，制定本规定。', '第二条 本规定自发布之日起施行。']

it('what an article quotes between its own sections is set apart, the heading in it too', () => {
  expect(
    quoted(
      '## 一、背景',
      '今天公布。',
      '## 二、全文',
      '### 某某规定',
      ...clauses,
      '## 三、案例',
      '原告起诉被告。',
    ),
  ).toEqual(['h3', 'p', 'p'])
})

it('what a notice issues is no quotation', () => {
  expect(quoted('各单位：', '现予印发。', '## 某某规定', ...clauses)).toEqual([])
  expect(quoted('各单位：', '## 某某规定', ...clauses, '## 附件一', '表一。', '## 附件二', '表二。')).toEqual(
    [],
  )
})

it('a regulation in chapters is no quotation of itself', () => {
  expect(quoted('## 第一章 总则', ...clauses, '## 第二章 附则', ...clauses)).toEqual([])
})
