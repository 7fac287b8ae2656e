/** Two heights that show the same print; both grow from one to the next. */
interface Pair {
  readonly left: number
  readonly right: number
}

/** How far down in a pane, as a share of its height, the place is that both show: where a reader looks. */
const eye = 0.3

/**
 * Lets two panes scroll together, by the elements that carry the same `data-printed`. The one that was last touched leads.
 *
 * @returns forgets what it knows of heights, after either pane changed
 */
export function scrollTogether(left: HTMLElement, right: HTMLElement): () => void {
  let pairs: Pair[] | undefined
  let leader = left
  const lead = (pane: HTMLElement) => () => {
    leader = pane
  }
  const follow = (pane: HTMLElement, other: HTMLElement, from: keyof Pair, to: keyof Pair) => () => {
    if (leader !== pane) return
    pairs ??= pairsOf(left, right)
    const height = pane.scrollTop + pane.clientHeight * eye
    other.scrollTop = heightAt(pairs, height, from, to) - other.clientHeight * eye
  }
  for (const [pane, other, from, to] of [
    [left, right, 'left', 'right'],
    [right, left, 'right', 'left'],
  ] as const) {
    for (const event of ['wheel', 'pointerdown', 'keydown', 'touchstart'])
      pane.addEventListener(event, lead(pane), {passive: true})
    pane.addEventListener('scroll', follow(pane, other, from, to), {passive: true})
  }
  const forget = () => {
    pairs = undefined
  }
  new ResizeObserver(forget).observe(left)
  return forget
}

function pairsOf(left: HTMLElement, right: HTMLElement): Pair[] {
  const heights = new Map<string, number>()
  const [topLeft, topRight] = [topOf(left), topOf(right)]
  for (const row of left.querySelectorAll<HTMLElement>('.row'))
    heights.set(row.dataset.printed ?? '', row.getBoundingClientRect().top - topLeft)
  const pairs: Pair[] = [{left: 0, right: 0}]
  for (const block of right.querySelectorAll<HTMLElement>('[data-printed]')) {
    const height = heights.get(block.dataset.printed ?? '')
    const pair = {left: height ?? -1, right: block.getBoundingClientRect().top - topRight}
    const last = pairs.at(-1)
    // what stands in another order on the two sides cannot be scrolled to from both
    if (last && pair.left > last.left && pair.right > last.right) pairs.push(pair)
  }
  pairs.push({left: left.scrollHeight, right: right.scrollHeight})
  return pairs
}

/** Where the content of a pane begins, as it is scrolled now. */
function topOf(pane: HTMLElement): number {
  return pane.getBoundingClientRect().top - pane.scrollTop
}

function heightAt(pairs: readonly Pair[], height: number, from: keyof Pair, to: keyof Pair): number {
  const at = Math.max(
    0,
    pairs.findLastIndex(pair => pair[from] <= height),
  )
  const [before, behind] = [pairs[at], pairs[at + 1]]
  if (!before) return 0
  if (!behind) return before[to]
  const share = (height - before[from]) / Math.max(1, behind[from] - before[from])
  return before[to] + share * (behind[to] - before[to])
}
