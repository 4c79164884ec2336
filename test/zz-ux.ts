import { launchBrowser } from '#test/support/browser.ts'
import { readFileSync } from 'node:fs'
const base = 'http://127.0.0.1:4320'
const browser = await launchBrowser()
// argv: sheet name, columns, json [[name, person|-, path, width, scheme, lang]]
const [sheet, columns, json] = process.argv.slice(2) as [string, string, string]
const shots: any[] = JSON.parse(json)
const made: string[] = []
for (const [name, person, path, width = 390, scheme = 'light', lang = 'pl'] of shots) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme, locale: lang === 'en' ? 'en-GB' : 'pl-PL' })
  const page = await context.newPage()
  const fail: string[] = []
  page.on('console', (m: any) => { if (m.type() === 'error') fail.push(m.text()) })
  if (person !== '-') {
    await context.request.post(`${base}/api/v1/trial/sign-in`, { data: { person }, headers: { origin: base } })
    if (lang === 'en') { await page.goto(base + '/demo'); await page.evaluate("(() => { const b=document.querySelector('button[name=language][value=en]'); if (b) b.click() })()"); await page.waitForTimeout(500) }
  }
  const res = await page.goto(base + path)
  await page.waitForLoadState('networkidle')
  const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
  await page.screenshot({ path: `/tmp/shots/${name}.png`, clip: { x: 0, y: 0, width, height: Math.min(1900, Number(await page.evaluate('document.documentElement.scrollHeight'))) }, fullPage: true })
  made.push(name)
  if (res?.status() !== 200 || overflow || fail.length) console.log(name, res?.status(), overflow ? 'OVERFLOW' : '', fail.join(' | ').slice(0, 300))
  await context.close()
}
const page = await browser.newPage({ viewport: { width: 1560, height: 400 } })
const img = (n: string) => `<figure><figcaption>${n}</figcaption><img src="data:image/png;base64,${readFileSync(`/tmp/shots/${n}.png`).toString('base64')}"></figure>`
await page.setContent(`<style>body{margin:0;background:#888;display:grid;grid-template-columns:repeat(${columns},minmax(0,1fr));gap:8px;align-items:start;font:14px sans-serif}figure{margin:0}img{width:100%;display:block}</style>` + made.map(img).join(''))
await page.waitForTimeout(600)
await page.screenshot({ path: `/tmp/shots/sheet-${sheet}.png`, fullPage: true })
await browser.close()
