import type { Course, Program } from './program.js';

const COURSES: readonly Course[] = [
  {
    id: 'evidence',
    title: 'Evidence and Development',
    code: 'DED101x',
    contextId: 'course-v1:LakesideX+DED101x+3T2026',
    startsAfterMonths: 0,
    weeks: 11,
    units: [
      {
        id: 'welcome',
        title: 'Welcome to the program',
        lesson: [
          'A ministry has money for one new school program. One proposal pays for textbooks, one for deworming tablets, one for a second teacher in each crowded class. All three sound right. Which one keeps more children in school, and how would anybody know?',
          'The four courses of this program are about that second question. You will read studies, work with household data, and end with a capstone exam in which you judge a policy from its evidence. Plan on eight to ten hours a week.',
        ],
      },
      {
        id: 'comparison',
        title: 'Compared with what?',
        lesson: [
          'Every claim that something worked is a claim about two worlds: the one we saw, and the one in which it was not done. We only ever see the first. An evaluation is a way of standing in for the second.',
          'Attendance rose by six points in the villages that received textbooks. In the villages that did not, it rose by five. Write down, in one sentence, what the textbooks did.',
        ],
      },
      {
        id: 'randomization',
        title: 'Why chance helps',
        lesson: [
          'When a coin decides who is offered the program, the two groups differ before it starts only by chance, and chance can be measured. This is all that randomization buys, and it is a great deal.',
          'It does not make the study large, nor the measurement honest, nor the villages typical. Keep those three worries; we return to each.',
        ],
      },
    ],
    survey: {
      stage: 'baseline',
      unit: 'welcome',
      label: 'Program survey: start',
      resourceLinkId:
        'block-v1:LakesideX+DED101x+3T2026+type@lti_consumer+block@4d6b0a4c7f0e4a1f9a55d9d0c1c8e201',
      resourceLinkTitle: 'Program survey: start',
      lineItemId: '11',
    },
  },
  {
    id: 'household-data',
    title: 'Working with Household Data',
    code: 'DED102x',
    contextId: 'course-v1:LakesideX+DED102x+1T2027',
    startsAfterMonths: 2.5,
    weeks: 10,
    units: [
      {
        id: 'a-row',
        title: 'What is a row?',
        lesson: [
          'Open the file and ask one thing first: what is one row? A person, a household, a household in one month? Half of all mistakes with survey data are a wrong answer to that question, made silently in the first minute.',
          'In our file a row is one household in one round. The same household returns in round two with the same number, unless it moved.',
        ],
      },
      {
        id: 'weights',
        title: 'Weights',
        lesson: [
          'Rural households were sampled at twice the rate of urban ones, so that there would be enough of them to describe. Counting every row once would describe a country that does not exist.',
          'A weight says how many households a row stands for. Compute the mean of consumption with and without it, and explain the difference to a colleague who distrusts weights.',
        ],
      },
    ],
  },
  {
    id: 'policy-design',
    title: 'Designing Policy under Constraints',
    code: 'DED103x',
    contextId: 'course-v1:LakesideX+DED103x+2T2027',
    startsAfterMonths: 5,
    weeks: 9,
    units: [
      {
        id: 'targeting',
        title: 'Who should receive it?',
        lesson: [
          'To reach the poor one must find them, and finding costs money. A simple rule, say every household without a metal roof, misses some of the poor and pays some who are not. A better rule costs more to apply.',
          'Draw the two kinds of error on two axes. Where would you stop improving the rule, and who bears each error?',
        ],
      },
      {
        id: 'take-up',
        title: 'Offered is not taken',
        lesson: [
          'A free vaccination camp brought in one child in six. A reliable camp brought in one in four. A reliable camp with a kilogram of lentils brought in more than one in three, and each child cost less, since the nurses no longer waited.',
          'People are seldom against the program. They are busy.',
        ],
      },
    ],
  },
  {
    id: 'capstone',
    title: 'Capstone Exam and Policy Memo',
    code: 'DED104x',
    contextId: 'course-v1:LakesideX+DED104x+3T2027',
    startsAfterMonths: 7.2,
    weeks: 8,
    units: [
      {
        id: 'preparing',
        title: 'Preparing for the exam',
        lesson: [
          'The exam is proctored, lasts three hours and has two parts: a set of short questions over all three courses, and one published evaluation that you have not seen, to be judged in writing.',
          'Work through last year’s paper with a clock beside you. Mark what you skipped, not what you got wrong.',
        ],
      },
      {
        id: 'memo',
        title: 'The policy memo',
        lesson: [
          'Two pages, to a person who will decide on Thursday and has not read the study. Say what was found, how sure you are, what it would cost here, and what you would do.',
          'A memo that lists every caveat protects its writer. A memo that names the one caveat that could change the decision helps its reader.',
        ],
      },
      {
        id: 'looking-back',
        title: 'Looking back, looking ahead',
        lesson: [
          'You have come through four courses. Credentials are issued about three weeks after the exam closes; you will find yours on your dashboard. Universities that accept it towards a master’s degree are listed there too.',
          'Before you go, we would like to hear what the program was worth to you.',
        ],
      },
    ],
    survey: {
      stage: 'end',
      unit: 'looking-back',
      label: 'Program survey: end',
      resourceLinkId:
        'block-v1:LakesideX+DED104x+3T2027+type@lti_consumer+block@9c27e5b813ad4f68b1f2e0a6d4573f42',
      resourceLinkTitle: 'Program survey: end',
      lineItemId: '14',
    },
  },
];

/** Four courses ending in a capstone exam, on the edX-like platform. */
export const DATA_ECONOMICS: Program = {
  id: 'mm-data-economics',
  flavour: 'edx',
  title: 'Data and Economics for Development',
  credential: 'MicroMasters program',
  provider: 'Lakeside University',
  org: 'LakesideX',
  about: 'Four graduate-level courses on evidence and policy, ending in a proctored capstone exam.',
  endsAfterMonths: 9.5,
  courses: COURSES,
};
