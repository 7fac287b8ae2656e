/** What editors call the messages of each rule, by its id. */
export const ruleNames: Readonly<Record<string, string>> = {
  ledger: '字数不平',
  'garbled-text': '乱码',
  'no-article': '没有文章',
  'few-entries-bound': '目录多半对不上',
  'overlong-article': '一篇过长',
  'no-masthead': '没有刊头',
  'no-contents': '没有目录',
  'folded-characters': '字形',
  'extraction-markup': '抽取标记',
  'entry-without-article': '目录有，正文无',
  'article-without-entry': '正文有，目录无',
  'uncertain-binding': '目录与标题出入大',
  'contents-differs': '目录与标题有异',
  'uncertain-join': '是否一段',
  'doubtful-heading': '是否小标题',
  'uneven-row': '表格缺栏',
  'lost-character': '缺字',
  'unholdable-character': '存不了的字符',
  'misread-name': '名称疑误',
  'stray-english': '夹杂英文',
  'repeated-word': '重字',
  'unbalanced-brackets': '括号引号不配对',
  'mixed-traditional': '夹杂繁体',
  'traditional-characters': '繁体字',
  'half-width-punctuation': '半角标点',
  'broken-link': '空链接',
  'printings-differ': '两刊互异',
}

/** 括号引号不配对; the id itself of a message that is no rule's. */
export function ruleName(id: string): string {
  return ruleNames[id] ?? id
}
