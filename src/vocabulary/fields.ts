import { bioinformatics } from './fields/bioinformatics.ts'
import { biomedicine } from './fields/biomedicine.ts'
import { biotechnology } from './fields/biotechnology.ts'
import { business } from './fields/business.ts'
import { care } from './fields/care.ts'
import { clinicalTrials } from './fields/clinical-trials.ts'
import { cosmetics } from './fields/cosmetics.ts'
import { diagnostics } from './fields/diagnostics.ts'
import { digitalHealth } from './fields/digital-health.ts'
import { education } from './fields/education.ts'
import { environment } from './fields/environment.ts'
import { infrastructure } from './fields/infrastructure.ts'
import { medicalDevices } from './fields/medical-devices.ts'
import { medicine } from './fields/medicine.ts'
import { nutrition } from './fields/nutrition.ts'
import { pharmacy } from './fields/pharmacy.ts'
import { production } from './fields/production.ts'
import { publicHealth } from './fields/public-health.ts'
import { regulation } from './fields/regulation.ts'
import { veterinary } from './fields/veterinary.ts'
import type { Branch } from './term.ts'

/** The top of the vocabulary: the fields of the life sciences and of what surrounds them, from research to market. */
export const fields: readonly Branch[] = [
  biomedicine,
  medicine,
  diagnostics,
  pharmacy,
  biotechnology,
  medicalDevices,
  clinicalTrials,
  bioinformatics,
  digitalHealth,
  care,
  publicHealth,
  cosmetics,
  nutrition,
  environment,
  veterinary,
  regulation,
  production,
  education,
  business,
  infrastructure
]
