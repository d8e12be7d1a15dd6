import type { Course, Program } from './program.js';

/** Where everybody stands in a course: the whole class moves with the campus clock. */
export type Standing = 'finished' | 'current' | 'upcoming';

/**
 * Standing in each course of a program, in order.
 * @param months months since the start of the demonstration
 */
export function standings(program: Program, months: number): Standing[] {
  return program.courses.map((course, position) => {
    const endsAfterMonths = program.courses[position + 1]?.startsAfterMonths ?? program.endsAfterMonths;
    if (months >= endsAfterMonths) return 'finished';
    return months >= course.startsAfterMonths ? 'current' : 'upcoming';
  });
}

/** The course the class is in; undefined once the program is over. */
export function currentCourse(program: Program, months: number): Course | undefined {
  return program.courses[standings(program, months).indexOf('current')];
}
