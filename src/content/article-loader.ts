import {join, relative, resolve, sep} from 'node:path'
import type {Loader, LoaderContext} from 'astro/loaders'
import {RenderingError} from '../rendering/rendering-error.ts'
import type {ArticleData} from '../schemas/article.ts'
import {readArticle} from './article-cache.ts'
import {checkedFolders} from './checked-articles.ts'
import {ContentError} from './frontmatter.ts'
import {readIssueFile} from './issue-cache.ts'
import type {IssueFolder} from './issue-folders.ts'
import {readTextFile} from './text-file.ts'

/**
 * Loads `issue.yaml` of every issue; the id is the folder's name. A folder that has none yet is skipped with a warning.
 *
 * @param content - folder that holds `issues/`, from the project's root
 */
export function issueLoader(content: string): Loader {
  return loader('huikan-issues', content, async context => {
    const present = new Set<string>()
    for (const folder of checkedFolders(content)) {
      if (!folder.converted) {
        // in Chinese alone: what Astro logs begins with words of its own
        console.warn(`${folder.path} 里还没有 issue.yaml，这一期暂不列出；请先运行 npm run convert`)
        continue
      }
      const path = join(folder.path, 'issue.yaml')
      attempt(context, () => {
        const yaml = readTextFile(path)
        store(context, folder.id, path, context.generateDigest(yaml), () => readIssueFile(yaml, path))
      })
      present.add(folder.id)
    }
    removeOthers(context, present)
  })
}

/**
 * Loads the articles; ids are `136/01`. The data store keeps the frontmatter and the digest under which the rendered
 * article lies in the cache; see {@link readArticle}.
 *
 * @param content - folder that holds `issues/`, from the project's root
 */
export function articleLoader(content: string): Loader {
  return loader('huikan-articles', content, async context => {
    const present = new Set<string>()
    for (const folder of checkedFolders(content))
      if (folder.converted)
        for (const name of folder.articles) {
          const path = join(folder.path, `${name}.mdx`)
          const id = `${folder.id}/${name}`
          attempt(context, () => {
            const {digest, data} = readArticle(path)
            store(context, id, path, digest, () => ofFolder(data(), path, folder))
          })
          present.add(id)
        }
    removeOthers(context, present)
  })
}

/** In dev a fault of one file is told, what was read of it before stays, and all others are read. */
function attempt({watcher}: LoaderContext, read: () => void): void {
  try {
    read()
  } catch (error) {
    if (!watcher || !(error instanceof ContentError || error instanceof RenderingError)) throw error
    console.error(error.message)
  }
}

/** @throws {ContentError} where an article says that it is of another issue than the one in whose folder it lies */
function ofFolder(data: ArticleData, path: string, folder: IssueFolder): ArticleData {
  if (data.issue !== folder.id)
    throw new ContentError(path, [
      {
        line: 2,
        column: 1,
        reason: `issue：现在是“${data.issue}”，而文件放在 ${folder.path}，应写作 '${folder.id}'`,
      },
    ])
  return data
}

/** What is read went through its schema already. */
function store(
  context: LoaderContext,
  id: string,
  path: string,
  digest: string,
  read: () => Record<string, unknown>,
): void {
  if (context.store.get(id)?.digest === digest) return
  const data = read()
  // The store refuses absolute paths, which HUIKAN_CONTENT may give.
  context.store.set({id, data, digest, filePath: relative('.', path).split(sep).join('/')})
}

function removeOthers({store}: LoaderContext, present: ReadonlySet<string>): void {
  for (const id of store.keys()) if (!present.has(id)) store.delete(id)
}

function loader(name: string, content: string, load: (context: LoaderContext) => Promise<void>): Loader {
  return {
    name,
    load: async context => {
      await load(context)
      watch(context, content, () => load(context))
    },
  }
}

/** In dev, loads again a moment after an editor saves; a fault is told and the last good state stays. */
function watch({watcher}: LoaderContext, content: string, load: () => Promise<void>): void {
  if (!watcher) return
  watcher.add(resolve(content, 'issues'))
  let pending: NodeJS.Timeout | undefined
  watcher.on('all', (_event, path) => {
    if (!isLoaded(content, path)) return
    clearTimeout(pending)
    pending = setTimeout(() => {
      load().catch((error: unknown) => console.error(error instanceof Error ? error.message : String(error)))
    }, 100)
  })
}

/**
 * Is a file one that is loaded from an issue of a content folder? Both paths may count from the working directory: Vite's watcher tells of
 * a file as it was told of its folder, and whoever was the first to name the folder may have named it so.
 */
export function isLoaded(content: string, path: string): boolean {
  return resolve(path).startsWith(resolve(content, 'issues') + sep) && /(?:\.mdx|issue\.yaml)$/.test(path)
}
