/*
 * Addresses within the archive, from its root. The build makes each of them relative to the page that holds it.
 */

/** Address of an issue's 目录 page. */
export function issueAddress(issue: string): string {
  return `/issues/${issue}/index.html`
}

/** Address of an article's page. */
export function articleAddress({issue, name}: {issue: string; name: string}): string {
  return `/issues/${issue}/${name}.html`
}
