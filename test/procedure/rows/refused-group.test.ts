import { groupMotionObstacles, groupObstacles } from './obstacles/group.ts'
import { refuseRows } from './refusing.ts'

refuseRows('what keeps a task group where it is', groupObstacles)
refuseRows('what keeps a motion about a task group from the vote', groupMotionObstacles)
