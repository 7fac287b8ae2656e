import {createRequire, registerHooks} from 'node:module'
import {resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Command} from './asked-thread.ts'
import {runImported} from './imported-command.ts'

/*
 * Runs commands in projects of their own, one after the other. All files of a project are other modules for each run, as they are for a process
 * of its own; packages are the same for all.
 */
let runs = 0

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context)
    const {url} = found
    if (runs === 0 || !url.startsWith('file:') || url.includes('/node_modules/')) return found
    return {...found, url: `${url}${url.includes('?') ? '&' : '?'}run=${runs}`}
  },
})

// with this, builds of large archives give memory back, and that of all earlier runs would be looked through
globalThis.gc = undefined

// it starts its program wherever it was read, at any later time: here, in a folder that stays
createRequire(import.meta.resolve('astro'))('esbuild')

process.on('message', async (command: Command) => {
  runs++
  process.chdir(command.folder)
  const answer = await runImported(pathToFileURL(resolve(command.folder, command.script)).href, command)
  process.send?.({...answer, memory: process.memoryUsage.rss()})
})

// at once, and without keeping what it compiled under names that no other run has
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
