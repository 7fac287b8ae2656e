const clauses = ['适用范围', '管理部门', '备案办法', '监督检查', '施行日期'].map(
  (name, index) =>
    `第${'一二三四五'[index]}条　本办法所称${name}，由市商务部门会同有关部门按照各自职责逐项规定并向社会公布。`,
)
const notice = ['望商发〔2015〕21号', '关于印发网络交易管理办法的通知', ...clauses]

/**
 * A small issue whose pages depend on the others': each prints the same notice again, and an article that names it.
 *
 * @param number - its total number, from 201
 * @param other - title of the article
 */
export function relatedIssue(number: number, other: string): string {
  const titles = ['关于印发网络交易管理办法的通知', other]
  return [
    `示例协会主办\n\n示例通讯\n\n2015年${number - 200}月第${number - 200}期总第${number}期\n\n目录\n\n【政策】`,
    ...titles.map((title, index) => `${title}.....\t${index + 1}`),
    '【政策】',
    ...[notice[1], notice[0], ...notice.slice(2)],
    '（来源：望洲日报）',
    other,
    `协会组织会员学习《关于印发网络交易管理办法的通知》（望商发〔2015〕21号），并就${other}作了说明。`,
    '（来源：本刊）',
  ].join('\n\n')
}
