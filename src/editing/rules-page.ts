import {rules} from '../convert/rules/index.ts'
import {type Deed, deeds, explanations} from './message-guide.ts'

/** `docs/rules.md`: what each kind of message means, under what an editor does about it. */
export function rulesPage(): string {
  const all = Object.entries(explanations)
  const answered = new Set(rules.filter(({severity}) => severity !== 'error').map(({id}) => id))
  const sections = Object.keys(deeds)
    .filter((name): name is Deed => name in deeds)
    .flatMap(deed => [
      `## ${deeds[deed]}`,
      '',
      ...all
        .filter(([, explanation]) => explanation.deed === deed)
        .flatMap(([id, {title, means, remedy}]) => [
          `<a id="${id}"></a>`,
          '',
          `### ${title}（\`${id}\`）`,
          '',
          means,
          '',
          `**怎么办**：${remedy}${answered.has(id) ? `核对无误、不想再看到它，在 \`structure.yaml\` 里写 \`checked: [${id}]\`。` : ''}`,
          '',
        ]),
    ])
  return [
    '<!-- 由 npm run docs 写成；要改，请改 src/editing/message-guide.ts。 -->',
    '',
    '# 每种提示的意思',
    '',
    '`npm run check`、`npm run convert`、`npm run add` 的每条提示末尾有一个英文名，照它在本页里找。**错误**不处理，网站就不生成；**警告**是请您核对；**提示**是告诉您程序做了什么。',
    '',
    ...sections,
  ].join('\n')
}
