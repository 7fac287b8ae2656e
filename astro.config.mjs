import mdx from '@astrojs/mdx'
import {defineConfig} from 'astro/config'
import {readIssuesOnce} from './src/content/read-issues.ts'
import {siteSearch} from './src/content/search-integration.ts'
import {siteSettings} from './src/content/site-integration.ts'
import {siteAddress} from './src/feeds/sitemap-integration.ts'
import {siteBooks} from './src/offline/books-integration.ts'
import {siteToKeep} from './src/offline/keeping-integration.ts'
import {sitePages} from './src/offline/site-pages-integration.ts'
import {site} from './src/site.ts'

const issues = () => readIssuesOnce(process.env.HUIKAN_CONTENT ?? 'content')

// Articles do not come by MDX: it is for pages written by hand (关于本站).
export const pageIntegrations = [mdx(), siteSettings()]

/**
 * What is made of the whole site, each from what those before it left; links come late, so that all of them are checked, and the list of files to keep last.
 *
 * @param made - takes pages that were made elsewhere; see SitePagesOptions
 */
export function siteIntegrations(made) {
  return [
    siteSearch(issues),
    siteBooks(issues),
    siteAddress(site.url),
    sitePages({apart: ['404.html'], made}),
    siteToKeep(),
  ]
}

export default defineConfig({
  ...(site.url ? {site: site.url} : {}),
  // Pages are files: index.html, issues/136/01.html. A disk opens no directory.
  build: {format: 'preserve', inlineStylesheets: 'never', assets: 'assets'},
  cacheDir: '.cache/astro',
  trailingSlash: 'ignore',
  devToolbar: {enabled: false},
  integrations: [...pageIntegrations, ...siteIntegrations()],
  markdown: {syntaxHighlight: false},
  vite: {build: {assetsInlineLimit: 0}, plugins: [siteStyles(site)]},
})

/**
 * What style sheets need to know of the settings, as `virtual:site.css`: its colour, and its name at the head of printed pages.
 * The policy refuses inline styles.
 */
function siteStyles({title, accent}) {
  const id = '\0virtual:site.css'
  const styles = `@layer tokens {
  :root { --accent: var(--light, ${accent.light}) var(--dark, ${accent.dark}); --cover: ${accent.light} }
  @page { @top-left { content: ${JSON.stringify(title)}; font: 9pt serif } }
  @page :first { @top-left { content: none } }
}`
  return {
    name: 'huikan-site-styles',
    resolveId: source => (source === 'virtual:site.css' ? id : undefined),
    load: loaded => (loaded === id ? styles : undefined),
  }
}
