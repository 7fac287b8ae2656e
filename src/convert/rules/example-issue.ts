/** What an example wants said otherwise than usual. */
interface Wording {
  /** Lines of the 目录, its section apart. */
  readonly contents?: string
  readonly title?: string
}

/**
 * A whole issue about one short article, for the rules' examples: nothing in it is amiss but what `body` brings in.
 * `body` is what stands between title and source line, a blank line between paragraphs.
 */
export function exampleIssue(body: string, wording: Wording = {}): string {
  const {title = '协会召开年度工作会议', contents = `${title}.....\t1`} = wording
  return `望洲物联简讯

2015年3月第3期总第27期

望洲市物联网协会主办

目录

【协会动态】

${contents}

【协会动态】

${title}

${body}

（来源：望洲市物联网协会秘书处）

编辑：祁望舒

责任编辑：柏问渠
`
}
