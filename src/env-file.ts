import { existsSync } from 'node:fs'
import { loadEnvFile } from 'node:process'

import { endWith } from '#platform/failure.ts'

// Loaded before the program by the npm scripts; what the environment names already goes before the file.
try {
  if (existsSync('.env')) loadEnvFile('.env')
} catch (error) {
  endWith(error)
}
