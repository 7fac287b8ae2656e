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
}
