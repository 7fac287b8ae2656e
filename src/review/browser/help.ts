import {roleKeys} from '../shared/role-keys.ts'
import {button, element} from './element.ts'

const keys: ReadonlyArray<readonly [string, string]> = [
  ['↑ ↓', '上一行、下一行'],
  ['Shift+↑ ↓', '选几行，一起改判'],
  ['PageUp PageDown Home End', '翻页，到头，到尾'],
  ['N　P', '下一条、上一条待核，末了是两刊互异'],
  ['X', '照提示改判、更正'],
  ['V', '已核对，不再提'],
  ['Shift+X　Shift+V', '同样的几处都这样定（先说会变什么）'],
  ['C', '更正这一行的文字'],
  ['F', '改这一篇的各栏（在篇外是全期的）'],
  ['D', '一行里粘着两样，断开'],
  ['J', '在这一行加图片'],
  ['O', '看这一行在 PDF 原稿里的样子'],
  ['[　]', '小标题升一级、降一级'],
  ['H', '以后各期都这样（再按一次取消）'],
  ['U', '撤销刚才的一条'],
  ['Shift+U', '重做撤销的一条'],
  ['Ctrl+S', '写入文章'],
  ['?', '这张表'],
]

/** What the keys do and what the colours mean. */
export function helpDialog(roles: Readonly<Record<string, string>>): HTMLDialogElement {
  const dialog = element(
    'dialog',
    {class: 'help', 'aria-labelledby': 'help-title'},
    // the only button stands at the end: the dialog would open there
    element('h2', {id: 'help-title', tabindex: '-1', autofocus: true}, '怎样校订'),
    element(
      'p',
      {},
      '左边是待核的地方，中间是原刊，右边是转换出来的文章。选一行，按一个键，说它是什么；每一条马上记进这一期的 structure.yaml 或 corrections.yaml，右边跟着变。看好了，按“写入文章”更新各篇。手工改过的文章不会被覆盖。',
    ),
    element('h3', {}, '按键'),
    element(
      'dl',
      {class: 'keys'},
      ...keys.flatMap(([key, does]) => [element('dt', {}, key), element('dd', {}, does)]),
    ),
    element('h3', {}, '这一行是什么'),
    element(
      'dl',
      {class: 'keys roles-table'},
      ...roleKeys.flatMap(({role, key, mark}) => [
        element('dt', {}, key),
        element('dd', {}, roles[role] ?? role, element('span', {class: 'mark'}, mark)),
      ]),
    ),
    element('h3', {}, '颜色'),
    element(
      'ul',
      {class: 'legend'},
      element(
        'li',
        {},
        element('span', {class: 'sample joined'}, '接'),
        '接上一行：竖线连着上一行；右边有点线的是接合处',
      ),
      element('li', {}, element('s', {class: 'sample drop'}, '不收'), '没有收进文章的字'),
      element(
        'li',
        {},
        element('del', {class: 'sample'}, '原文'),
        element('ins', {class: 'sample'}, '更正'),
        '更正过的字',
      ),
      element('li', {}, element('span', {class: 'sample stated'}, '标题'), '编辑定的，其余是程序认的'),
      element('li', {}, element('span', {class: 'sample changed'}, '　　'), '刚才一条使它变了'),
      element('li', {}, element('span', {class: 'sample doubtful'}, '12'), '有待核的提示'),
      element('li', {}, element('span', {class: 'sample words'}, '文字'), '待核的字，或两刊互异的字'),
    ),
    button('关闭', () => dialog.close(), {key: 'Esc', class: 'primary'}),
  )
  return dialog
}
