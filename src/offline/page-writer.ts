import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/**
 * Writes pages as soon as they are rendered. Astro makes bytes of an answer once more and writes them through promises, several
 * a file; of an answer without a body it writes none.
 *
 * @param root - the folder of the site
 * @param own - the folder of files that an archive adds of its own: these keep their places
 * @returns takes the path of a page from the site's root, its content and the answer that it came with; gives what Astro is to do, which
 * is nothing where the page is written
 */
export function pageWriter(
  root: string,
  own: string,
): (path: string, content: string | Uint8Array<ArrayBuffer>, answer: Response) => Response {
  const folders = new Set<string>()
  return (path, content, answer) => {
    const isPage = answer.status < 300 || answer.status >= 400
    if (!isPage || existsSync(join(own, path))) return new Response(content, answer)
    const file = join(root, path)
    const folder = dirname(file)
    if (!folders.has(folder)) mkdirSync(folder, {recursive: true})
    folders.add(folder)
    writeFileSync(file, content)
    return new Response(null, answer)
  }
}
