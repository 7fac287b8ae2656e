import {utimesSync} from 'node:fs'
import {workerData} from 'node:worker_threads'

/*
 * Runs beside whoever holds a lock, in a thread of its own, since converting an archive leaves no other time for it: touches the lock's
 * file, so that others see that somebody lives whom they cannot see.
 */
const {path, interval}: {readonly path: string; readonly interval: number} = workerData

setInterval(() => {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // taken away by hand, or on a disk that cannot be written: nothing is lost but the sign
  }
}, interval)
