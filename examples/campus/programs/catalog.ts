import type { Flavour } from '../flavour.js';
import type { Person } from '../people.js';
import { APPLIED_WRITING } from './applied-writing.js';
import { DATA_ECONOMICS } from './data-economics.js';
import type { Course, Program, SurveyPlacement } from './program.js';

export const PROGRAMS: readonly Program[] = [DATA_ECONOMICS, APPLIED_WRITING];

/** A course in which the survey stands, with what surrounds it. */
export interface PlacedSurvey {
  program: Program;
  course: Course;
  survey: SurveyPlacement;
}

/** Every place where the survey stands, in the order of the courses. */
export const PLACED_SURVEYS: readonly PlacedSurvey[] = PROGRAMS.flatMap((program) =>
  program.courses.flatMap((course) => (course.survey ? [{ program, course, survey: course.survey }] : [])),
);

export function programOn(flavour: Flavour): Program {
  return flavour === 'edx' ? DATA_ECONOMICS : APPLIED_WRITING;
}

/** The programs a person learns in, teaches or looks after. */
export function programsOf(person: Person): Program[] {
  return PROGRAMS.filter((program) => person.sub[program.flavour] !== undefined);
}

export function findCourse(id: string | undefined): { program: Program; course: Course } | undefined {
  for (const program of PROGRAMS) {
    const course = program.courses.find((candidate) => candidate.id === id);
    if (course) return { program, course };
  }
  return undefined;
}

export function findPlacedSurvey(courseId: string | undefined): PlacedSurvey | undefined {
  return PLACED_SURVEYS.find(({ course }) => course.id === courseId);
}

export function findLineItem(flavour: Flavour, lineItemId: string | undefined): PlacedSurvey | undefined {
  return PLACED_SURVEYS.find(
    ({ program, survey }) => program.flavour === flavour && survey.lineItemId === lineItemId,
  );
}
