import { isBuiltin } from 'node:module'
import { describe, expect, it } from 'vitest'

import { roleOf, roles, sliceOf } from './support/architecture/roles.ts'
import { importsOf, packagesOf, readSources } from './support/architecture/sources.ts'
import type { Role } from './support/architecture/roles.ts'
import type { Import, Source } from './support/architecture/sources.ts'

const sources = readSources()
const paths = new Set(sources.map(({ path }) => path))

const complaints = (about: (source: Source) => readonly (string | null)[]): readonly string[] =>
  sources.flatMap((source) => about(source).filter((sentence) => sentence !== null))

const packageOf = (written: string): string =>
  written
    .split('/')
    .slice(0, written.startsWith('@') ? 2 : 1)
    .join('/')

const may = (role: Role, other: Role): boolean => {
  if (other === 'test') return role === 'test'
  const { mayImport } = roles[role]
  return mayImport === 'all' || mayImport.includes(other)
}

const strangerAmongFiles = ({ path }: Source, { file }: Import): string | null => {
  const role = roleOf(path)
  const other = file && roleOf(file)
  if (!role || !file || !other || file.endsWith('.json')) return null
  if (!may(role, other))
    return `${path} (${role}) must not import ${file} (${other}): ${roles[role].because}.`
  const [mine, theirs] = [sliceOf(path), sliceOf(file)]
  if (mine && theirs && mine !== theirs && other !== 'model')
    return `${path} must not import ${file}: of another slice only the model is open; app.ts hands the rest in.`
  return null
}

const strangerAmongPackages = ({ path }: Source, { file, written }: Import): string | null => {
  const role = roleOf(path)
  if (!role || file) return null
  const { packages, pure, because } = roles[role]
  if (isBuiltin(written)) return pure ? `${path} (${role}) must not import ${written}: ${because}.` : null
  const name = packageOf(written)
  if (name === 'xstate' && role !== 'workflows' && role !== 'decide' && role !== 'test')
    return `${path} must not import xstate: only workflows and engine/decide know what a machine is made of.`
  if (packages !== 'all' && !packages.includes(name))
    return `${path} (${role}) must not import the package ${name}: ${because}.`
  return null
}

const { run, build } = packagesOf()

const undeclared = ({ path }: Source, { file, written, typeOnly }: Import): string | null => {
  if (file || isBuiltin(written)) return null
  const name = packageOf(written)
  if (run.includes(name)) return null
  if (!build.includes(name)) return `${path} imports ${name}, which package.json does not name.`
  if (path.startsWith('test/') || typeOnly) return null
  return `${path} imports ${name}, which is not there when the program runs: it is a development dependency.`
}

describe('the architecture', () => {
  it('has a role for every file', () => {
    expect(
      complaints(({ path }) => [
        roleOf(path)
          ? null
          : `${path} fits no role: see test/support/architecture/roles.ts for where things go.`
      ])
    ).toEqual([])
  })

  it('lets files import only what their role may', () => {
    expect(complaints((source) => source.imports.map((each) => strangerAmongFiles(source, each)))).toEqual([])
  })

  it('lets files use only the packages their role may', () => {
    expect(complaints((source) => source.imports.map((each) => strangerAmongPackages(source, each)))).toEqual(
      []
    )
  })

  it('uses declared packages only', () => {
    expect(complaints((source) => source.imports.map((each) => undeclared(source, each)))).toEqual([])
  })

  it('never climbs out of a folder, and imports files that exist', () => {
    expect(
      complaints(({ path, imports }) =>
        imports.map(({ written, file }) => {
          if (written.includes('../'))
            return `${path} climbs with ${written}: cross folders with #, stay inside with ./`
          return file && !file.endsWith('.json') && !paths.has(file)
            ? `${path} imports ${written}, which is not there.`
            : null
        })
      )
    ).toEqual([])
  })

  it('has no circle of files that need each other to load', () => {
    const needs = new Map(
      sources.map(({ path, imports }) => [
        path,
        imports.flatMap(({ file, typeOnly }) => (file && !typeOnly && paths.has(file) ? [file] : []))
      ])
    )
    const done = new Set<string>()
    const circleFrom = (path: string, way: readonly string[]): string | null => {
      if (way.includes(path)) return `${[...way.slice(way.indexOf(path)), path].join(' -> ')} is a circle.`
      if (done.has(path)) return null
      for (const next of needs.get(path) ?? []) {
        const circle = circleFrom(next, [...way, path])
        if (circle) return circle
      }
      done.add(path)
      return null
    }
    expect(complaints(({ path }) => [circleFrom(path, [])])).toEqual([])
  })

  it('has no file above 300 lines', () => {
    expect(
      complaints(({ path, lines }) => [
        lines > 300 ? `${path} has ${lines} lines: it wants to be two files.` : null
      ])
    ).toEqual([])
  })

  it('names files by what they are', () => {
    const empty = /(?:^|-)(?:utils?|helpers?|common|types|manager|service|base)\.tsx?$/
    expect(
      complaints(({ path }) => [
        empty.test(path.split('/').at(-1) ?? '')
          ? `${path} has a name that says nothing: name the noun it defines.`
          : null
      ])
    ).toEqual([])
  })
})

describe('the reader of imports', () => {
  it('sees every kind of import, and none in comments', () => {
    const text = [
      "import { a } from '#shared/a.ts'",
      "import type { B } from './b.ts'",
      'import {',
      '  c',
      "} from 'c/sub'",
      "import '#people/store.ts'",
      "export { d } from './d.ts'",
      "export type { E } from './e.ts'",
      "const f = await import('node:fs')",
      "// import { g } from 'g'",
      "/* import { h } from 'h' */"
    ].join('\n')
    const found = importsOf(text, 'src/ballots/model.ts')
    expect(found.map(({ written }) => written).toSorted()).toEqual(
      ['#shared/a.ts', './b.ts', 'c/sub', '#people/store.ts', './d.ts', './e.ts', 'node:fs'].toSorted()
    )
    expect(found.filter(({ typeOnly }) => typeOnly).map(({ file }) => file)).toEqual([
      'src/ballots/b.ts',
      'src/ballots/e.ts'
    ])
  })

  it('knows a stranger when it meets one', () => {
    const strange = (path: string, written: string): string | null => {
      const source = { path, lines: 1, imports: importsOf(`import { x } from '${written}'`, path) }
      const [first] = source.imports
      return first ? (strangerAmongFiles(source, first) ?? strangerAmongPackages(source, first)) : null
    }
    expect(strange('src/demo/year.ts', '#proposals/store.ts')).toMatch(/never writes a table/)
    expect(strange('src/demo/year.ts', '#migrations/index.ts')).toMatch(/never writes a table/)
    expect(strange('src/ballots/pages.tsx', '#people/store.ts')).toMatch(/only the model is open/)
    expect(strange('src/ballots/model.ts', 'node:crypto')).toMatch(/a model is pure/)
    expect(strange('src/ballots/commands.ts', 'xstate')).toMatch(/only workflows and engine\/decide/)
    expect(strange('workflows/ballot/machine.ts', '#engine/decide.ts')).toMatch(/the procedure is pure/)
    expect(strange('src/ballots/pages.tsx', './store.ts')).toBeNull()
  })
})
