/**
 * What of a project is the program, by path from its root: files, and folders with all that is in them. Everything else is the archive's
 * own, content/, README.md and public/ (what a site has as it stands, such as the proof that a search engine asks for) first of all; no later
 * version of the program touches it.
 */
export const programPaths: readonly string[] = [
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.github/ISSUE_TEMPLATE',
  '.github/PULL_REQUEST_TEMPLATE.md',
  '.github/workflows/publish.yml',
  '.gitignore',
  '.nvmrc',
  '.vscode',
  'LICENSE',
  'astro.config.mjs',
  'biome.json',
  'content/README.md',
  'docs',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
]

/**
 * What of this project is of no use in an archive: there newer packages come with the program, and its README.md has no pictures of another
 * one.
 */
export const leftBehind: readonly string[] = ['.github/dependabot.yml', 'docs/pictures']

/** Where an archive says which files came with its program; beside what it describes, at the root. */
export const programRecordName = '.huikan.json'
