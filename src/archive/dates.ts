/** 2014-06-14 as a document writes it: 2014年6月14日; any other text unchanged. */
export function writtenDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso
}

/** Number of characters in round figures, as prefaces give it: 860 字, 约 6.3 万字. */
export function writtenLength(characters: number): string {
  if (characters < 1000) return `${characters} 字`
  if (characters < 10_000) return `约 ${Math.round(characters / 100) * 100} 字`
  return `约 ${(characters / 10_000).toFixed(1).replace(/\.0$/, '')} 万字`
}
