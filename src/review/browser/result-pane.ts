import type {ArticleView, IssueView} from '../shared/view.ts'
import {element} from './element.ts'

/** The issue as it is converted: its 目录, then every article. Text that the server rendered is put in as it is. */
export function resultOf(view: IssueView): HTMLElement[] {
  return [...contentsOf(view), ...view.articles.map(article => articleOf(view.id, article))]
}

function contentsOf({listed, articles}: IssueView): HTMLElement[] {
  if (listed.length === 0) return []
  return [
    element(
      'section',
      {class: 'listed', 'aria-label': '目录'},
      element('h2', {}, '目录'),
      element(
        'ol',
        {},
        ...listed.map(({line, title, section, page, article}) =>
          element(
            'li',
            {'data-printed': line, class: article === null ? 'unbound' : undefined},
            section === null ? null : element('span', {class: 'section'}, section),
            element('span', {class: 'listed-title'}, title),
            article === null ? element('em', {}, '没有认出文章') : null,
            element(
              'span',
              {class: 'page'},
              article === null ? '' : `${articles[article]?.name ?? ''}.mdx`,
              page === null ? '' : `　${page} 页`,
            ),
          ),
        ),
      ),
    ),
  ]
}

function articleOf(
  issue: string,
  {name, title, lines, titleLine, fields, settable, html, edited}: ArticleView,
): HTMLElement {
  const body = element('div', {class: 'prose'})
  body.append(bodyOf(issue, html))
  for (const mark of body.querySelectorAll<HTMLElement>('.at')) {
    const block = mark.closest<HTMLElement>(
      'p, li, td, th, h2, h3, h4, h5, h6, figcaption, figure, div.signature',
    )
    // of a passage that goes over several marks the first counts
    if (block && block !== body && block.dataset.printed === undefined)
      block.dataset.printed = mark.dataset.printed
    mark.remove()
  }
  // a link leads away from the desk
  for (const link of body.querySelectorAll('a')) link.removeAttribute('href')
  const withdrawn = settable.find(field => field.name === 'withdrawn')?.value ?? ''
  return element(
    'article',
    {'aria-label': title, 'data-article': name, class: withdrawn === '' ? undefined : 'withdrawn'},
    element(
      'header',
      {'data-printed': titleLine ?? lines[0]},
      element('p', {class: 'file'}, `${name}.mdx`, element('span', {}, `第 ${lines[0]}—${lines[1]} 行`)),
      element('h2', {}, title),
      element(
        'dl',
        {},
        ...fields.map(({label, value}) =>
          element('div', {}, element('dt', {}, label), element('dd', {}, value)),
        ),
      ),
      withdrawn === ''
        ? null
        : element(
            'p',
            {class: 'edited'},
            `这一篇撤回了（${withdrawn}）：网站上只留题名和理由，下面的正文读者看不到，也搜不到。`,
          ),
      edited
        ? element(
            'p',
            {class: 'edited'},
            `${name}.mdx 有人手工改过：网站显示的是改过的文字，这里是按原刊转换的样子。`,
          )
        : null,
    ),
    body,
  )
}

/** What the server rendered; its pictures lie in the folder of the issue, those too that no article shows yet. */
function bodyOf(issue: string, html: string): DocumentFragment {
  const template = element('template')
  // nothing in a template is loaded before its address is right
  template.innerHTML = html
  for (const picture of template.content.querySelectorAll('img')) {
    picture.setAttribute(
      'src',
      `/review/${encodeURIComponent(issue)}/pictures/${picture.getAttribute('src') ?? ''}`,
    )
    picture.removeAttribute('srcset')
  }
  return template.content
}

/** Shows which block of the result has a line. */
export function markBlock(result: HTMLElement, view: IssueView, number: number): void {
  for (const block of result.querySelectorAll('.current')) block.classList.remove('current')
  blockOf(result, view, number)?.classList.add('current')
}

/** What the result has of a line: the last block that begins on it or before, in the same article. */
function blockOf(result: HTMLElement, {lines, articles}: IssueView, number: number): HTMLElement | undefined {
  const article = lines.find(each => each.number === number)?.article ?? null
  const name = article === null ? undefined : articles[article]?.name
  const within = result.querySelector(name === undefined ? '.listed' : `[data-article="${name}"]`)
  let found: HTMLElement | undefined
  for (const block of within?.querySelectorAll<HTMLElement>('[data-printed]') ?? [])
    if (Number(block.dataset.printed) <= number) found = block
  return found
}
