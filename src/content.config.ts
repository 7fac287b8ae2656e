import {defineCollection} from 'astro:content'
import {articleLoader, issueLoader} from './content/article-loader.ts'
import {articleSchema} from './schemas/article.ts'
import {issueSchema} from './schemas/issue.ts'

// Tests and benchmarks build other archives with the same program.
const content = process.env.HUIKAN_CONTENT ?? 'content'

export const collections = {
  issues: defineCollection({loader: issueLoader(content), schema: issueSchema}),
  articles: defineCollection({loader: articleLoader(content), schema: articleSchema}),
}
