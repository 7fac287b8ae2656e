import {describe, expect, it} from 'vitest'
import {readCommandLine} from './command-line.ts'

const form = {
  usage: '用法：…',
  options: {check: {type: 'boolean', default: false}, id: {type: 'string'}, 'no-build': {type: 'boolean'}},
  operands: true,
} as const

const read = (words: string[], environment: Record<string, string> = {}) =>
  readCommandLine(words, form, environment)

describe('the words behind a command', () => {
  it('are read by its form', () => {
    expect(read(['140', '--id', '141', '--check'])).toEqual({
      asks: 'run',
      values: {check: true, id: '141'},
      operands: ['140'],
    })
    expect(read([])).toEqual({asks: 'run', values: {check: false}, operands: []})
    expect(read(['--', '--check'])).toMatchObject({values: {check: false}, operands: ['--check']})
  })

  it('ask for help before anything else', () => {
    for (const words of [['-h'], ['--help'], ['--wrong', '--help']])
      expect(read(words)).toEqual({asks: 'help'})
  })

  it.each([
    [['--chek'], '没有 --chek 这个选项'],
    [['-f'], '没有 -f 这个选项'],
    [['--check=1'], '--check 后面不带“=1”'],
    [['--id'], '--id 后面缺了一个值'],
    [['--id='], '--id 后面缺了一个值'],
    [['--id', '--check'], '--id 后面缺了一个值'],
    [['--constructor'], '没有 --constructor 这个选项'],
  ])('%j are refused', (words, reason) => {
    expect(read(words)).toEqual({asks: 'mending', reason})
  })

  it('are too many where a command takes none', () => {
    expect(readCommandLine(['140'], {...form, operands: false}, {})).toEqual({
      asks: 'mending',
      reason: '“140”是多余的',
    })
  })

  it('are missed where npm kept them for itself', () => {
    const reason = (option: string) =>
      `${option} 被 npm 自己收走了，没有传到这里；请在它前面加两个连字符，写作 -- ${option}`
    expect(read([], {npm_config_check: 'true'})).toEqual({asks: 'mending', reason: reason('--check')})
    expect(read([], {npm_config_build: ''})).toEqual({asks: 'mending', reason: reason('--no-build')})
    expect(read([], {npm_config_check: '', npm_config_loglevel: 'silent'}).asks).toBe('run')
  })
})
