import {readFileSync} from 'node:fs'

const {scripts}: {readonly scripts: Readonly<Record<string, string>>} = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

/**
 * What npm runs for a command of the project, behind `node`. What Node.js keeps compiled serves only a process of the same flags, so that a build
 * without those of its script would compile the whole program once more.
 */
export function npmScript(name: string, ...args: string[]): string[] {
  const [node, ...words] = scripts[name]?.split(' ') ?? []
  if (node !== 'node') throw new Error(`package.json has no script ${name} that runs node`)
  return [...words, ...args]
}

/** The flags that a command of the project is run with. */
export function npmFlags(name: string): string[] {
  return npmScript(name).slice(0, -1)
}

/**
 * The environment in which an editor runs a command on a project's own content: without what Vitest adds, which would make another site,
 * one without policy and search.
 */
export function npmEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const {NODE_ENV, MODE, PROD, DEV, SSR, VITEST, ...rest} = process.env
  return {...rest, HUIKAN_CONTENT: 'content', NO_COLOR: '1', GITHUB_ACTIONS: '', ...more}
}
