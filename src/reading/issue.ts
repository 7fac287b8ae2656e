/*
 * Runs in the browser, in the head of a whole issue's page.
 */
import {offerDraft} from './wechat.ts'

document.addEventListener('DOMContentLoaded', offerDraft)
