import {join} from 'node:path'
import {withLock} from './lock.ts'

/** Runs what writes into a content folder, or reads it as a whole: one program at a time. */
export function withContent<T>(content: string, run: () => T | Promise<T>): Promise<T> {
  return withLock(join(content, '.huikan.lock'), ` ${content} 文件夹`, run)
}

/** Runs what makes or packs the site of a content folder: dist/ and its caches are one program's at a time, too. */
export function withSite<T>(content: string, run: () => T | Promise<T>): Promise<T> {
  return withLock('.cache/site.lock', ' dist/', () => withContent(content, run))
}
