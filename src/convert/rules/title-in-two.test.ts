import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {structureSchema} from '../../schemas/structure.ts'
import {convert} from '../convert.ts'

const prose = '各区、县人民政府要把建设健康城市摆上重要议程，分解任务，落实责任，按季度报送进展情况。'
const text = `望洲简讯
2015年3月第3期总第27期

目录

【动态】

协会召开年度工作会议.....1

【政策】

望洲市人民政府办公厅关于印发望洲市建设健康城市三年行动计划的通知.....3

【动态】

协会召开年度工作会议

${prose}

【政策】

望洲市人民政府办公厅关于印发

望洲市建设健康城市三年行动计划的通知

${prose}
`
const converted = (decisions = '[]', print = text) =>
  convert(print, {id: '27', decisions: structureSchema.parse(parse(decisions))})

const title = '望洲市人民政府办公厅关于印发望洲市建设健康城市三年行动计划的通知'

describe('a title that a Word file sets as two paragraphs', () => {
  it('is one where the 目录 has it so', () => {
    const {files, file} = converted()
    const mdx = files.get('02.mdx') ?? ''
    expect(mdx).toContain(`title: ${title}\n`)
    expect(mdx).toContain('page: 3\n')
    expect(mdx).toContain('lines: [22, 26]')
    expect(file.messages.filter(({fatal}) => fatal === false)).toEqual([])
  })

  it('is not where the 目录 has a blank or a stroke between the two: the second is another thing', () => {
    for (const between of [' ', '——']) {
      const {files} = converted('[]', text.replace('关于印发望洲市建', `关于印发${between}望洲市建`))
      expect(files.get('02.mdx')).not.toContain(`title: ${title}\n`)
    }
  })

  it('has its entry of the 目录 and its page, whether or not the editor names the entry', () => {
    for (const entry of ['', ', entry: 12']) {
      const {files, file} = converted(`- {lines: [22, 24], text: 望洲市人民政府, is: title${entry}}`)
      const mdx = files.get('02.mdx') ?? ''
      expect(mdx).toContain(`title: ${title}\n`)
      expect(mdx).toContain('page: 3\n')
      expect(file.messages.filter(({fatal}) => fatal === false)).toEqual([])
    }
  })

  it('of three is offered whole, by the entry that joins them', () => {
    const three = text.replace(
      '望洲市建设健康城市三年行动计划的通知\n\n各',
      '望洲市建设健康城市\n\n三年行动计划的通知\n\n各',
    )
    const [message] = converted('[]', three).file.messages.filter(({ruleId}) => ruleId === 'contents-differs')
    expect(message?.reason).toContain('第 22 行到第 26 行接起来正好是它')
    expect(message?.note).toContain(
      '如要改判，在 structure.yaml 里写：- {lines: [22, 26], text: 望洲市人民政府办公厅关于, is: title, entry: 12}',
    )
  })
})
