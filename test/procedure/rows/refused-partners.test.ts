import { partnerObstacles } from './obstacles/partners.ts'
import { scopeObstacles } from './obstacles/scope.ts'
import { refuseRows } from './refusing.ts'

refuseRows('what keeps a scope where it is', scopeObstacles)
refuseRows('what keeps a search or a consortium where it is', partnerObstacles)
