/** What npm runs for a command of the project, behind `node`: with what ready.cjs keeps compiled, a command starts twice as fast. */
export function npmScript(name: string, ...args: string[]): string[] {
  return ['-r', './scripts/ready.cjs', `scripts/${name}.ts`, ...args]
}

/**
 * The environment in which an editor runs a command on a project's own content: without what Vitest adds, which would make another site,
 * one without policy and search.
 */
export function npmEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const {NODE_ENV, MODE, PROD, DEV, SSR, VITEST, ...rest} = process.env
  return {...rest, HUIKAN_CONTENT: 'content', NO_COLOR: '1', GITHUB_ACTIONS: '', ...more}
}
