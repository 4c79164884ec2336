import { outcomeObstacles } from './obstacles/outcome.ts'
import { reviewObstacles } from './obstacles/review.ts'
import { refuseRows } from './refusing.ts'

refuseRows('what keeps a file where it is in the Presidium', reviewObstacles)
refuseRows('what keeps a proposal where a decision has left it', outcomeObstacles)
