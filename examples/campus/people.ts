import type { Flavour } from './flavour.js';

/** `course-staff` is a course team member who teaches nothing; edX gives such people surprising roles. */
export type Role = 'learner' | 'instructor' | 'course-staff' | 'admin';

/** A made-up person. Nobody has a password: whoever opens `/as/<id>` is that person. */
export interface Person {
  id: string;
  name: string;
  /** The name as its owner writes it, with its language, where that differs. */
  ownName?: { text: string; lang: string };
  role: Role;
  /** One line for the page where a visitor chooses whom to be. */
  about: string;
  /** The learner id each platform sends as `sub`. Absent where the person has no account. */
  sub: Partial<Record<Flavour, string>>;
}

export const PEOPLE: readonly Person[] = [
  {
    id: 'maria',
    name: 'María Fernández Quispe',
    role: 'learner',
    about: 'Works at a health ministry in Lima. Reads Spanish first.',
    sub: { edx: '8d1e6f70-2c0b-4a6a-9d0e-51b1c7a0f001' },
  },
  {
    id: 'layla',
    name: 'Layla Haddad',
    ownName: { text: 'ليلى حداد', lang: 'ar' },
    role: 'learner',
    about: 'Field officer in Amman. Reads Arabic, right to left.',
    sub: { edx: '0b7c52d4-77f3-4d0e-8f61-93c4b2e6f002' },
  },
  {
    id: 'mei',
    name: 'Lin Meiling',
    role: 'learner',
    about: 'Statistician in Taichung. Studies on both platforms.',
    sub: {
      edx: 'e2a4c1b9-5d38-4f7c-a6b0-7f5d90c3f003',
      coursera: '4f1d9be07c6a4e35b8021c7de95a6003',
    },
  },
  {
    id: 'chidi',
    name: 'Chidi Okonkwo',
    role: 'learner',
    about: 'Legislative aide in Enugu. Studies on a phone.',
    sub: { coursera: '9a3c07e5d1b84f62a95e3b60c8d7f004' },
  },
  {
    id: 'priya',
    name: 'Priya Raghavan',
    role: 'learner',
    about: 'Writes for a housing charity in Leeds. Uses the keyboard only.',
    sub: { coursera: '27be61fd4c0a49b3916d8f02ae5c7005' },
  },
  {
    id: 'elena',
    name: 'Elena Marković',
    role: 'instructor',
    about: 'Teaches Data and Economics for Development.',
    sub: { edx: '6c9fd083-1e2a-4b57-8c4d-a0b7e3d5f101' },
  },
  {
    id: 'samuel',
    name: 'Samuel Adeyemi',
    role: 'instructor',
    about: 'Teaches Writing for Public Policy.',
    sub: { coursera: 'c05d82a17f9e43b6840b6e19d3fa2102' },
  },
  {
    id: 'ravi',
    name: 'Ravi Menon',
    role: 'course-staff',
    about: 'On the course team of Data and Economics. The platform calls him an administrator.',
    sub: { edx: '31f7a5ce-90b6-4c1d-b2e8-d4c6917ef103' },
  },
  {
    id: 'grace',
    name: 'Grace Kimathi',
    role: 'admin',
    about: 'Runs the learning platforms and registers tools.',
    sub: {
      edx: 'b49e0d17-63ca-4e82-9f15-28a7d6c0f104',
      coursera: 'e81b46c93d0f4a7795c2a0d7be316105',
    },
  },
];

export function findPerson(id: string | undefined): Person | undefined {
  return PEOPLE.find((person) => person.id === id);
}

export function learnersOn(flavour: Flavour): Person[] {
  return PEOPLE.filter((person) => person.role === 'learner' && person.sub[flavour] !== undefined);
}

/** Whether the person may see the gradebook of courses on this platform. */
export function seesGrades(person: Person, flavour: Flavour): boolean {
  return person.role !== 'learner' && person.sub[flavour] !== undefined;
}
