// Loaded before a command (node --import): kills it at one of its writes, renamings and removals, as a power cut would, or keeps what would
// be left of each. HUIKAN_KILL: `<number>:before` or `<number>:halfway`; HUIKAN_MOMENTS: where a copy of the content folder as it stands at
// each of these moments goes, under that name; HUIKAN_OPERATIONS: the file to which the names of all operations go, one a line.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {join} from 'node:path'

const {HUIKAN_CONTENT, HUIKAN_KILL = '', HUIKAN_MOMENTS, HUIKAN_OPERATIONS} = process.env
const [at, moment] = HUIKAN_KILL.split(':')
const {writeFileSync, appendFileSync, cpSync} = fs
const operations = []
let unwatched = false

function die() {
  process.kill(process.pid, 'SIGKILL')
  // the signal comes at once, but nothing more may happen until then
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

/** Does what the switch itself does on disk, with functions that use those which it watches. */
function aside(work) {
  unwatched = true
  try {
    return work()
  } finally {
    unwatched = false
  }
}

function keep(when) {
  const copy = join(HUIKAN_MOMENTS, `${operations.length}:${when}`)
  aside(() => cpSync(HUIKAN_CONTENT, copy, {recursive: true, preserveTimestamps: true}))
}

/** Notes an operation; `half` does half of it, where there is such a thing, and returns what does the rest. */
function watched(name, run, half) {
  return function (...args) {
    if (unwatched) return run.apply(this, args)
    operations.push(name)
    if (String(operations.length) === at) {
      if (moment === 'halfway') half?.(...args)
      die()
    }
    if (HUIKAN_MOMENTS === undefined) return run.apply(this, args)
    keep('before')
    if (half === undefined) return run.apply(this, args)
    const rest = half(...args)
    keep('halfway')
    return rest()
  }
}

function half(file, data, options) {
  const bytes = Buffer.from(data)
  const cut = bytes.length >> 1
  aside(() => writeFileSync(file, bytes.subarray(0, cut), options))
  return () => aside(() => appendFileSync(file, bytes.subarray(cut)))
}

fs.writeFileSync = watched('write', fs.writeFileSync, half)
for (const name of ['renameSync', 'rmSync', 'unlinkSync', 'mkdirSync', 'copyFileSync', 'cpSync', 'rmdirSync'])
  fs[name] = watched(name, fs[name])
for (const name of ['rename', 'rm', 'unlink', 'mkdir', 'copyFile', 'cp'])
  fs.promises[name] = watched(name, fs.promises[name])
fs.promises.writeFile = watched('write', fs.promises.writeFile, half)
syncBuiltinESMExports()

process.on('exit', () => {
  if (HUIKAN_OPERATIONS) writeFileSync(HUIKAN_OPERATIONS, operations.join('\n'))
})
