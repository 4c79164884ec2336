/** One property of a calendar file, unescaped. */
type Property = { readonly parameters: string; readonly value: string }

/** A component of a calendar file: its properties by name, and the components inside it. */
export type Component = {
  readonly name: string
  readonly properties: ReadonlyMap<string, readonly Property[]>
  readonly inside: readonly Component[]
}

const texts = ['SUMMARY', 'DESCRIPTION', 'LOCATION', 'NAME', 'X-WR-CALNAME']

const required: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART'],
  VALARM: ['ACTION', 'TRIGGER', 'DESCRIPTION']
}

const unescaped = (value: string): string => {
  if (/(?:^|[^\\])(?:\\\\)*(?:[;,]|\\[^\\;,nN])/.test(value)) throw new Error(`Not escaped: ${value}`)
  return value.replace(/\\([\\;,nN])/g, (_, found: string) => (found.toLowerCase() === 'n' ? '\n' : found))
}

/** Lines as RFC 5545, 3.1 wants them: CRLF everywhere, at most 75 octets, folded ones joined again. */
const linesOf = (text: string): readonly string[] => {
  if (!text.endsWith('\r\n')) throw new Error('The last line does not end')
  const written = text.slice(0, -2).split('\r\n')
  for (const line of written) {
    if (/[\p{Cc}--\t]/v.test(line))
      throw new Error(`A line holds a control character: ${JSON.stringify(line)}`)
    if (Buffer.byteLength(line) > 75) throw new Error(`A line is too long: ${line}`)
    if (line === '') throw new Error('A line is empty')
    if (Buffer.from(line).toString() !== line) throw new Error('A character is cut in two')
  }
  return written.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
}

const propertyOf = (line: string): { readonly name: string } & Property => {
  const found = /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/u.exec(line)
  if (!found) throw new Error(`This is no property: ${line}`)
  const [, name = '', parameters = '', value = ''] = found
  return { name, parameters, value: texts.includes(name) ? unescaped(value) : value }
}

/** Reads a calendar file strictly and refuses what RFC 5545 does not allow. */
export const readCalendar = (text: string): Component => {
  const root = { name: '', properties: new Map(), inside: [] as Component[] }
  const open: { name: string; properties: Map<string, Property[]>; inside: Component[] }[] = [root]
  for (const line of linesOf(text)) {
    const { name, parameters, value } = propertyOf(line)
    const current = open.at(-1)!
    if (name === 'BEGIN') {
      const begun = { name: value, properties: new Map(), inside: [] }
      current.inside.push(begun)
      open.push(begun)
    } else if (name === 'END') {
      if (open.length < 2 || current.name !== value) throw new Error(`END:${value} ends ${current.name}`)
      for (const one of required[value] ?? [])
        if (current.properties.get(one)?.length !== 1) throw new Error(`${value} wants one ${one}`)
      open.pop()
    } else current.properties.set(name, [...(current.properties.get(name) ?? []), { parameters, value }])
  }
  const [calendar, ...more] = root.inside
  if (open.length !== 1 || !calendar || more.length > 0 || calendar.name !== 'VCALENDAR')
    throw new Error('One calendar makes a file')
  return calendar
}

export const valueOf = (component: Component, name: string): string | undefined =>
  component.properties.get(name)?.[0]?.value

/** The events of a calendar, each by its values. */
export const eventsOf = (calendar: Component) =>
  calendar.inside.map((event) => ({
    uid: valueOf(event, 'UID'),
    sequence: Number(valueOf(event, 'SEQUENCE')),
    start: valueOf(event, 'DTSTART'),
    end: valueOf(event, 'DTEND'),
    summary: valueOf(event, 'SUMMARY'),
    description: valueOf(event, 'DESCRIPTION'),
    location: valueOf(event, 'LOCATION'),
    status: valueOf(event, 'STATUS'),
    alarms: event.inside.filter(({ name }) => name === 'VALARM').map((alarm) => valueOf(alarm, 'TRIGGER'))
  }))
