import {Lexer} from 'yaml'

/** A piece of YAML as it stands in the text; `offset` counts from 0 in UTF-16 code units. */
export interface YamlToken {
  readonly text: string
  readonly offset: number
}

/** Signs that the lexer puts in between: beginning of a document, of a scalar, flow error. They stand for no character of the text. */
const signs = new Set(['\u0002', '\u0018', '\u001F'])

/** Cuts YAML into tokens, in linear time and without recursion, whatever it holds. */
export function* yamlTokens(yaml: string): Generator<YamlToken> {
  let offset = 0
  for (const text of new Lexer().lex(yaml)) {
    if (signs.has(text)) continue
    yield {text, offset}
    offset += text.length
  }
}

const pairs: Readonly<Record<string, string>> = {'[': ']', '{': '}'}

/** The innermost bracket or quotation mark that stands open at an offset, with the one that would close it. */
export function openedBefore(
  yaml: string,
  end: number,
): {offset: number; open: string; close: string} | undefined {
  const opened: {offset: number; open: string; close: string}[] = []
  for (const {text, offset} of yamlTokens(yaml)) {
    if (offset >= end) break
    const close = pairs[text]
    if (close) opened.push({offset, open: text, close})
    else if (text === ']' || text === '}') opened.pop()
    const [mark = ''] = text
    if ((mark === '"' || mark === "'") && (text.length === 1 || !text.endsWith(mark)))
      return {offset, open: mark, close: mark}
  }
  return opened.at(-1)
}
