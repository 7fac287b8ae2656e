import {defineCollection} from 'astro:content'
import {createRequire} from 'node:module'
import {articleSchema} from './schemas/article.ts'
import {issueSchema} from './schemas/issue.ts'

// Tests and benchmarks build other archives with the same program.
const content = process.env.HUIKAN_CONTENT ?? 'content'

// As Node.js has loaded them already: Vite would translate the reader of articles, and all that it reads with, once more for every build.
const loaders: typeof import('./content/article-loader.ts') = createRequire(import.meta.url)(
  './content/article-loader.ts',
)

export const collections = {
  issues: defineCollection({loader: loaders.issueLoader(content), schema: issueSchema}),
  articles: defineCollection({loader: loaders.articleLoader(content), schema: articleSchema}),
}
