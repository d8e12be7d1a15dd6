import type { Role } from '../people.js';

const LIS = 'http://purl.imsglobal.org/vocab/lis/v2';
const MEMBERSHIP = `${LIS}/membership`;
const SYSTEM = `${LIS}/system/person`;
const INSTITUTION = `${LIS}/institution/person`;

/**
 * Role URIs as Open edX sends them since 11.1 of its LTI component. A member of
 * the course team arrives as administrator of the whole system, because the
 * component asks the platform a question that means something else. A tool must
 * not give rights by it.
 */
export const EDX_ROLES: Record<Role, readonly string[]> = {
  learner: [`${MEMBERSHIP}#Learner`, `${SYSTEM}#None`, `${INSTITUTION}#None`],
  instructor: [`${MEMBERSHIP}#Instructor`],
  'course-staff': [
    `${SYSTEM}#Administrator`,
    `${INSTITUTION}#Administrator`,
    `${MEMBERSHIP}#Administrator`,
    `${MEMBERSHIP}#Instructor`,
  ],
  admin: [
    `${SYSTEM}#Administrator`,
    `${INSTITUTION}#Administrator`,
    `${MEMBERSHIP}#Administrator`,
    `${MEMBERSHIP}#Instructor`,
  ],
};

export const COURSERA_ROLES: Record<Role, readonly string[]> = {
  learner: [`${MEMBERSHIP}#Learner`],
  instructor: [`${MEMBERSHIP}#Instructor`],
  'course-staff': [`${MEMBERSHIP}#Instructor`],
  admin: [`${MEMBERSHIP}#Instructor`],
};
