import './preview/survey-preview.js';
