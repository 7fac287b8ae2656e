import {subscribe} from 'node:diagnostics_channel'
import type {BuildPhase} from '../src/build-phase.ts'

/** What is done in each part of a build, for whoever waits. */
const words: Readonly<Record<BuildPhase, string>> = {
  convert: '看有没有还没转换的期',
  check: '查对各期',
  search: '编检索',
  astro: '生成网页，这一步最久',
  epub: '做电子书',
  sitemap: '写网站地图和分享图',
  links: '查对各页的链接',
  mirror: '写进 dist/',
}

/** Prints a line for each part of the build when it first begins, so that nobody thinks it hangs. */
export function tellProgress(): void {
  const told = new Set<unknown>()
  subscribe('huikan:build-phase', phase => {
    if (told.has(phase)) return
    told.add(phase)
    const [, doing] = Object.entries(words).find(([name]) => name === phase) ?? []
    if (doing !== undefined) console.log(`${doing}……`)
  })
}
