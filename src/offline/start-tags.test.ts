import {type Token, Tokenizer, TokenizerMode} from 'parse5'
import {expect, it} from 'vitest'
import {visitAttributes, type WrittenAttribute} from './start-tags.ts'

const modes = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
])

/** Names and places of attributes as a tokenizer of the standard finds them. */
function byStandard(html: string): string[] {
  const found: string[] = []
  const ignore = () => {}
  const onStartTag = ({tagName, location}: Token.TagToken) => {
    for (const [name, {startOffset, endOffset}] of Object.entries(location?.attrs ?? {}))
      found.push(`${name} ${startOffset}–${endOffset}`)
    tokenizer.state = modes.get(tagName) ?? tokenizer.state
  }
  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag,
      onEndTag: ignore,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  )
  tokenizer.write(html, true)
  return found
}

function attributesIn(html: string): WrittenAttribute[] {
  const found: WrittenAttribute[] = []
  visitAttributes(html, attribute => found.push(attribute))
  return found
}

const places = (html: string) => attributesIn(html).map(({name, start, end}) => `${name} ${start}–${end}`)

it.each([
  '<!doctype html><html lang="zh-Hans"><body class=a id=b><br/><hr /><img alt src=x/y.png data-x=\'1 > "2"\'/>',
  '<a  title="x > y"\n href = "/index.html?a=1&amp;b=2"   hidden>家</a><a\thref=\'#x\'></a>',
  '<title><a href="/a"></title><script type="x">"<a href=/b>"</script><style media="print">a{b:url("<i id=c>")}</style>',
  '<!-- <a href="/c"> --><p id=d>1 < 2, <3 <- 4 "id=e" <b id="f">五</b></p><textarea name="g"><p id=h></textarea>',
  '<SCRIPT SRC="a.js"></SCRIPT><TITLE>x</title><p id="i">',
])('finds the attributes that the standard finds in %s', html => {
  expect(places(html)).toEqual(byStandard(html))
  expect(places(html).length).toBeGreaterThan(1)
})

it('gives values without quotes', () => {
  expect(attributesIn('<a b="c&amp;" d=\'e\' f=g h>').map(({name, value}) => [name, value])).toEqual([
    ['b', 'c&amp;'],
    ['d', 'e'],
    ['f', 'g'],
    ['h', ''],
  ])
})

it('reads a page whose last tag or comment is cut short', () => {
  for (const html of [
    '<p id="a"><b class="',
    '<p id="a"><!-- <b id="c">',
    '<p id="a"><script>x',
    '<p id="a"><b c',
  ])
    expect(attributesIn(html)[0]).toMatchObject({name: 'id', value: 'a'})
})
