import type {ArticleKind} from '../schemas/article.ts'

/** What a reader calls each kind of article. */
export const kindLabels: Readonly<Record<ArticleKind, string>> = {
  news: '新闻',
  event: '活动纪实',
  analysis: '分析评论',
  policy: '政策文件',
  regulation: '法规规章',
  judicial: '司法文件',
  'member-profile': '会员介绍',
  interview: '访谈',
  notice: '通知启事',
  obituary: '讣告',
  chronicle: '大事记',
  literature: '文学作品',
}

/** What a reader calls the kind of an article; null where its text does not tell it. */
export function kindLabel(kind: ArticleKind | null): string | null {
  return kind === null ? null : kindLabels[kind]
}
