import type {Rule} from './rule.ts'

/** Below this likeness of wording an editor should look at a binding. */
const doubtful = 0.6

/** 目录有、正文没有. */
export const entryWithoutArticle: Rule = {
  id: 'entry-without-article',
  severity: 'warning',
  check: ({tree}) => {
    const bound = new Set(tree.children.map(({entry}) => entry?.index))
    return tree.contents.flatMap((entry, index) =>
      bound.has(index)
        ? []
        : [
            {
              line: tree.entryLines[index] ?? 1,
              column: 1,
              found: `目录中的《${entry.title}》在正文里没有找到`,
              done: '目录页上照印刷的样子列出，不带链接',
              advice: '请核对正文标题；若标题文字有误，可在 corrections.yaml 里更正',
            },
          ],
    )
  },
}

/** 正文有、目录没有. */
export const articleWithoutEntry: Rule = {
  id: 'article-without-entry',
  severity: 'warning',
  check: ({tree, hasContents}) =>
    hasContents
      ? tree.children.flatMap(article =>
          article.entry
            ? []
            : [
                {
                  line: article.position.start.line,
                  column: 1,
                  found: article.title.value
                    ? `正文中的《${article.title.value}》在目录里没有`
                    : '此处的文字没有标题，目录里也没有对应的条目',
                  done: '单独成篇，页码留空',
                  advice:
                    '请核对它是不是独立的文章；如果属于上一篇，可在 corrections.yaml 里更正标题所在的行',
                },
              ],
        )
      : [],
}

/** 目录与正文的题名出入较大. */
export const uncertainBinding: Rule = {
  id: 'uncertain-binding',
  severity: 'warning',
  check: ({tree}) =>
    tree.children.flatMap(article => {
      const {entry, title} = article
      if (!entry || entry.confidence >= doubtful) return []
      return [
        {
          line: title.spans[0]?.line.number ?? article.position.start.line,
          column: 1,
          found: `正文标题《${title.value}》与目录中的《${tree.contents[entry.index]?.title ?? ''}》出入较大（相似度 ${Math.round(entry.confidence * 100)}%）`,
          done: '按位置先后对应，采用目录的页码',
          advice: '请核对两者是不是同一篇',
        },
      ]
    }),
}

/** 没有目录. */
export const noContents: Rule = {
  id: 'no-contents',
  severity: 'warning',
  check: ({hasContents}) =>
    hasContents
      ? []
      : [
          {
            line: 1,
            column: 1,
            found: '没有找到目录',
            done: '按栏目标记和来源行划分文章，页码留空',
            advice: '如果印刷版有目录，请检查 source.txt 是否缺页',
          },
        ],
}
