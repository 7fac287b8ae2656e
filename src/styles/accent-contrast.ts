/** Contrast that WCAG 2.2 asks of text (1.4.3). */
const least = 4.5

/** Colours that the accent meets, as CSS hex, by mode: the grounds it is written on, and the ink of the cover that it is the ground of. */
const grounds = {
  light: {paper: '#fbf9f4', wash: '#f3eee3'},
  dark: {paper: '#171613', wash: '#211f1a'},
} as const
const coverInk = '#f6ead9'

/**
 * Says what is wrong with an archive's accent colours: not written as six hex digits, or too near to what they stand on.
 *
 * @returns one sentence a fault, in Chinese, for whoever set the colour; none where all can be read
 */
export function accentFaults(accent: {readonly light: string; readonly dark: string}): string[] {
  return (['light', 'dark'] as const).flatMap(mode => {
    const colour = accent[mode]
    const field = `accent.${mode}（${mode === 'light' ? '浅色' : '深色'}模式的主色）`
    if (!/^#[\da-f]{6}$/i.test(colour))
      return [`${field}：现在是“${colour}”，应写作 # 加六位十六进制数，如 #9e2b1e`]
    const weakest = Math.min(...Object.values(grounds[mode]).map(ground => contrast(colour, ground)))
    const faults: string[] = []
    if (weakest < least)
      faults.push(
        `${field}：${colour} 与底色的对比度只有 ${written(weakest)}，文字看不清，至少要 ${least}；请换${mode === 'light' ? '深' : '浅'}一些的颜色`,
      )
    // The cover is of the light mode's colour in both.
    const onCover = contrast(colour, coverInk)
    if (mode === 'light' && weakest >= least && onCover < least)
      faults.push(
        `${field}：${colour} 作封面底色时，封面文字的对比度只有 ${written(onCover)}，至少要 ${least}；请换深一些的颜色`,
      )
    return faults
  })
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, “contrast ratio”). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/** Cut, not rounded: 4.49 is not 4.5. */
function written(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}
