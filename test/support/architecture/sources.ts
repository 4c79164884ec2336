import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folders = ['src', 'workflows', 'templates', 'migrations', 'test']

export type Import = {
  /** As written: `#shared/id.ts`, `./store.ts`, `node:fs`, `zod`. */
  readonly written: string
  /** The file of the repository it leads to; `null` for a package. */
  readonly file: string | null
  readonly typeOnly: boolean
}

export type Source = {
  /** From the root of the repository: `src/engine/decide.ts`. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
}

const statement = /(?:^|\n)\s*(?:import|export)(\s+type)?\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/g
const sideEffect = /(?:^|\n)\s*import\s*['"]([^'"]+)['"]/g
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*[,)]/g
const comments = /\/\*[\s\S]*?\*\/|(?<=^|\n)\s*\/\/[^\n]*/g

const homes: readonly (readonly [string, string])[] = [
  ['#workflows/', 'workflows/'],
  ['#templates/', 'templates/'],
  ['#migrations/', 'migrations/'],
  ['#test/', 'test/'],
  ['#', 'src/']
]

const fileOf = (written: string, from: string): string | null => {
  if (written.startsWith('.')) return join(dirname(from), written)
  const home = homes.find(([alias]) => written.startsWith(alias))
  return home ? home[1] + written.slice(home[0].length) : null
}

/** Every import of a text: static, type-only, re-export, side effect and dynamic. */
export const importsOf = (text: string, path: string): readonly Import[] => {
  const code = text.replace(comments, '')
  const found = [
    ...code.matchAll(statement).map(([, type, written = '']) => ({ written, typeOnly: type !== undefined })),
    ...code.matchAll(sideEffect).map(([, written = '']) => ({ written, typeOnly: false })),
    ...code.matchAll(dynamic).map(([, written = '']) => ({ written, typeOnly: false }))
  ]
  return found.map((each) => ({ ...each, file: fileOf(each.written, path) }))
}

/** Every TypeScript file of the repository, with what it imports. */
export const readSources = (): readonly Source[] =>
  folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
    )
    .filter((path) => /\.tsx?$/.test(path))
    .toSorted()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, lines: text.split('\n').length - 1, imports: importsOf(text, path) }
    })

/** Packages that the program itself may use, and those only for building and testing it. */
export const packagesOf = (): { readonly run: readonly string[]; readonly build: readonly string[] } => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>
    readonly devDependencies: Readonly<Record<string, string>>
  }
  return { run: Object.keys(manifest.dependencies), build: Object.keys(manifest.devDependencies) }
}
