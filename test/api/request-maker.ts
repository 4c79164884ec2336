import type { InjectOptions } from 'fastify'
import { z } from 'zod'

type Schema = Readonly<Record<string, unknown>> & { readonly $ref?: string; readonly pattern?: string }

export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly path: string
  readonly query: readonly { readonly name: string; readonly schema: Schema }[]
  readonly body: Schema | undefined
  /** What the document tells of each status. */
  readonly answers: ReadonlyMap<number, z.ZodType | 'empty'>
}

export type Generated = InjectOptions & { readonly operation: Operation }

type Parameter = { readonly name: string; readonly in: string; readonly schema: Schema }
type Content = { readonly content?: { readonly 'application/json'?: { readonly schema: Schema } } }
type Described = {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}
type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

const methods = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const

/** Everything that an OpenAPI document says can be asked. */
export const operationsIn = (described: object): readonly Operation[] => {
  const { paths, components } = described as Document
  const resolve = (schema: Schema): Schema => {
    const name = /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? '')?.[1]
    return name === undefined ? schema : (components.schemas[name] ?? {})
  }
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(resolve(value as Schema)).map(([key, one]) => [key, whole(one)]))
  }
  const schemaOf = ({ content }: Content = {}) => {
    const schema = content?.['application/json']?.schema
    return schema && (whole(schema) as Schema)
  }
  const answerOf = (content: Content): z.ZodType | 'empty' => {
    const schema = schemaOf(content)
    return schema === undefined || schema['type'] === 'null' ? 'empty' : z.fromJSONSchema(schema)
  }
  return Object.entries(paths).flatMap(([path, byMethod]) =>
    Object.entries(methods).flatMap(([name, method]) => {
      const operation = byMethod[name]
      if (!operation) return []
      const { parameters = [], requestBody, responses } = operation
      return {
        method,
        path,
        query: parameters
          .filter((one) => one.in === 'query')
          .map((one) => ({ name: one.name, schema: one.schema })),
        body: schemaOf(requestBody),
        answers: new Map(Object.entries(responses).map(([status, one]) => [Number(status), answerOf(one)]))
      }
    })
  )
}

export type MakerParts = {
  readonly operations: readonly Operation[]
  /** Tokens of the people who ask; `null` is a visitor. */
  readonly tokens: readonly (string | null)[]
  /** The token of a coordinator. */
  readonly keeper: string
  /** Ids by collection. */
  readonly known: Readonly<Record<string, readonly string[]>>
  readonly seed: number
}

const oddTexts = [
  '',
  ' ',
  'x',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\ufeff',
  'Zażółć gęślą jaźń 🧬',
  "' or 1=1 --",
  '%_\\',
  '{{value}} $t(key)',
  '<b>&amp;</b>',
  'a\r\nBcc: b@example.org',
  '__proto__',
  'constructor',
  'me',
  '-1',
  '1e9',
  'null',
  '2026-02-30',
  '0000-01-01',
  '9999-12-31',
  '9999-12-31T23:59:59Z',
  'y'.repeat(4_001)
]

/** Values that rules beyond the schema let through, by the name of the field. */
const fitting: Readonly<Record<string, readonly string[]>> = {
  nip: ['5260250274', '1234563218'],
  krs: ['0000012345', '0000054321'],
  regon: ['123456789'],
  pic: ['999999999'],
  country: ['PL', 'DE'],
  website: ['https://example.org/about'],
  email: ['made.up@example.org', 'ala.lab@example.org'],
  need: ['clinical', 'science'],
  id: ['krakow', 'light', 'immediate', 'clinical'],
  csv: [
    'name,type,nip,krs\nNew One,ngo,5260250274,\nNew Two,ngo,1234563218,0000054321\n',
    'name;type;nip;person_name;person_email\nNew;uczelnia;5260250274;Ada Ada;ada@example.org\n',
    'name,type\n"unclosed,ngo\n',
    'name,type,secret\nx,y,z\n',
    'constructor,__proto__\n1,2\n'
  ]
}

const oddNumbers = [0, -0, -1, 1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308]

/** Stands for arrays in arrays, too deep for `JSON.stringify`, until the body is text. */
const deep = '(deep)'
const arrays = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

/** Makes requests, one after another: mostly what the document asks for, with something odd in every other one. */
export const requestMaker = ({ operations, tokens, keeper, known, seed }: MakerParts): (() => Generated) => {
  let state = seed
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const chance = (share: number): boolean => random() < share
  const oneOf = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)] as Value
  const anyId = (): string =>
    oneOf(
      Object.values(known)
        .filter(({ length }) => length > 0)
        .map(oneOf)
    )

  const textFor = (schema: Schema, name: string): string => {
    const fit = fitting[name] ?? known[`${name}s`] ?? (name === 'linked' ? known['organisations'] : undefined)
    if (fit && chance(0.9)) return oneOf(fit)
    if (schema['format'] === 'date') return oneOf(['2026-09-01', '2027-02-28', '9999-12-31'])
    if (schema['format'] === 'date-time') return oneOf(['2026-09-20T10:00:00Z', '1970-01-01T00:00Z'])
    if (schema['format'] === 'email') return oneOf(['made.up@example.org', 'ala.lab@example.org', 'x@y'])
    const prefix = /^\^([a-z]{3})_/.exec(schema.pattern ?? '')?.[1]
    if (prefix !== undefined)
      return oneOf([...Object.values(known).flat(), `${prefix}_x`].filter((id) => id.startsWith(prefix)))
    if (chance(0.3)) return anyId()
    if (chance(0.3)) return oneOf(['clinical', 'science', 'presidium', 'open', 'sepsis', '1234563218', 'PL'])
    return 'word '.repeat(1 + Math.floor(random() * Math.min(20, Number(schema['maxLength'] ?? 20)))).trim()
  }

  const numberFor = (schema: Schema): number => {
    const minimum = Number(schema['minimum'] ?? 1)
    const maximum = Number(schema['maximum'] ?? minimum + 10)
    return oneOf([minimum, maximum, minimum + Math.floor(random() * Math.min(10, maximum - minimum + 1))])
  }

  const odd = (): unknown =>
    oneOf([
      () => oneOf(oddTexts),
      () => oneOf(oddNumbers),
      () => null,
      () => [],
      () => ({}),
      () => true,
      () => [oneOf(oddTexts)],
      () => deep
    ])()

  /** `strange` is the share of values that are not what the schema says. */
  const valueFor = (schema: Schema, strange: number, name = ''): unknown => {
    if (chance(strange)) return odd()
    const choices = (schema['oneOf'] ?? schema['anyOf']) as readonly Schema[] | undefined
    if (choices) return valueFor(oneOf(choices), strange, name)
    if ('const' in schema) return schema['const']
    if (Array.isArray(schema['enum'])) return oneOf(schema['enum'])
    switch (schema['type']) {
      case 'object':
        return objectFor(schema, strange)
      case 'array': {
        const least = Number(schema['minItems'] ?? 0)
        const count = least + Math.floor(random() * 3)
        return Array.from({ length: count }, () => valueFor((schema['items'] ?? {}) as Schema, strange))
      }
      case 'integer':
      case 'number':
        return numberFor(schema)
      case 'boolean':
        return chance(0.5)
      case 'null':
        return null
      default:
        return textFor(schema, name)
    }
  }

  const objectFor = (schema: Schema, strange: number): unknown => {
    const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>
    const required = (schema['required'] ?? []) as readonly string[]
    const entries = Object.entries(properties)
      .filter(([name]) => (required.includes(name) ? !chance(strange) : chance(0.6)))
      .map(([name, property]) => [name, valueFor(property, strange, name)] as const)
    const stranger = chance(strange / 2) ? [[oneOf(['facts', 'by', 'constructor', '']), odd()] as const] : []
    return Object.fromEntries([...entries, ...stranger])
  }

  const written = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
  const encoded = (value: unknown): string =>
    encodeURIComponent((written(value) ?? '').slice(0, 4_001).toWellFormed())

  const addressOf = ({ path, query }: Operation): string => {
    const collection = path.split('/')[3] ?? ''
    const address = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
      if (chance(0.1)) return encoded(oneOf(oddTexts).slice(0, 300)) || 'x'
      if (name === 'id' && chance(0.9)) return oneOf(known[collection] ?? ['x'])
      return name === 'revision' ? String(oneOf([1, 1, 2, 0, 1e6])) : anyId()
    })
    const asked = query
      .filter(() => chance(0.3))
      .map(({ name, schema }) => `${name}=${encoded(valueFor(schema, 0.3))}`)
    const odds = chance(0.05)
      ? [oneOf(['limit=1&limit=2', 'q=%00', 'q=%ff', 'cursor=WyJhIiwiXHUwMDAwIl0', '%'])]
      : []
    const all = [...asked, ...odds]
    return all.length === 0 ? address : `${address}?${all.join('&')}`
  }

  const headersFor = (operation: Operation): Record<string, string> => {
    const isRegister = operation.method !== 'GET' && /\/(people|organisations|profiles)/.test(operation.path)
    const likely = isRegister && chance(0.7) ? keeper : oneOf(tokens)
    const token = chance(0.03) ? oneOf(['jp_nobody', '', 'x y']) : likely
    return {
      ...(token !== null && { authorization: `Bearer ${token}` }),
      ...(chance(0.3) && { 'idempotency-key': oneOf(['one', 'two', 'three', 'k'.repeat(201)]) }),
      ...(chance(operation.method === 'PUT' ? 0.9 : 0.2) && {
        'if-match': oneOf(['"1"', '"1"', '"3"', '"12"', 'W/"2"', '*', '1', '"999999999999"', ''])
      }),
      ...(chance(0.2) && { 'acting-for': oneOf([oneOf(known['organisations'] ?? ['']), 'org_x', 'x']) }),
      ...(chance(0.1) && { 'accept-language': oneOf(['en', 'xx;q=9', ',,;']), accept: 'text/html' })
    }
  }

  const bodyFor = ({ body }: Operation): Pick<InjectOptions, 'headers' | 'payload'> => {
    const json = { 'content-type': 'application/json' }
    if (chance(0.04))
      return oneOf([
        { headers: json, payload: '{"type":' },
        { headers: json, payload: '' },
        { headers: json, payload: 'null' },
        { headers: { 'content-type': 'text/xml' }, payload: '<x/>' },
        {
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          payload: 'type=scope.submit&a[]=1'
        },
        { headers: json, payload: `{"type":"x","a":${arrays(60_000)}}` },
        { headers: json, payload: '{"__proto__":{"x":1}}' }
      ])
    if (body === undefined) return {}
    const value = valueFor(body, chance(0.5) ? 0 : 0.15)
    return { headers: json, payload: JSON.stringify(value).replace(`"${deep}"`, arrays(20_000)) }
  }

  return () => {
    const operation = oneOf(operations)
    const { headers, payload } = operation.method === 'GET' ? {} : bodyFor(operation)
    return {
      operation,
      method: operation.method,
      url: addressOf(operation),
      headers: { ...headersFor(operation), ...headers },
      ...(payload !== undefined && { payload })
    }
  }
}
