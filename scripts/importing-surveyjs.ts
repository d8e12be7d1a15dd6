import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { carried, leftGroups } from '../shared/surveyjs/properties.js';
import { typeRules } from '../shared/surveyjs/types.js';

/** Writes `docs/importing-surveyjs.md` from the tables the conversion reads: npx tsx scripts/importing-surveyjs.ts */

const code = (word: string) => `\`${word}\``;
const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const becomes = (types: readonly string[], type: string) =>
  types.length ? types.map(code).join(', ') : type === 'panel' ? 'questions of the page' : 'left out';

/** The page, from the code. */
export const importingSurveyJs = (): string => `# Importing SurveyJS

\`\`\`sh
npx program-survey study convert survey.json --wave baseline --out coffee.json
npx program-survey study check coffee.json
npx program-survey study import coffee.json
\`\`\`

\`study convert\` reads the JSON of SurveyJS, versions 1 to 3, and writes a [definition](definition-format.md). A file is taken for SurveyJS when it has \`pages\`, \`elements\` or \`questions\` and none of \`wave\`, \`sections\`, \`defaultLanguage\`. The wave is not in the file; say it with \`--wave\`. \`--id\` and \`--version\` set the other two things a definition needs; otherwise the id is made of the title, and the version is 1.0.0. All options: [command-line.md](command-line.md#study-convert).

**The account.** Of every property of the survey, its pages, panels and questions the command prints whether it was kept, changed or left out, where it stands and why. What no rule knows is listed as left out, so nothing goes silently. With \`--json\` the same as data.

**What to do afterwards.** Read the list of what was left out. Look at \`seconds\`: they are planning values by type. Add \`nonAnswers\` and \`sensitivity\`; SurveyJS has neither. A definition for learners who have not agreed yet needs a \`consent\` item.

## Types

${table(
  ['SurveyJS', 'becomes', ''],
  Object.entries(typeRules).map(([type, rule]) => [code(type), becomes(rule.becomes, type), rule.note]),
)}

A page takes five questions; a longer one is cut into several with the same condition. A question without a title gets its name as title.

## Properties that are carried over

${table(
  ['property', 'becomes'],
  Object.entries(carried).map(([property, words]) => [code(property), words]),
)}

## Properties that are left out

${table(
  ['why', 'properties'],
  leftGroups.map(({ reason, properties }) => [reason, properties.map(code).join(', ')]),
)}

Properties not named here are left out too, and listed.

## Names and values

Names become lower case with underscores, at most 32 characters, each its own: \`Is it?\` is \`is_it\`. Conditions, checks and texts follow. Whole numbers and texts of up to 40 characters stay as values; others become short texts. Yes and no are stored as 1 and 0.

## Conditions

Understood are comparisons in all their spellings, \`contains\`, \`notcontains\`, \`anyof\`, \`allof\`, \`noneof\`, \`empty\`, \`notempty\`, \`and\`, \`or\`, \`not\`, arithmetic, and the functions \`sum\`, \`min\`, \`max\`, \`round\` and \`abs\`. In SurveyJS \`{a} <> 1\` holds where \`a\` has no answer; here a missing answer leaves it unknown. It becomes \`{a} empty or {a} <> 1\`, which holds for the same learners.

A condition that cannot be read here, that names a question left out, or that reads a later question is left out itself. The question is then asked of all, and the account says so: look for “is asked without this condition”.

## The way back

\`\`\`sh
npx program-survey study convert coffee.json --to surveyjs --out survey.json
\`\`\`

writes a definition as SurveyJS, to look at it or to edit it there. What SurveyJS has no word for stands under one property, \`programSurvey\`: of the survey the id, version, wave, sections and lists; of a page its section; of a question the fields SurveyJS cannot say. Reading the file back gives the same definition. What was edited in between counts: where an edited property and \`programSurvey\` disagree, the edit is read and the account says so. Amounts, countries and shares are shown by the nearest question SurveyJS has. Expressions with functions SurveyJS does not know stand only under \`programSurvey\`, so there the question is always shown. Values of earlier waves and facts (\`{baseline.x}\`, \`{study.x}\`) are unknown to SurveyJS unless the page sets them.
`;

const output = fileURLToPath(new URL('../docs/importing-surveyjs.md', import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(output, importingSurveyJs());
