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
const converted = (decisions = '[]') =>
  convert(text, {id: '27', decisions: structureSchema.parse(parse(decisions))})

describe('a title that a Word file sets as two paragraphs', () => {
  it('is offered whole where the 目录 has it so, by the entry that joins it', () => {
    const [message] = converted().file.messages.filter(({ruleId}) => ruleId === 'contents-differs')
    expect(message?.reason).toContain('第 22 行到第 24 行接起来正好是它')
    expect(message?.note).toContain(
      '如要改判，在 structure.yaml 里写：- {lines: [22, 24], text: 望洲市人民政府办公厅关于, is: title, entry: 12}',
    )
  })

  it('has its entry of the 目录 and its page, whether or not the editor names the entry', () => {
    for (const entry of ['', ', entry: 12']) {
      const {files, file} = converted(`- {lines: [22, 24], text: 望洲市人民政府, is: title${entry}}`)
      const mdx = files.get('02.mdx') ?? ''
      expect(mdx).toContain('title: 望洲市人民政府办公厅关于印发望洲市建设健康城市三年行动计划的通知\n')
      expect(mdx).toContain('page: 3\n')
      expect(file.messages.filter(({fatal}) => fatal === false)).toEqual([])
    }
  })
})
