import type {Browser} from 'playwright-core'
import {getDocumentProxy} from 'unpdf'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {borrowBrowser, giveBack} from './lent-browser.ts'
import {type OpenedSite, openSite} from './opened-site.ts'

let browser: Browser
let site: OpenedSite
beforeAll(async () => {
  browser = await borrowBrowser()
  site = await openSite(browser, 'file')
})
afterAll(async () => {
  await site?.close()
  await giveBack(browser)
  expect(site?.problems).toEqual([])
})

/** What stands on each sheet of a page that is printed, without blanks; `above` is put on top of a place first, in mm. */
async function sheets(path: string, place: string, above: number): Promise<string[]> {
  const page = await site.newPage()
  await page.goto(`${site.url}${path}`)
  await page
    .locator(place)
    .first()
    .evaluate((element, height) => {
      const room = document.createElement('div')
      room.style.height = `${height}mm`
      element.before(room)
    }, above)
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({preferCSSPageSize: true})))
  const texts: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const {items} = await (await pdf.getPage(number)).getTextContent()
    texts.push(
      items
        .map(item => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFKC')
        .replace(/\s/g, ''),
    )
  }
  await pdf.loadingTask.destroy()
  await page.close()
  return texts
}

it('the comparison of two printings leaves no table head behind, alone', async () => {
  const head = '197―523行'
  const sheet = (await sheets('compare/136-04_140-03.html', '.printings', 0)).find(text =>
    text.includes(head),
  )
  expect(sheet?.slice(sheet.indexOf(head))).toContain('国务院关于印发')
})

it('a signature comes with a line of what it signs, wherever the sheet ends', async () => {
  // lines of a paragraph and a signature: one of these heights brings the sheet's end between them
  for (const above of [76, 84, 90, 96, 102, 108]) {
    const texts = await sheets('issues/140/01.html', '.prose', above)
    const at = texts.findIndex(text => text.includes('特此通知'))
    expect([above, texts[at]?.includes('2014年11月17日', texts[at].indexOf('特此通知'))]).toEqual([
      above,
      true,
    ])
  }
})
