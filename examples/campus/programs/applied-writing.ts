import type { Course, Program } from './program.js';

const COURSES: readonly Course[] = [
  {
    id: 'plain-language',
    title: 'Plain Language for Public Work',
    code: 'Course 1 of 6',
    contextId: 'ondemand~q7Zk1WcQEe2mXwrYt3BnLA',
    startsAfterMonths: 0,
    weeks: 5,
    units: [
      {
        id: 'start-here',
        title: 'Start here',
        lesson: [
          'A notice on the door of a benefits office reads: “Failure to furnish requisite documentation may result in cessation of entitlement.” Someone standing in the rain has to work out that it means: bring your papers or your money stops.',
          'In six short courses you will write a notice, a letter, a briefing, a submission to a public consultation, a speech and, in the last course, a portfolio that holds them all. Most people need three hours a week.',
        ],
      },
      {
        id: 'reader',
        title: 'One reader at a time',
        lesson: [
          'Do not write for “the public”. Write for one person you can picture, who has come to you with one question and ten minutes.',
          'Exercise: take the last letter your organization sent you. Underline the sentence that answers the question you actually had. How far down the page is it?',
        ],
      },
    ],
    survey: {
      stage: 'baseline',
      unit: 'start-here',
      label: 'Learner survey: start',
      resourceLinkId: 'ondemand~q7Zk1WcQEe2mXwrYt3BnLA!~k3Xp9',
      resourceLinkTitle: 'Learner survey: start',
      lineItemId: 'k3Xp9',
    },
  },
  {
    id: 'letters',
    title: 'Letters that Get an Answer',
    code: 'Course 2 of 6',
    contextId: 'ondemand~B0vTt2cREe2W3gqpLr5uOQ',
    startsAfterMonths: 1.4,
    weeks: 5,
    units: [
      {
        id: 'the-ask',
        title: 'The ask comes first',
        lesson: [
          'A letter to an official is read between two meetings. Put what you want in the first sentence, the reason in the second, and the date by which it matters in the third.',
          'Everything after that is for the person who will be told to look into it.',
        ],
      },
    ],
  },
  {
    id: 'briefings',
    title: 'Briefing a Decision Maker',
    code: 'Course 3 of 6',
    contextId: 'ondemand~hN8yF2cSEe2oNA5vX4kQbw',
    startsAfterMonths: 2.8,
    weeks: 6,
    units: [
      {
        id: 'one-page',
        title: 'One page, two options',
        lesson: [
          'A briefing sets out a choice. If there is only one option on the page, it is an announcement; if there are five, it is a literature review.',
          'Give each option a cost, a risk and the name of somebody who will dislike it.',
        ],
      },
    ],
  },
  {
    id: 'consultation',
    title: 'Answering a Public Consultation',
    code: 'Course 4 of 6',
    contextId: 'ondemand~T5cRk2cTEe2lDQ7yM9hJxg',
    startsAfterMonths: 4.2,
    weeks: 5,
    units: [
      {
        id: 'their-question',
        title: 'Answer the question they asked',
        lesson: [
          'Officials sort responses by question number. A fine essay that answers no numbered question is filed under “other”, and nobody is paid to read “other”.',
          'Say who you are, how many people you speak for, and how you know.',
        ],
      },
    ],
  },
  {
    id: 'speaking',
    title: 'Writing to Be Spoken',
    code: 'Course 5 of 6',
    contextId: 'ondemand~w1LdX2cUEe2rPw6aK8sVzQ',
    startsAfterMonths: 5.6,
    weeks: 6,
    units: [
      {
        id: 'breath',
        title: 'A sentence is a breath',
        lesson: [
          'Read your draft aloud, standing. Wherever you had to breathe, there is a full stop missing.',
          'Numbers do not survive being spoken. Keep one, and make it small enough to hold in a hand.',
        ],
      },
    ],
  },
  {
    id: 'portfolio',
    title: 'Portfolio Project',
    code: 'Course 6 of 6',
    contextId: 'ondemand~Z9fQs2cVEe2uKg4mB7tRdA',
    startsAfterMonths: 7,
    weeks: 6,
    units: [
      {
        id: 'assembling',
        title: 'Assembling the portfolio',
        lesson: [
          'Choose four pieces out of everything you have written here. At least one should have been sent to a real office, and at least one should have been rewritten from the beginning.',
          'For each, add three lines: who it was for, what it had to do, and what you would change now.',
        ],
      },
      {
        id: 'last-words',
        title: 'Before you finish',
        lesson: [
          'Your portfolio is reviewed by three other learners and, with their comments, stays yours to share. The certificate of the whole specialization appears in your account when the last review is in.',
          'One more thing before you finish: tell us what you came for, and what you got.',
        ],
      },
    ],
    survey: {
      stage: 'end',
      unit: 'last-words',
      label: 'Learner survey: end',
      resourceLinkId: 'ondemand~Z9fQs2cVEe2uKg4mB7tRdA!~v8Tb2',
      resourceLinkTitle: 'Learner survey: end',
      lineItemId: 'v8Tb2',
    },
  },
];

/** Six courses ending in a portfolio, on the Coursera-like platform. */
export const APPLIED_WRITING: Program = {
  id: 'sp-applied-writing',
  flavour: 'coursera',
  title: 'Writing for Public Policy',
  credential: 'Specialization',
  provider: 'Harbor College',
  org: 'HarborCollege',
  about: 'Six short courses in writing that public offices act on, ending in a portfolio.',
  endsAfterMonths: 9,
  courses: COURSES,
};
