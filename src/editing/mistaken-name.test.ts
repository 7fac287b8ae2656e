import {expect, it} from 'vitest'
import {mistakenName} from './mistaken-name.ts'

const pdf = Buffer.from('%PDF-1.4\n')
const text = Buffer.from('望洲通讯')
const program = Buffer.from([0xff, 0xff, 0xfe, 0x81, 0xff])

it.each([
  ['会刊.docx', pdf, '文件名的末尾是 .docx，其实是 PDF'],
  ['会刊.TXT', pdf, '文件名的末尾是 .txt，其实是 PDF'],
  ['会刊.docx', text, '文件名的末尾是 .docx，其实是纯文本'],
  ['会刊.pdf', text, '文件名的末尾是 .pdf，其实是纯文本'],
  ['会刊.pdf', pdf, undefined],
  ['会刊.txt', text, undefined],
  ['会刊', pdf, undefined],
  ['会刊.md', pdf, undefined],
  ['会刊.pdf', program, undefined],
])('%s with other bytes than it says', (name, bytes, said) => {
  expect(mistakenName(name, bytes)).toBe(said)
})
