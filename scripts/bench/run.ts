/**
 * `npm run bench`: how good the product is where the bar is a number (README, "How fast and how small"). Times are taken
 * in turn within one run and compared as ratios: an absolute figure of a noisy machine proves nothing. Ends with status 1
 * where a bar is missed.
 */
import { measureFirstQuestion } from './first-question.js';
import { bundleSizes } from './sizes.js';

const bars = { elementKb: 25, firstQuestionRatio: 1.35 };
let isMissed = false;

const judge = (what: string, value: number, bar: number, unit = ''): void => {
  const isMet = value <= bar;
  isMissed ||= !isMet;
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${value.toFixed(2)}${unit} (bar ${bar}${unit})`);
};

console.log('Sizes, KB of 1,000 bytes: minified, gzip, brotli');
const sizes = bundleSizes();
for (const { name, minifiedKb, gzipKb, brotliKb } of sizes)
  console.log(
    `  ${name.padEnd(28)} ${[minifiedKb, gzipKb, brotliKb].map((kb) => kb.toFixed(1).padStart(6)).join(' ')}`,
  );
judge('the element, everything included, brotli', sizes.find(({ name }) => name === 'program-survey.js')!.brotliKb, bars.elementKb, ' KB'); // prettier-ignore

console.log(
  '\nFirst question answerable, 40 questions, 4x slower CPU, slow 4G (1.44 Mbit/s, 562.5 ms), medians of 7',
);
const { element, form } = await measureFirstQuestion();
console.log(
  `  the element after a launch ${Math.round(element)} ms, a bare HTML form ${Math.round(form)} ms`,
);
judge('first question, times a bare form', element / form, bars.firstQuestionRatio);

process.exit(isMissed ? 1 : 0);
