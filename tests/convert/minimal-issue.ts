/** The smallest issue that has everything: masthead, 目录, one section and one title, with the given text as the article's body. */
export function minimalIssue(body: string): string {
  return `示例协会主办

示例通讯

2015年3月第3期总第27期

目录

【协会动态】

示例文章的题名.....\t1

【协会动态】

示例文章的题名

${body}`
}
