import {readFileSync, readlinkSync} from 'node:fs'
import {hostname, uptime} from 'node:os'

/** A process that holds a lock, as it says of itself in the lock's file. */
export interface Holder {
  readonly pid: number
  /** Where its number means anything: a machine since it was started, or a container. */
  readonly place: string
  /** When that machine was started, in ms. */
  readonly boot: number
  /** When the process was, in ticks of that machine; null where the system does not tell. */
  readonly started: number | null
}

/** How much two readings of the time since a machine started may differ, in ms; clocks are set now and then. */
const bootTolerance = 120_000

export function thisProcess(): Holder {
  return {pid: process.pid, place: thisPlace(), boot: bootTime(), started: startOf(process.pid)}
}

/** Reads what {@link thisProcess} gave, written as JSON; `undefined` where it is something else. */
export function readHolder(text: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const field = (name: string): unknown =>
      typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
    const [pid, place, boot, started] = ['pid', 'place', 'boot', 'started'].map(field)
    return typeof pid === 'number' &&
      typeof place === 'string' &&
      typeof boot === 'number' &&
      (started === null || typeof started === 'number')
      ? {pid, place, boot, started}
      : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/**
 * Whether a process lives; `undefined` where that cannot be known from here, because it runs, or ran, on another machine or in another
 * container, where its number is another's.
 */
export function isAlive({pid, place, boot, started}: Holder): boolean | undefined {
  if (place !== thisPlace() || Math.abs(boot - bootTime()) > bootTolerance) return undefined
  try {
    process.kill(pid, 0)
  } catch (error) {
    // not ours to signal, but there
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  // numbers are given again
  return startOf(pid) === started
}

/** Linux names every start of the machine and every container. */
function thisPlace(): string {
  const start = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim())
  return [hostname(), start, told(() => readlinkSync('/proc/self/ns/pid'))].join(' ')
}

/** proc(5): the 22nd field of /proc/pid/stat. The second may hold anything, even brackets. */
function startOf(pid: number): number | null {
  const stat = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const field = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  return field === undefined ? null : Number(field)
}

/** Empty where the system has no such file, or shows it to nobody. */
function told(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}

function bootTime(): number {
  return Date.now() - uptime() * 1000
}
