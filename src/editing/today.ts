/**
 * Today's date in China, where the archive's readers are, as 2026-11-26. SOURCE_DATE_EPOCH (seconds since 1970) stands for the clock where
 * it is set, as reproducible-builds.org has it.
 */
export function today(): string {
  const epoch = Number(process.env.SOURCE_DATE_EPOCH)
  const now = Number.isFinite(epoch) && epoch > 0 ? new Date(epoch * 1000) : new Date()
  // Swedish writes dates as ISO 8601 does.
  return now.toLocaleDateString('sv-SE', {timeZone: 'Asia/Shanghai'})
}
