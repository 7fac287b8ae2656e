import {join} from 'node:path'

/** What commands make in the folder of the project. */
const made = ['.cache', 'dist', 'dist-bundle', 'dist-parts']

/**
 * Tells the paths that nobody edits. A site of thousands of files and what is kept for the next one would be gone through as the preview begins, watched, and
 * gone through again at each build beside it.
 *
 * @param root - absolute path of the project
 */
export function unwatched(root: string): (path: string) => boolean {
  const folders = made.map(name => slashed(join(root, name)))
  return path => {
    const asked = slashed(path)
    return folders.some(folder => asked === folder || asked.startsWith(`${folder}/`))
  }
}

/** Watchers say paths of Windows either way. */
function slashed(path: string): string {
  return path.replaceAll('\\', '/')
}
