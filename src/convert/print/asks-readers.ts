/** 点击上方蓝字，关注我们; 👆 扫码关注本刊: what a newsletter sent by telephone asks its readers to do; no name of anything. */
const asks =
  /^\P{L}*(?:(?:点击|点按|轻触|长按|扫码|扫描|扫一扫|识别).*|(?:请|欢迎|记得|快来)?(?:关注|订阅)(?:我们|本刊|本号|公众号)|设为星标.*)$/u

export function asksReaders(line: string): boolean {
  return line.length <= 60 && asks.test(line.trim())
}
