// Loaded before a command (node --import): kills it at one of its writes, renamings and removals, as a power cut would.
// HUIKAN_KILL: `<number>:before` or `<number>:halfway`; without it, the
// names of the operations, one a line, go to the file that HUIKAN_OPERATIONS names.
import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'

const [at, moment] = (process.env.HUIKAN_KILL ?? '').split(':')
const writeFileSync = fs.writeFileSync
const operations = []

function die() {
  process.kill(process.pid, 'SIGKILL')
  // the signal comes at once, but nothing more may happen until then
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

/** Notes an operation; `half` does half of it, where there is such a thing. */
function watched(name, run, half) {
  return function (...args) {
    operations.push(name)
    if (String(operations.length) === at) {
      if (moment === 'halfway') half?.apply(this, args)
      die()
    }
    return run.apply(this, args)
  }
}

const half = (file, data, options) =>
  writeFileSync(
    file,
    typeof data === 'string' ? data.slice(0, data.length >> 1) : (data.subarray?.(0, data.length >> 1) ?? ''),
    options,
  )

fs.writeFileSync = watched('write', fs.writeFileSync, half)
for (const name of ['renameSync', 'rmSync', 'unlinkSync', 'mkdirSync', 'copyFileSync', 'cpSync', 'rmdirSync'])
  fs[name] = watched(name, fs[name])
for (const name of ['rename', 'rm', 'unlink', 'mkdir', 'copyFile', 'cp'])
  fs.promises[name] = watched(name, fs.promises[name])
fs.promises.writeFile = watched('write', fs.promises.writeFile, half)
syncBuiltinESMExports()

process.on('exit', () => {
  if (process.env.HUIKAN_OPERATIONS) writeFileSync(process.env.HUIKAN_OPERATIONS, operations.join('\n'))
})
