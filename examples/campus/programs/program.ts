import type { Flavour } from '../flavour.js';

/** One page of a course. */
export interface Unit {
  id: string;
  title: string;
  /** The lesson, a paragraph each. */
  lesson: readonly string[];
}

/** Where the survey stands: one LTI link in one unit, with one gradebook column. */
export interface SurveyPlacement {
  stage: 'baseline' | 'end';
  /** `Unit.id` of the page it stands in. */
  unit: string;
  /** Gradebook column. */
  label: string;
  /** The platform's own id of the link: sent as `resource_link.id`. */
  resourceLinkId: string;
  /** Sent by the Coursera-like platform only; edX sends no title. */
  resourceLinkTitle: string;
  /** Last part of the line item's URL. */
  lineItemId: string;
}

export interface Course {
  /** In campus addresses: `/as/maria/courses/<id>`. */
  id: string;
  title: string;
  /** Course code and run as a learner sees them. */
  code: string;
  /** The platform's own id of the course: sent as `context.id`. */
  contextId: string;
  /** Months after the start of the demonstration at which the course begins. */
  startsAfterMonths: number;
  weeks: number;
  units: readonly Unit[];
  survey?: SurveyPlacement;
}

/** A series of courses with a credential. */
export interface Program {
  /** The id the tool knows: sent as custom parameter `program`. */
  id: string;
  flavour: Flavour;
  title: string;
  credential: string;
  provider: string;
  /** Short name of the provider in course keys. */
  org: string;
  about: string;
  /** Months after the start at which the last course is over. */
  endsAfterMonths: number;
  courses: readonly Course[];
}
