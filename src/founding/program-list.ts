/**
 * What of a project is the program, by path from its root: files, and folders with all that is in them. Everything else is the archive's
 * own, content/ and README.md first of all; no later version of the program touches it. What asks for newer versions of packages
 * (.github/dependabot.yml) is left behind: in an archive they come with the program.
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
  'public',
  'scripts',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
]

/** Where an archive says which files came with its program; beside what it describes, at the root. */
export const programRecordName = '.huikan.json'
