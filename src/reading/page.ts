/*
 * Runs in the browser, in the head of every page, before anything is drawn: a page that turned dark a moment later would flash.
 */
import {offerThemes, restoreTheme} from './theme.ts'

restoreTheme()
document.addEventListener('DOMContentLoaded', offerThemes)
