import type {Browser} from 'playwright-core'
import {launchChromium} from '../../scripts/chromium.ts'

/** Of this worker; it ends with it. */
let running: Promise<Browser> | undefined

/**
 * Lends the one browser of this worker to a file: to start one takes a second of CPU, as long as many a file that asks one or two pages. Files of a
 * worker come one after the other, and pages of one context know nothing of another's.
 */
export async function borrowBrowser(): Promise<Browser> {
  // one that crashed is nobody's any more
  if (running && !(await running).isConnected()) running = undefined
  running ??= launchChromium()
  return running
}

/** Closes what a file opened in the browser, and leaves that to the next one. */
export async function giveBack(browser: Browser | undefined): Promise<void> {
  for (const context of browser?.contexts() ?? []) await context.close()
}
