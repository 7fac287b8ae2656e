import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll} from 'vitest'
import {folderOfRun} from './folder-of-run.ts'

const made: string[] = []

/**
 * Makes a folder that is no other's, and is gone when the test file has ended: whatever a test makes beside the project stands in one.
 *
 * @param name - begins the name of the folder, for whoever looks at what a test is at
 */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(process.env[folderOfRun] ?? tmpdir(), `${name}-`))
  made.push(folder)
  return folder
}

/** Removes the folders of a test file at its end, after what the file itself does there. */
export function removeFoldersAtEnd(): void {
  afterAll(() => {
    for (const folder of made.splice(0)) rmSync(folder, {recursive: true, force: true})
  })
}
