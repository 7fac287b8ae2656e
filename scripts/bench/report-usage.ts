import {writeSync} from 'node:fs'
import {isMainThread} from 'node:worker_threads'

// loaded before a measured script: tells its parent what it used, on the pipe that only the two of them have; its threads end before it
if (isMainThread)
  process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
    writeSync(3, JSON.stringify({cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024}))
  })
