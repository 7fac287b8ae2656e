/*
 * Runs in the browser, in the head of an article's page. Everything here is comfort: the page is whole without it.
 */
import {offerCitations} from './citations.ts'
import {followFolded, followReading} from './outline.ts'
import {offerTextSizes, restoreTextSize} from './text-size.ts'
import {offerDraft} from './wechat.ts'

restoreTextSize()
document.addEventListener('DOMContentLoaded', () => {
  offerTextSizes()
  offerCitations()
  offerDraft()
  followReading()
  followFolded()
})
