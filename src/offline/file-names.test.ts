import {describe, expect, it} from 'vitest'
import {FileNameError, fileNameFaults, refuseFileNames} from './file-names.ts'

describe('fileNameFaults', () => {
  it('has nothing to say of names that every disk takes', () => {
    expect(
      fileNameFaults([
        'index.html',
        'issues/140/01.html',
        'issues/2015-m03/01.html',
        '打开说明.txt',
        '望洲通讯-136-140.zip',
        '_headers',
        'console.html',
        'a.b/c',
      ]),
    ).toEqual([])
  })

  it.each([
    ['a:b.html', '含有 Windows 和 exFAT 不许用的字符 :'],
    ['a?b', '含有 Windows 和 exFAT 不许用的字符 ?'],
    ['《“讯”》|', '含有 Windows 和 exFAT 不许用的字符 |'],
    ['a\\b', '含有 Windows 和 exFAT 不许用的字符 \\'],
    ['con.txt', 'con.txt 是 Windows 的设备名，不能作文件名'],
    ['issues/LPT1/x', 'LPT1 是 Windows 的设备名，不能作文件名'],
    ['name.', '文件名首尾不能有空格，末尾也不能有点，Windows 会去掉它们'],
    ['name ', '文件名首尾不能有空格，末尾也不能有点，Windows 会去掉它们'],
    ['a//b', '路径里有空的或只有点的一段'],
    ['../b', '路径里有空的或只有点的一段'],
    ['\u202ecod.exe', '含有看不见的控制字符'],
    ['e\u0301.html', '字符是分解写法（NFD），请改用合成写法（NFC），否则各系统认作不同的文件'],
    ['讯'.repeat(86), '文件名超过 255 字节'],
    ['a/'.repeat(80), '路径有 160 个字符，超过 150 个，Windows 上可能无法解压'],
  ])('refuses %j', (path, fault) => {
    expect(fileNameFaults([path])[0]).toMatch(new RegExp(`：${fault.replace(/[?\\|()]/g, '\\$&')}$`))
  })

  it('finds names that are one on Windows and macOS', () => {
    expect(fileNameFaults(['issues/140/a.html', 'Issues/140/b.html', 'x/É.txt', 'x/é.txt'])).toEqual([
      'Issues/140/b.html：与 issues 只差大小写或字符的拼法，在 Windows 和 macOS 上是同一个文件',
      'Issues/140/b.html：与 issues/140 只差大小写或字符的拼法，在 Windows 和 macOS 上是同一个文件',
      'x/é.txt：与 x/É.txt 只差大小写或字符的拼法，在 Windows 和 macOS 上是同一个文件',
    ])
    expect(fileNameFaults(['a', 'a/b', 'c', 'c'])).toEqual([
      'a/b：与另一个文件或文件夹同名',
      'c：与另一个文件或文件夹同名',
    ])
  })
})

it('refuseFileNames names them all', () => {
  expect(() => refuseFileNames(['a:b', 'c', 'nul'])).toThrow(FileNameError)
  expect(() => refuseFileNames(['a:b', 'c', 'nul'])).toThrowErrorMatchingInlineSnapshot(`
    [FileNameError: 有 2 个文件名不能用，请改名：
    a:b：含有 Windows 和 exFAT 不许用的字符 :
    nul：nul 是 Windows 的设备名，不能作文件名]
  `)
})
