/** The folder that holds `issues/`: `content`, or what the environment variable HUIKAN_CONTENT names. */
export function contentFolder(): string {
  return process.env.HUIKAN_CONTENT ?? 'content'
}
