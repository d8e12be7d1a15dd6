import { takeDataBlock } from '../pages/data-block.js';
import { reportFrameSize } from '../pages/frame-size.js';
import './survey-course.js';

/** The instructor's page of a launch: its token comes with the page and is kept in memory alone. */
const { token } = takeDataBlock<{ token: string }>('session');
document.querySelector('survey-course')!.token = token;
reportFrameSize();
