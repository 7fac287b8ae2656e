import type {PhrasingContent} from 'mdast'

/** One run of text, set in one way. */
export interface Run {
  readonly strong: boolean
  /** A line feed where the line is broken for good. */
  readonly value: string
  readonly breaks?: true
}

/** Text and strong text as runs; `undefined` where there is anything else. */
export function runsOf(nodes: readonly PhrasingContent[], strong = false): Run[] | undefined {
  const runs: Run[] = []
  for (const node of nodes) {
    let inner: Run[] | undefined
    if (node.type === 'break' && !strong) inner = [{strong, value: '\n', breaks: true}]
    else if (node.type === 'text') inner = [{strong, value: node.value}]
    else if (node.type === 'strong' && !strong) inner = runsOf(node.children, true)
    else if (node.type === 'link' && isLiteral(node.url, node.children)) inner = runsOf(node.children, strong)
    if (!inner) return undefined
    for (const run of inner) {
      const last = runs.at(-1)
      if (last && last.strong === run.strong && !last.breaks && !run.breaks)
        runs[runs.length - 1] = {strong, value: last.value + run.value}
      else runs.push(run)
    }
  }
  return runs
}

/** GFM links a bare address; its text is the address, so nothing of the print is lost or added. */
function isLiteral(url: string, children: readonly PhrasingContent[]): boolean {
  const text = children.map(child => ('value' in child ? child.value : '')).join('')
  const scheme = /^(?:https?:\/\/|mailto:)/
  return decode(url.replace(scheme, '')) === decode(text.replace(scheme, ''))
}

function decode(text: string): string {
  try {
    return decodeURI(text)
  } catch {
    return text
  }
}
