import {readdirSync} from 'node:fs'

/** Paths of the files in a folder and below it, from the folder, with slashes, in no order. */
export function filesIn(folder: string): string[] {
  const files: string[] = []
  const folders = ['']
  for (let inside = folders.pop(); inside !== undefined; inside = folders.pop())
    for (const entry of readdirSync(`${folder}/${inside}`, {withFileTypes: true})) {
      const path = inside + entry.name
      if (entry.isDirectory()) folders.push(`${path}/`)
      else files.push(path)
    }
  return files
}
