import { launchBrowser } from '#test/support/browser.ts'
const base = process.env['BASE'] ?? ''
const browser = await launchBrowser()
const people = ((await (await fetch(`${base}/api/v1/trial/people`)).json()) as any).items as any[]
const find = (f: (p: any) => boolean) => people.find(f)
const who: Record<string, any> = {
  chair: find((p) => p.roles.some((r: any) => r.kind === 'chair')),
  coordinator: find((p) => p.roles.some((r: any) => r.kind === 'coordinator')),
  member: find((p) => p.roles.some((r: any) => r.kind === 'signatory') && !p.roles.some((r: any) => ['chair', 'presidium', 'deputyChair'].includes(r.kind))),
  presidium: find((p) => p.roles.some((r: any) => r.kind === 'presidium'))
}
const shots: [string, string, string, number, 'light' | 'dark'][] = JSON.parse(process.argv[2] ?? '[]')
for (const [name, role, path, width, scheme] of shots) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme, locale: name.endsWith('-en') ? 'en-GB' : 'pl-PL' })
  const page = await context.newPage()
  const fail: string[] = []
  page.on('console', (m) => { if (m.type() === 'error') fail.push(m.text()) })
  if (role !== '-') {
    await page.goto(`${base}/demo`)
    await context.request.post(`${base}/api/v1/trial/sign-in`, { data: { person: who[role].id }, headers: { origin: base } })
  }
  let url = path
  if (path.includes('{')) {
    const [, coll, query] = /\{(\w[\w-]*)\?(.*)\}/.exec(path)!
    const r = await context.request.get(`${base}/api/v1/${coll}?${query}`)
    const items = ((await r.json()) as any).items
    url = path.replace(/\{.*\}/, items[0]?.id)
  }
  const t = Date.now()
  const res = await page.goto(base + url)
  await page.waitForLoadState('networkidle')
  const overflow = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
  await page.screenshot({ path: `/tmp/c-shots/${process.env['PRE'] ?? ''}${name}.png`, fullPage: true })
  console.log(name, res?.status(), Date.now() - t, 'ms', overflow ? 'OVERFLOW' : '', fail.join(' | ').slice(0, 300))
  await context.close()
}
await browser.close()
